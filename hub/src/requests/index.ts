export { carry } from './carry.ts'
export { requests } from './module.ts'
export { requestsOnDesk } from './on-desk.ts'
