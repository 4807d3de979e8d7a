export { seedIncident } from './enter.ts'
export { incidents } from './module.ts'
export { incidentsOnDesk } from './on-desk.ts'
