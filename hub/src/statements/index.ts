export { statements } from './module.ts'
export { statementsOnDesk } from './on-desk.ts'
