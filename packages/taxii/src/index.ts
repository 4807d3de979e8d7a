export type * from './store.ts'
export { parseTimestamp, printTimestamp, unversioned, versionKey } from './timestamp.ts'
