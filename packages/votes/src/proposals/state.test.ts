import { describe, expect, it } from 'vitest'
import type { ProposalActor, ProposalEvent, ProposalStep } from './events.ts'
import { draftProposal, type ProposalState, proposalState } from './state.ts'

const chair: ProposalActor = { party: 'c1', as: 'chair' }
const secretariat: ProposalActor = { party: 'c1', as: 'secretariat' }
const member = (party: string): ProposalActor => ({ party, as: 'member' })

type Row = readonly [ProposalActor, ProposalStep]
const events = (rows: readonly Row[]): ProposalEvent[] =>
  rows.map(([actor, step], at) => ({
    ...step,
    actor,
    at: `2026-03-02T10:${String(at).padStart(2, '0')}:00Z`,
  }))
const after = (...rows: Row[]): ProposalState => {
  const advanced = proposalState(draftProposal('unga.c1', 'committee'), events(rows))
  if (!advanced.ok) throw new Error(JSON.stringify(advanced.finding))
  return advanced.state
}
const refused = (...rows: Row[]) => {
  const advanced = proposalState(draftProposal('unga.c1', 'committee'), events(rows))
  return advanced.ok ? undefined : [advanced.finding.code, advanced.finding.cites.text]
}

const tabled: Row = [
  secretariat,
  { kind: 'tabled', symbol: 'A/C.1/99/L.1', proposers: ['XA', 'XB'] },
]
const introduced: Row = [member('XA'), { kind: 'introduced' }]
const opened: Row = [chair, { kind: 'action_opened' }]
const begun: Row = [chair, { kind: 'voting_began' }]
const decided = (
  outcome: 'adopted' | 'rejected',
  method: 'without_vote' | 'vote' = 'vote',
): Row => [chair, { kind: 'decided', outcome, method, decision: 'd1' }]
const withdrawn = (by: string, ...inTheNameOf: string[]): Row => [
  member(by),
  { kind: 'withdrawn', inTheNameOf },
]
const toVote = [tabled, introduced, opened, begun] as const

describe('a proposal', () => {
  it('goes from draft through tabling, introduction and voting to adoption, each step with its rule', () => {
    const state = after(...toVote, decided('adopted'))
    expect(state).toMatchObject({ stage: 'adopted', symbol: 'A/C.1/99/L.1', version: 1 })
    expect(state.history.map(({ event, cites }) => [event.kind, cites.text])).toEqual([
      ['tabled', 'GA rule 120'],
      ['introduced', 'GA rule 120'],
      ['action_opened', 'practice of the General Assembly'],
      ['voting_began', 'GA rule 128'],
      ['decided', 'GA rule 125'],
    ])
  })

  it('is adopted without a vote when action is pending and nobody asked for one', () => {
    const state = after(tabled, introduced, opened, decided('adopted', 'without_vote'))
    expect(state.stage).toBe('adopted')
    const asked: Row = [member('XC'), { kind: 'vote_requested' }]
    expect(refused(tabled, introduced, opened, asked, decided('adopted', 'without_vote'))).toEqual([
      'vote_was_requested',
      'practice of the General Assembly',
    ])
    expect(after(tabled, introduced, opened, asked, begun, decided('rejected')).stage).toBe(
      'rejected',
    )
  })

  it('skips no step and goes back in none, nor in time', () => {
    expect(refused(introduced)?.[0]).toBe('wrong_stage')
    expect(refused(tabled, opened)?.[0]).toBe('wrong_stage')
    expect(refused(...toVote, decided('adopted'), begun)?.[0]).toBe('wrong_stage')
    const [first, second] = events([tabled, introduced])
    if (!first || !second) throw new Error('two events')
    const late = proposalState(draftProposal('unga.c1', 'committee'), [
      { ...first, at: '2026-03-03T00:00:00Z' },
      second,
    ])
    expect(late).toMatchObject({ ok: false, finding: { code: 'before_last_event' } })
  })

  it('gets its symbol from the secretariat, and its voting is opened from the chair', () => {
    expect(refused([member('XA'), tabled[1]])?.[0]).toBe('wrong_actor')
    expect(refused(tabled, introduced, opened, [member('XA'), { kind: 'voting_began' }])?.[0]).toBe(
      'wrong_actor',
    )
  })
})

