export { enterDecision } from './enter-decision.ts'
export { importsOnDesk } from './imports/on-desk.ts'
export { votes } from './module.ts'
