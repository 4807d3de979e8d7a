export { ballots } from './module.ts'
