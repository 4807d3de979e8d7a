export { seals } from './module.ts'
export { keyActOf, ringOf } from './ring.ts'
export { sealWrong } from './routes.ts'
export { type KeyActRow, listKeyActs } from './store.ts'
