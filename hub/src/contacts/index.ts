export { seedContact } from './enter.ts'
export { fold } from './fold.ts'
export { contacts } from './module.ts'
