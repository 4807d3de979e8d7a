export { signedIn } from './asker.ts'
export { makeKey } from './key.ts'
export { access, readsOf } from './module.ts'
export { makePassword } from './password.ts'
export { admit } from './person.ts'
export { checkSecondPerson } from './second-person.ts'
export { cookieFor, openSession } from './session.ts'
export { setUpCode } from './set-up.ts'
export {
  findPerson,
  findPersonByName,
  hasPersonInRole,
  insertKey,
  isInRole,
  mandatesOf,
} from './store.ts'
