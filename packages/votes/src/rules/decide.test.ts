import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { RollCall, Vote } from '../vote.ts'
import { decideOutcome } from './decide.ts'
import { decisionRule, decisionRules } from './list.ts'
import { mayOpen } from './majority.ts'
import type { Put } from './outcome.ts'
import type { DecisionRule } from './rule.ts'

type Votes = Readonly<Record<string, number | Vote>>

interface Vector {
  readonly name: string
  readonly rule: string
  readonly put: Omit<Put, 'votes' | 'population'> & {
    readonly votes?: Votes
    readonly population?: Readonly<Record<string, number>>
  }
  readonly outcome: string
  readonly reasons?: readonly string[]
}

const file = new URL('../../../../fixtures/votes/decision-rules.json', import.meta.url)
const { cases }: { cases: readonly Vector[] } = JSON.parse(readFileSync(file, 'utf8'))

const isVote = (entry: [string, number | Vote]): entry is [string, Vote] =>
  typeof entry[1] === 'string'
const count = (votes: Votes, of: Vote) => Number(votes[of])
const toVotes = (votes: Votes) => {
  const named = Object.entries(votes).filter(isVote)
  if (named.length > 0) return new Map(named)
  return {
    yes: count(votes, 'yes'),
    no: count(votes, 'no'),
    abstain: count(votes, 'abstain'),
    not_voting: count(votes, 'not_voting'),
    suspended: count(votes, 'suspended'),
  }
}
const toPut = ({ votes, population, ...put }: Vector['put']): Put => ({
  ...put,
  ...(votes === undefined ? {} : { votes: toVotes(votes) }),
  ...(population === undefined ? {} : { population: new Map(Object.entries(population)) }),
})
const rule = (id: string): DecisionRule => {
  const found = decisionRule(id)
  if (found === undefined) throw new Error(id)
  return found
}

test.each(cases.map((one) => ({ ...one, label: `${one.rule}: ${one.name}` })))(
  '$label',
  ({ rule: id, put, outcome, reasons }) => {
    const decided = decideOutcome(rule(id), toPut(put))
    expect(decided.outcome).toBe(outcome)
    if (reasons !== undefined) expect(decided.reasons.map((one) => one.code)).toEqual(reasons)
  },
)

describe('the rules', () => {
  it('are eighteen, each with its own id, its sources and a vector', () => {
    expect(new Set(decisionRules.map((one) => one.id)).size).toBe(18)
    for (const one of decisionRules) {
      expect(one.sources.length).toBeGreaterThan(0)
      expect(cases.some((vector) => vector.rule === one.id)).toBe(true)
    }
  })

  it('say in the sentence which of them is only recalled', () => {
    const votes = { yes: 3, no: 0, abstain: 0, not_voting: 0, suspended: 0 }
    const { sentence } = decideOutcome(rule('unga.simple'), { votes })
    expect(sentence).toContain('UN Charter Art. 18(3); GA rules 85 and 125, as recalled')
  })

  it('open a plenary with a third and a committee with a quarter of the members', () => {
    const unga = rule('unga.simple')
    expect([64, 65].map((present) => mayOpen(unga, present, 193))).toEqual([false, true])
    expect([48, 49].map((present) => mayOpen(unga, present, 193, 'committee'))).toEqual([
      false,
      true,
    ])
    expect(mayOpen(rule('brics'), 1, 5)).toBeUndefined()
  })

  it('refuse a count that is none', () => {
    const votes = { yes: 1.5, no: 0, abstain: 0, not_voting: 0, suspended: 0 }
    expect(() => decideOutcome(rule('unga.simple'), { votes })).toThrow(RangeError)
  })
})

const counts = fc.record({
  yes: fc.nat(200),
  no: fc.nat(200),
  abstain: fc.nat(200),
  not_voting: fc.nat(200),
  suspended: fc.nat(20),
})
const votesOf = (length: number) =>
  fc.array(fc.constantFrom<Vote>('yes', 'no', 'abstain', 'not_voting', 'suspended'), {
    minLength: 1,
    maxLength: length,
  })
