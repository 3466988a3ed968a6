/** Tracking across records, in memory: a door of its own, so that nobody loads a store for it. */
export {
  groupArticles,
  type NamedRecord,
  type Track,
  type Tracking,
  type TrackOptions,
  track,
  type Unread,
} from "./track.js";
