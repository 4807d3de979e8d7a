export { linkVote, type PutToVote, putToVote, recordVote } from './live.ts'
export { proposals } from './module.ts'
export { proposalsOnDesk } from './on-desk.ts'
export { type Fictional, insertFictional } from './starter.ts'
