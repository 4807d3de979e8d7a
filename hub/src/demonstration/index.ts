export { demonstration } from './module.ts'