const roll = (cast: readonly Vote[]): RollCall => new Map(cast.map((vote, at) => [`M${at}`, vote]))
const byVote = ['unga.simple', 'unga.important', 'unga.reconsider', 'unga.charter_amendment']

describe('a vote', () => {
  it('never counts an abstention as voting', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...byVote), fc.nat(100), (votes, id, more) => {
        const { base } = rule(id).procedure.kind === 'vote' ? votesIn(id) : { base: '' }
        const abstaining = { ...votes, abstain: votes.abstain + more }
        const [one, two] = [votes, abstaining].map((put) => decideOutcome(rule(id), { votes: put }))
        expect(two?.bases?.present_and_voting).toBe(one?.bases?.present_and_voting)
        if (
          base === 'present_and_voting' &&
          one?.outcome !== 'no_quorum' &&
          two?.outcome !== 'no_quorum'
        )
          expect(two?.outcome).toBe(one?.outcome)
      }),
    )
  })

  it('with none for or against is never adopted', () => {
    fc.assert(
      fc.property(fc.nat(193), fc.nat(193), fc.constantFrom(...byVote), (abstain, away, id) => {
        const votes = { yes: 0, no: 0, abstain, not_voting: away, suspended: 0 }
        expect(decideOutcome(rule(id), { votes }).outcome).not.toBe('adopted')
      }),
    )
  })

  it('passes by exactly two thirds, and not with one fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (third) => {
        const votes = { yes: 2 * third, no: third, abstain: 0, not_voting: 0, suspended: 0 }
        const important = rule('unga.important')
        expect(decideOutcome(important, { votes }).outcome).toBe('adopted')
        const fewer = { ...votes, yes: votes.yes - 1, abstain: 1 }
        expect(decideOutcome(important, { votes: fewer }).outcome).toBe('not_adopted')
      }),
    )
  })

  it('that is adopted stays so with one more in favour', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...byVote), (votes, id) => {
        fc.pre(votes.not_voting > 0 && decideOutcome(rule(id), { votes }).outcome === 'adopted')
        const more = { ...votes, yes: votes.yes + 1, not_voting: votes.not_voting - 1 }
        expect(decideOutcome(rule(id), { votes: more }).outcome).toBe('adopted')
      }),
    )
  })

  it('comes out the same in whatever order it was cast', () => {
    fc.assert(
      fc.property(votesOf(60), fc.constantFrom(...decisionRules), (cast, any) => {
        const ahead = decideOutcome(any, { votes: roll(cast), preconditionMet: true })
        const back = [...roll(cast)].reverse()
        const behind = decideOutcome(any, { votes: new Map(back), preconditionMet: true })
        expect(behind.outcome).toBe(ahead.outcome)
      }),
    )
  })

  it('never counts who is suspended among the members with the right to vote', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...byVote), fc.nat(30), (votes, id, more) => {
        const one = decideOutcome(rule(id), { votes })
        const two = decideOutcome(rule(id), {
          votes: { ...votes, suspended: votes.suspended + more },
        })
        expect(two.bases?.members).toBe(one.bases?.members)
        expect(two.outcome).toBe(one.outcome)
      }),
    )
  })

  it('of the Council is never lost by one more in favour', () => {
    const people = fc.array(fc.integer({ min: 1, max: 90_000_000 }), {
      minLength: 27,
      maxLength: 27,
    })
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 26 }), (weights, yes) => {
        const population = new Map(weights.map((weight, at) => [`M${at}`, weight]))
        const council = (inFavour: number) =>
          decideOutcome(rule('eu.council.qmv'), {
            votes: roll(weights.map((_, at) => (at < inFavour ? 'yes' : 'no'))),
            population,
          }).outcome
        if (council(yes) === 'adopted') expect(council(yes + 1)).toBe('adopted')
      }),
    )
  })
})

const votesIn = (id: string) => {
  const { procedure } = rule(id)
  if (procedure.kind !== 'vote') throw new Error(id)
  return procedure
}
