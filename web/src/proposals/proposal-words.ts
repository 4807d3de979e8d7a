import type { proposals } from '@comity/contract'
import type { PlanFinding, PlannedVote, ProceduralMotion } from '@comity/votes'
import type { Key, Params, Words } from '@comity/words'

type Translate = Words['t']

const stages = {
  draft: 'proposals.stageDraft',
  tabled: 'proposals.stageTabled',
  introduced: 'proposals.stageIntroduced',
  action_pending: 'proposals.stageActionPending',
  voting: 'proposals.stageVoting',
  adjourned: 'proposals.stageAdjourned',
  adopted: 'proposals.stageAdopted',
  rejected: 'proposals.stageRejected',
  not_acted_on: 'proposals.stageNotActedOn',
  withdrawn: 'proposals.stageWithdrawn',
} as const satisfies Record<proposals.ProposalStage, Key>

export const isStage = (text: string): text is proposals.ProposalStage =>
  Object.hasOwn(stages, text)
export const proposalStages = Object.keys(stages).filter(isStage)

/** Whether anything can still be done about it: support is renewed then, and not later. */
export const isOpen = (stage: proposals.ProposalStage): boolean =>
  ['tabled', 'introduced', 'action_pending', 'adjourned'].includes(stage)

/** A stage in the reader's language; its code, marked as such, where a newer hub knows another. */
export const stageText = (t: Translate, stage: string): string =>
  isStage(stage) ? t(stages[stage]) : t('proposals.stageUnknown', { code: stage })

export const standingWords = {
  standing: 'proposals.standingValid',
  void: 'proposals.standingVoid',
  renewed: 'proposals.standingRenewed',
  withdrawn: 'proposals.standingWithdrawn',
} as const satisfies Record<proposals.Support['standing'], Key>

export const howWords = {
  first: 'proposals.howFirst',
  revision: 'proposals.howRevision',
  oral_revision: 'proposals.howOralRevision',
  amended: 'proposals.howAmended',
} as const satisfies Record<proposals.Proposal['versions'][number]['how'], Key>

export const changeWords = {
  same: 'proposals.same',
  changed: 'proposals.changed',
  inserted: 'proposals.inserted',
  deleted: 'proposals.deleted',
} as const satisfies Record<proposals.RedlineBlock['change'], Key>

export const statusWords = {
  due: 'proposals.statusDue',
  waiting: 'proposals.statusWaiting',
  decided: 'proposals.statusDecided',
  left_out: 'proposals.statusLeftOut',
} as const satisfies Record<PlannedVote['status'], Key>

export const plannedOutcomeWords = {
  adopted: 'proposals.adopted',
  rejected: 'proposals.rejected',
} as const satisfies Record<NonNullable<PlannedVote['outcome']>, Key>

export const motionWords = {
  suspend_meeting: 'proposals.motionSuspendMeeting',
  adjourn_meeting: 'proposals.motionAdjournMeeting',
  no_action: 'proposals.motionNoAction',
  adjourn_debate: 'proposals.motionAdjournDebate',
  close_debate: 'proposals.motionCloseDebate',
} as const satisfies Record<ProceduralMotion['kind'], Key>

export const isMotion = (text: string): text is ProceduralMotion['kind'] => text in motionWords

const leftOut = {
  motion_carried: 'proposals.whyMotionCarried',
  excluded: 'proposals.whyExcluded',
  amendment_rejected: 'proposals.whyAmendmentRejected',
  division_refused: 'proposals.whyDivisionRefused',
  no_longer_in_text: 'proposals.whyNoLongerInText',
  all_operative_rejected: 'proposals.whyAllRejected',
  nothing_left: 'proposals.whyNothingLeft',
} as const satisfies Record<NonNullable<PlannedVote['why']>['code'], Key>

/** Why a vote is not put, in the reader's language; with its code where that is not known here. */
export function leftOutText(
  t: Translate,
  { code, by }: { readonly code: string; readonly by?: string | undefined },
): string {
  const key = keyIn(leftOut, code)
  const say: (key: (typeof leftOut)[keyof typeof leftOut], params: Params) => string = t
  return key === undefined ? t('proposals.whyOther', { code }) : say(key, { by: by ?? '–' })
}

const findings = {
  order_incomplete: 'proposals.findingOrderIncomplete',
  reasons_missing: 'proposals.findingReasonsMissing',
  unknown_amendment: 'proposals.findingUnknownAmendment',
  part_twice: 'proposals.findingPartTwice',
  unknown_part: 'proposals.findingUnknownPart',
  outcome_of_no_vote: 'proposals.findingNoVote',
  adopted_amendments_conflict: 'proposals.findingConflict',
} as const satisfies Record<PlanFinding['code'], Key>

/** What is to be settled in a plan; with its code where that is not known here. */
export function findingText(
  t: Translate,
  { code, about }: { readonly code: string; readonly about: string },
): string {
  const key = keyIn(findings, code)
  return key === undefined ? t('proposals.findingOther', { code, about }) : t(key, { about })
}

const acts = {
  tabled: 'proposals.actTabled',
  introduced: 'proposals.actIntroduced',
  revised: 'proposals.actRevised',
  amended: 'proposals.actAmended',
  action_opened: 'proposals.actActionOpened',
  vote_requested: 'proposals.actVoteRequested',
  voting_began: 'proposals.actVotingBegan',
  decided: 'proposals.actDecided',
  not_acted_on: 'proposals.actNotActedOn',
  adjourned: 'proposals.actAdjourned',
  resumed: 'proposals.actResumed',
  left: 'proposals.actLeft',
  withdrawn: 'proposals.actWithdrawn',
  reintroduced: 'proposals.actReintroduced',
  reconsidered: 'proposals.actReconsidered',
  referred: 'proposals.actReferred',
  sponsored: 'proposals.actSponsored',
  support_withdrawn: 'proposals.actSupportWithdrawn',
  symbol_given: 'proposals.actSymbolGiven',
  amendment_submitted: 'proposals.actAmendmentSubmitted',
  amendment_withdrawn: 'proposals.actAmendmentWithdrawn',
  motion_moved: 'proposals.actMotionMoved',
  division_requested: 'proposals.actDivisionRequested',
  order_given: 'proposals.actOrderGiven',
  exclusion_found: 'proposals.actExclusionFound',
  meeting_resumed: 'proposals.actMeetingResumed',
  vote_decided: 'proposals.actVoteDecided',
} as const satisfies Record<string, Key>

/** What happened, in the reader's language; its code, marked as such, where it has no words here. */
export function happenedText(t: Translate, kind: string): string {
  const key = keyIn(acts, kind)
  return key === undefined ? t('proposals.actOther', { code: kind }) : t(key)
}

function keyIn<K extends Key>(words: Readonly<Record<string, K>>, code: string): K | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined
}

/** `op_1__para_8` as it is cited, `op_1.8`: in addresses of pages, and wherever it is read. */
export const cited = (eId: string): string => eId.replaceAll('__para_', '.')