describe('a change of the text', () => {
  const oral = (version: number): ProposalStep => ({
    kind: 'revised',
    how: 'oral_revision',
    version,
  })

  it('is made by those who propose it, or entered by the secretariat as announced', () => {
    expect(after(tabled, introduced, [member('XB'), oral(2)]).version).toBe(2)
    expect(after(tabled, introduced, [secretariat, oral(2)]).version).toBe(2)
    expect(refused(tabled, introduced, [member('XC'), oral(2)])?.[0]).toBe('wrong_actor')
    expect(refused(tabled, [member('XA'), oral(4)])?.[0]).toBe('version_out_of_sequence')
  })

  it('is none of the proposers’ once voting has begun; then the body amends', () => {
    expect(refused(...toVote, [member('XA'), oral(2)])?.[0]).toBe('wrong_stage')
    const amended: Row = [chair, { kind: 'amended', version: 2, amendments: ['L.2'] }]
    expect(after(...toVote, amended)).toMatchObject({ version: 2, amended: true })
  })
})

describe('withdrawal (rules 80 and 122)', () => {
  it('is made by those who proposed it, all of them, before voting begins', () => {
    expect(after(tabled, introduced, withdrawn('XA', 'XA', 'XB')).stage).toBe('withdrawn')
    expect(refused(tabled, withdrawn('XA', 'XA'))).toEqual(['not_all_proposers', 'GA rule 122'])
    expect(refused(tabled, withdrawn('XC', 'XA', 'XB'))?.[0]).toBe('wrong_actor')
    expect(refused(...toVote, withdrawn('XA', 'XA', 'XB'))?.[0]).toBe('wrong_stage')
  })

  it('needs only those who still propose it', () => {
    const left: Row = [member('XB'), { kind: 'left' }]
    expect(after(tabled, left, withdrawn('XA', 'XA')).stage).toBe('withdrawn')
  })

  it('is not possible of what the body amended', () => {
    const amended: Row = [chair, { kind: 'amended', version: 2, amendments: ['L.2'] }]
    expect(refused(...toVote, amended, withdrawn('XA', 'XA', 'XB'))).toEqual([
      'already_amended',
      'GA rule 122',
    ])
  })

  it('lets any member re-introduce it, who then proposes it alone', () => {
    const again: Row = [member('XC'), { kind: 'reintroduced' }]
    expect(after(tabled, withdrawn('XA', 'XA', 'XB'), again)).toMatchObject({
      stage: 'tabled',
      proposers: ['XC'],
    })
    expect(refused(tabled, again)).toEqual(['wrong_stage', 'GA rule 122'])
  })
})

describe('other ends', () => {
  it('come by a motion that no action be taken, before voting begins', () => {
    const none: Row = [chair, { kind: 'not_acted_on', motion: 'no_action', decision: 'd1' }]
    const state = after(tabled, introduced, none)
    expect(state.stage).toBe('not_acted_on')
    expect(state.history.at(-1)?.cites.text).toBe('GA rule 116')
    expect(refused(...toVote, none)?.[0]).toBe('wrong_stage')
  })

  it('come by the decision not to vote on a further proposal (rules 91 and 131)', () => {
    const none: Row = [chair, { kind: 'not_acted_on', motion: 'several_proposals', decision: 'd1' }]
    expect(after(...toVote, none).history.at(-1)?.cites.text).toBe('GA rule 131')
  })

  it('do not come by adjourning the debate, which is resumed where it was', () => {
    const adjourned: Row = [chair, { kind: 'adjourned', decision: 'd1' }]
    const resumed: Row = [chair, { kind: 'resumed' }]
    expect(after(tabled, introduced, opened, adjourned).stage).toBe('adjourned')
    expect(after(tabled, introduced, opened, adjourned, resumed).stage).toBe('action_pending')
    expect(refused(tabled, introduced, opened, adjourned, begun)?.[0]).toBe('wrong_stage')
  })
})

describe('what was decided', () => {
  it('is taken up again where two thirds reconsider it (rules 81 and 123)', () => {
    const again: Row = [chair, { kind: 'reconsidered', decision: 'd2' }]
    const state = after(...toVote, decided('rejected'), again)
    expect(state).toMatchObject({ stage: 'action_pending', votingBegan: false })
    expect(state.history.at(-1)?.cites.text).toBe('GA rule 123')
    expect(refused(...toVote, again)?.[0]).toBe('wrong_stage')
  })

  it('by a committee goes to the plenary, and both decisions are kept', () => {
    const referred: Row = [secretariat, { kind: 'referred', body: 'unga', forum: 'plenary' }]
    const state = after(
      ...[...toVote, decided('adopted'), referred, introduced, opened],
      decided('adopted', 'without_vote'),
    )
    expect(state.decided.map(({ body, outcome }) => [body, outcome])).toEqual([
      ['unga.c1', 'adopted'],
      ['unga', 'adopted'],
    ])
    expect(refused(...toVote, decided('rejected'), referred)?.[0]).toBe('wrong_stage')
  })
})
