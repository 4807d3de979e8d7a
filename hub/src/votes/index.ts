export { votes } from './module.ts'
