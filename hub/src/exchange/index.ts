export { collectionsOf } from './collections.ts'
export { exchange, fillSearchIndex } from './module.ts'
export { insertCollection } from './store.ts'
export { readBundle, submit } from './submit.ts'
