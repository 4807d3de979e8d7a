export { type FictionalDocument, insertIssued } from './demonstrate.ts'
export { documents } from './module.ts'
