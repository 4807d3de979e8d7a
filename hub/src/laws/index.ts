export { laws } from './module.ts'
