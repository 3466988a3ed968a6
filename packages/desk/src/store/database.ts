/** The one thing that both stores are: SQL in, rows out. Rows are the same from both (bytea as bytes, int8 as number). */
export interface Database {
  query(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** All or nothing, and kept once the promise is fulfilled. */
  transaction<T>(work: (query: Database["query"]) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type Row = Readonly<Record<string, unknown>>;
