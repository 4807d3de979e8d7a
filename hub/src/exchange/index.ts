export { collectionsOf } from './collections.ts'
export { exchange } from './module.ts'
export { insertCollection } from './store.ts'
export { readBundle, submit } from './submit.ts'
