import type { votes } from '@comity/contract'
import type { Words } from '@comity/words'

type Translate = Words['t']

/** A verdict in the words that rate nobody who speaks. */
export const verdictText = (t: Translate, verdict: votes.ClaimPart['verdict']): string =>
  ({
    true: t('votes.matches'),
    false: t('votes.differs'),
    'needs-definition': t('votes.cannotDecide'),
  })[verdict]

/** Why it cannot be decided, or what differs. */
export const reasonText = (t: Translate, reason: votes.VerdictReason): string =>
  ({
    causal: t('claims.reasonCausal'),
    future: t('claims.reasonFuture'),
    vague: t('claims.reasonVague'),
    judgement: t('claims.reasonJudgement'),
    motive: t('claims.reasonMotive'),
    not_read: t('claims.reasonNotRead'),
    base: t('claims.reasonBase'),
    'membership-date': t('claims.reasonMembershipDate'),
    'outside-record': t('claims.reasonOutsideRecord'),
    position: t('claims.reasonPosition'),
    'without-vote': t('claims.reasonWithoutVote'),
    'no-decision': t('claims.reasonNoDecision'),
    'several-decisions': t('claims.reasonSeveralDecisions'),
    'not-member': t('claims.reasonNotMember'),
    exceptions: t('claims.reasonExceptions'),
    count: t('claims.reasonCount'),
    date: t('claims.reasonDate'),
    subject: t('claims.reasonSubject'),
    outcome: t('claims.reasonOutcome'),
    others: t('claims.reasonOthers'),
    mixed: t('claims.reasonMixed'),
  })[reason]

/** How the decision was found that a part is about. */
export const foundByText = (t: Translate, by: votes.FoundBy): string =>
  ({
    given: t('claims.foundGiven'),
    symbol: t('claims.foundSymbol'),
    count: t('claims.foundCount'),
    date: t('claims.foundDate'),
    subject: t('claims.foundSubject'),
    before: t('claims.foundBefore'),
    only_one: t('claims.foundOnlyOne'),
  })[by]
