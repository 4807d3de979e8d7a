export { ballots } from './module.ts'
export { votesOnDesk } from './on-desk.ts'
