export { apply, isRefusal, type LegRefusal, type LegRefusalCode, replay } from './leg/apply.ts'
export { type CountedTime, longestStep, look, startCounting } from './leg/counted-time.ts'
export {
  type Capacity,
  type DeclineCode,
  declineCodes,
  type LegActor,
  type LegEvent,
  type LegEventKind,
  type LegStep,
  type Moment,
  type Redirection,
  redirections,
} from './leg/event.ts'
export {
  type ContactStep,
  contactSteps,
  type Leg,
  type LegTerms,
  openLeg,
  usualTerms,
} from './leg/leg.ts'
export { isTerminal, type LegState, legStates, terminalStates } from './leg/state.ts'
export { dueNow, nextContact, nextDue } from './leg/timers.ts'
export {
  type Guard,
  type Mover,
  type Transition,
  transitionOf,
  transitions,
} from './leg/transitions.ts'
export {
  type ActKind,
  acknowledgementWords,
  actOf,
  actPayload,
  actType,
  eventOf,
  type SignedAct,
} from './messages/act.ts'
export {
  type Answer,
  type Finding,
  findingsOf,
  type LetterKind,
  letterTypes,
  type Notification,
  type Request,
} from './messages/content.ts'
export { type RsitClass, rsitClasses } from './rsit.ts'
export { formatThread, parseThread, type ThreadBundle } from './thread/bundle.ts'
export { type Course, type Followed, follow } from './thread/course.ts'
export {
  type CarriedStep,
  carriedBy,
  isCarriedStep,
  type ThreadEntry,
  threadEntries,
} from './thread/entry.ts'
export { ThreadError, type ThreadErrorCode } from './thread/thread-error.ts'
export { type Thread, type ThreadOptions, verifyThread } from './thread/verify.ts'
