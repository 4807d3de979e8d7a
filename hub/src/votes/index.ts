export { enterDecision } from './enter-decision.ts'
export { votes } from './module.ts'
