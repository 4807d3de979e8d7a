export { pings } from './module.ts'
export { pingsOnDesk } from './on-desk.ts'
