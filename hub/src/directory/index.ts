export { directory } from './module.ts'
export {
  groupNames,
  insertBody,
  insertConstituent,
  insertGroup,
  insertMemberships,
  insertStates,
  listGroups,
  listStates,
  membersOn,
  membersToday,
  partyNames,
  type Standing,
  standingOf,
} from './store.ts'
