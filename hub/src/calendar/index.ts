export { calendar } from './module.ts'
