export { isAddress, type Letter } from './letter.ts'
export { type Mailer, mailerOf, RefusedLetter } from './mailer.ts'
export { mail } from './module.ts'
