export { seedContact } from './enter.ts'
export { contacts } from './module.ts'
