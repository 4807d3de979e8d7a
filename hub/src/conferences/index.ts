export { insertAccreditation } from './accreditation-store.ts'
export { conferenceEvents } from './calendar.ts'
export { nameKey } from './delegation-file.ts'
export { insertDelegation, replaceParticipants, setAnswer } from './delegation-store.ts'
export { conferences } from './module.ts'
export { conferencesOnDesk } from './on-desk.ts'
export { insertSlot } from './programme-store.ts'
export {
  insertChange as insertConferenceChange,
  insertConference,
  listConferences,
  publicConferences,
} from './store.ts'
