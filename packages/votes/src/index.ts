export {
  type AgreementTable,
  agreementTable,
  type PairAgreement,
  pairAgreement,
} from './analysis/agreement.ts'
export {
  type Cluster,
  type Clustering,
  type ClusterMember,
  type ClusterOptions,
  clusters,
} from './analysis/clusters.ts'
export { type Cohesion, cohesionOf } from './analysis/cohesion.ts'
export type { LongWork } from './analysis/long-work.ts'
export { type AgreementWindow, agreementOverTime } from './analysis/over-time.ts'
export type { PairCounts } from './analysis/pair-counts.ts'
export type { RecordedRoll, VoteTableOptions } from './analysis/vote-table.ts'
export { type CountWithEach, countWithEach } from './analysis/with-each.ts'
export { type AgreementWithGroup, agreementWithGroup } from './analysis/with-group.ts'
export { checkClaim } from './claims/check-claim.ts'
export {
  type CheckOptions,
  checkInSteps,
  checkText,
  type FittingDecision,
  fittingInSteps,
} from './claims/check-text.ts'
export type * from './claims/claim.ts'
export { englishOf } from './claims/english.ts'
export type * from './claims/saying.ts'
export type * from './claims/verdict.ts'
export type { Day } from './day.ts'
export { isDay, parseDay } from './day.ts'
export type { Decision, Membership, Source } from './decision.ts'
export { membersOn, unconfirmedOn } from './decision.ts'
export type { DecisionFact } from './fact.ts'
export { decisionOf, packRoll, unpackRoll } from './fact.ts'
export {
  type IdealPoint,
  type IdealPointOptions,
  type IdealPoints,
  idealPoints,
} from './ideal-points/estimate.ts'
export {
  type Observation,
  type Observations,
  observationsOf,
  type PointLabel,
} from './ideal-points/observations.ts'
export {
  type PositionOrder,
  positionOrder,
  type RankedPoint,
  rankRanges,
} from './ideal-points/rank.ts'
export { type CsvLine, csvRows } from './import/csv-rows.ts'
export type { Defect, DefectCode, DefectExample, DefectParams } from './import/defect.ts'
export {
  type DefectSection,
  defectCodes,
  defectSections,
  type ToldDefect,
} from './import/defect-sections.ts'
export { ImportError, type ImportErrorCode, type Place } from './import/import-error.ts'
export type * from './import/import-format.ts'
export { importFormats, importLimits } from './import/import-format.ts'
export { type ImportedDecision, type ImportedVotes, importVotes } from './import/import-votes.ts'
export { memberOf, memberOnDay, seatOf } from './import/member-codes.ts'
export { officialTotals } from './import/official-totals.ts'
export type { PackedRoll } from './packed-roll-call.ts'
export { type Addressed, addressEdits, type GivenEdit } from './proposals/address-edits.ts'
export {
  type AmendedText,
  amendedText,
  amendmentOutcome,
  type Outcomes,
  partOfText,
} from './proposals/amended-text.ts'
export { inChairsOrder, type PlanFinding } from './proposals/check-question.ts'
export { citeRule, type RuleOfProcedure } from './proposals/citation.ts'
export {
  type Applied,
  applyEdits,
  type Edit,
  type EditFinding,
  type EditFindingCode,
  type Side,
} from './proposals/edits.ts'
export {
  type BlockKind,
  blockKinds,
  compareEIds,
  type EId,
  isEId,
  kindOf,
  mayHaveParts,
  parentOf,
  parseEId,
} from './proposals/eid.ts'
export type { ProposalActor, ProposalEvent, ProposalStep } from './proposals/events.ts'
export { insertedId, type Place as InsertionPlace } from './proposals/inserted-id.ts'
export { type MotionPut, motionPut } from './proposals/motion-put.ts'
export { proposalOrder, type VotingPlan, votingPlan } from './proposals/order.ts'
export type { LeftOut, PlannedVote, VoteOutcome } from './proposals/planned-vote.ts'
export {
  type Amendment,
  amendmentOverlaps,
  type ChairsOrder,
  type DivisionRequest,
  type Exclusion,
  motionKinds,
  type Overlap,
  type ProceduralMotion,
  type Question,
} from './proposals/question.ts'
export {
  type ReadNote,
  type ReadText,
  readProposalText,
} from './proposals/read-text.ts'
export { type RedlineBlock, type RedlinePart, redline } from './proposals/redline.ts'
export {
  type Advanced,
  advanceProposal,
  type DecidedBy,
  draftProposal,
  type ProposalStage,
  type ProposalState,
  proposalState,
  type StateFinding,
  type StateFindingCode,
} from './proposals/state.ts'
export {
  type Support,
  type SupportEvent,
  type SupportFinding,
  type SupportRecord,
  supportOf,
} from './proposals/support.ts'
export {
  type Block,
  checkProposalText,
  checkTranslation,
  hidden as hiddenCharacters,
  longestText,
  mostBlocks,
  operativeIds,
  type ProposalText,
  proposalTextHash,
  type TextFinding,
  type TextFindingCode,
} from './proposals/text.ts'
export { writeProposalText } from './proposals/write-text.ts'
export {
  type Ballot,
  ballotOf,
  ballotPayload,
  ballotType,
  type Intention,
  intentionOf,
  intentionPayload,
  intentionType,
  type RollEntry,
  rollEntryOf,
} from './recount/ballot.ts'
export {
  formatVoteBundle,
  parseVoteBundle,
  type SeenProof,
  type Signed,
  type VoteBundle,
} from './recount/bundle.ts'
export { VoteBundleError, type VoteBundleErrorCode } from './recount/bundle-error.ts'
export type { UsedKey } from './recount/keys.ts'
export {
  formatMotion,
  type Motion,
  type MotionSubject,
  motionOf,
  readMotion,
  type VoteMode,
  voteModes,
} from './recount/motion.ts'
export {
  type Answer,
  countedText,
  outcomeOfMotion,
  type Recount,
  type RecountOptions,
  recountVote,
  rollOf,
  tallyText,
} from './recount/recount.ts'
export { agreeing } from './recount/rolls.ts'
export type { Figure, Figures, ShareBase } from './results/bases.ts'
export { figures, shareBases, tallyOfDecision, wholes } from './results/bases.ts'
export type { Comparison, ComparisonCell } from './results/compare.ts'
export { compare } from './results/compare.ts'
export type { Doubtful, GroupResult, Stand } from './results/group.ts'
export { groupResult, groupResults } from './results/group.ts'
export { decideOutcome, leastSilence } from './rules/decide.ts'
export { decisionRule, decisionRules } from './rules/list.ts'
export { mayOpen } from './rules/majority.ts'
export type { Bases, Outcome, OutcomeCode, Put, Reason, ReasonCode } from './rules/outcome.ts'
export type * from './rules/rule.ts'
export type { Fraction, Share } from './share.ts'
export { least, percent, reaches } from './share.ts'
export { checkedSheet, csvRow, csvSheet, decisionSheet, groupSheet, rowSheet } from './sheet.ts'
export type { Choice, MemberCode, RollCall, Tally, Vote } from './vote.ts'
export { tallyOf, votes } from './vote.ts'
