/** The collection of records: the library's door. */
export {};
