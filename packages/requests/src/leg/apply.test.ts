import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, isRefusal, replay } from './apply.ts'
import { declineCodes, type LegActor, type LegEvent, type LegStep, type Moment } from './event.ts'
import { type Leg, openLeg, usualTerms } from './leg.ts'
import { isTerminal, legStates } from './state.ts'
import { transitions } from './transitions.ts'

const hour = 3_600_000
const day = 24 * hour
const epoch = Date.parse('2026-11-01T00:00:00Z')
const at = (index: number, counted = index * 1000): Moment => ({
  ...{ index, counted, at: new Date(epoch + counted).toISOString() },
})
const given = {
  ...{ id: '0190a000-0000-7000-8000-000000000001', asking: 'state:XA', addressed: 'state:XB' },
  ...{
    clearance: true,
    terms: { ...usualTerms, respond: { by: '2026-11-10T00:00:00.000Z', within: 9 * day - 2000 } },
  },
}
const person = (party: string, name = 'drafter', capacity: 'desk' | 'clearance' = 'desk') =>
  ({ kind: 'person', party, person: name, capacity }) as const satisfies LegActor
const asking = person('state:XA')
const clearing = person('state:XA', 'chief', 'clearance')
const addressed = person('state:XB', 'night desk')
const operator: LegActor = { kind: 'operator' }
const clock: LegActor = { kind: 'clock' }
const letter = (number: number) => number.toString(16).padStart(64, '0')

type Told = readonly [LegStep, LegActor, Moment?]

/** A leg after a number of events, each of which must happen. */
function after(told: readonly Told[], start: typeof given = given): Leg {
  let leg = openLeg(start, at(0))
  for (const [step, by, moment] of told) {
    const next = apply(leg, { ...step, by, moment: moment ?? at(leg.last.index + 1) })
    if (isRefusal(next)) throw new Error(`${step.kind}: ${next.refused}`)
    leg = next
  }
  return leg
}
const refused = (leg: Leg, step: LegStep, by: LegActor, moment = at(leg.last.index + 1)) => {
  const next = apply(leg, { ...step, by, moment })
  return isRefusal(next) ? next.refused : `done: ${next.state}`
}

const sent: readonly Told[] = [
  [{ kind: 'submit' }, asking],
  [{ kind: 'clear', letter: letter(1) }, clearing],
]
const delivered: readonly Told[] = [...sent, [{ kind: 'deliver' }, operator]]
const acknowledged: readonly Told[] = [...delivered, [{ kind: 'acknowledge' }, addressed]]
const completed: readonly Told[] = [
  ...acknowledged,
  ...([
    [{ kind: 'accept', extent: 'partial' }, addressed],
    [{ kind: 'start' }, addressed],
    [{ kind: 'complete' }, addressed],
  ] as const),
]

test('a request goes its whole way: cleared, carried, clarified, accepted on conditions, done, closed', () => {
  const leg = after([
    ...acknowledged,
    [{ kind: 'consider' }, addressed],
    [{ kind: 'ask', letter: letter(2) }, addressed],
    [{ kind: 'clarify', letter: letter(3) }, asking],
    [{ kind: 'offer_conditions', letter: letter(4) }, addressed],
    [{ kind: 'agree' }, asking],
    [{ kind: 'start' }, addressed],
    [{ kind: 'report', letter: letter(5) }, addressed],
    [{ kind: 'complete', letter: letter(6) }, addressed],
    [{ kind: 'not_resolved' }, asking],
    [{ kind: 'complete' }, addressed],
    [{ kind: 'confirm' }, asking],
  ])
  expect(leg.state).toBe('closed')
  expect(leg.letters).toEqual([1, 2, 3, 4, 5, 6].map(letter))
})

describe('who may', () => {
  test('clear: another person than the one who drafted, in that capacity, of the asking state', () => {
    const leg = after(sent.slice(0, 1))
    const clear = { kind: 'clear', letter: letter(1) } as const
    expect(refused(leg, clear, person('state:XA', 'drafter', 'clearance'))).toBe('same_person')
    expect(refused(leg, clear, person('state:XA', 'chief'))).toBe('capacity')
    expect(refused(leg, clear, person('state:XB', 'chief', 'clearance'))).toBe('not_yours')
    expect(refused(leg, clear, clearing)).toBe('done: sent')
  })

  test('send alone: a desk whose state asks for no clearance', () => {
    const send = { kind: 'send', letter: letter(1) } as const
    expect(refused(openLeg(given, at(0)), send, asking)).toBe('clearance')
    expect(refused(openLeg({ ...given, clearance: false }, at(0)), send, asking)).toBe('done: sent')
  })

  test('withdraw: the asking state, from every state that is not an end', () => {
    expect(refused(after(acknowledged), { kind: 'withdraw' }, addressed)).toBe('not_yours')
    const open = transitions.filter(({ event }) => event === 'withdraw').map(({ from }) => from)
    expect(open).toEqual(legStates.filter((state) => !isTerminal(state)))
  })

  test('carry: the operator, who can do nothing else; and nobody’s desk does it instead', () => {
    for (const { event, by } of transitions)
      expect(by === 'operator').toBe(event === 'deliver' || event === 'retry')
    expect(refused(after(sent), { kind: 'deliver' }, addressed)).toBe('not_yours')
    expect(refused(after(delivered), { kind: 'acknowledge' }, operator)).toBe('not_yours')
  })

  test('decline: the addressed state, without a reason as easily as with one', () => {
    for (const code of declineCodes)
      expect(refused(after(acknowledged), { kind: 'decline', code }, addressed)).toBe(
        'done: declined',
      )
    expect(declineCodes[0]).toBe('no_reason_given')
  })
})

describe('when an acknowledgement does not come', () => {
  const due = (leg: Leg) => at(leg.last.index + 1, leg.told.counted + 4 * hour)

  test('one contact after the other is told, and the state of the request stays', () => {
    let leg = after(delivered)
    for (const contact of ['backup', 'diplomatic_contact', 'designating_authority'] as const) {
      expect(
        refused(leg, { kind: 'escalate' }, clock, at(9, leg.told.counted + 4 * hour - 1)),
      ).toBe('too_early')
      const next = apply(leg, { kind: 'escalate', by: clock, moment: due(leg) })
      if (isRefusal(next)) throw new Error(next.refused)
      expect(next).toMatchObject({ state: 'delivered', contact, since: leg.since })
      leg = next
    }
    expect(refused(leg, { kind: 'escalate' }, clock, due(leg))).toBe('too_early')
    expect(refused(leg, { kind: 'acknowledge' }, addressed, due(leg))).toBe('done: acknowledged')
  })

  test('nobody but time does it', () => {
    const leg = after(delivered)
    for (const by of [asking, addressed, operator])
      expect(refused(leg, { kind: 'escalate' }, by, due(leg))).toBe('not_yours')
  })

  test('the same holds of what cannot be delivered', () => {
    const leg = after([...sent, [{ kind: 'retry' }, operator]])
    expect(refused(leg, { kind: 'escalate' }, clock, due(leg))).toBe('done: sent')
  })
})

describe('an answer that does not come', () => {
  const later = (leg: Leg, counted: number): Moment => at(leg.last.index + 1, counted)
  const expire = { kind: 'expire' } as const

  test('lapses once the day asked for is past and as much time was counted, and no sooner', () => {
    const leg = after(acknowledged)
    expect(refused(leg, expire, clock, later(leg, 9 * day - 1))).toBe('too_early')
    expect(refused(leg, expire, clock, later(leg, 9 * day))).toBe('done: lapsed')
    const jumped = { ...later(leg, 4 * day), at: '2026-11-11T00:00:00.000Z' }
    expect(refused(leg, expire, clock, jumped)).toBe('too_early')
  })

  test('has the time for it extended by what clarification took', () => {
    const leg = after([
      ...acknowledged,
      [{ kind: 'consider' }, addressed],
      [{ kind: 'ask', letter: letter(2) }, addressed, at(6, day)],
      [{ kind: 'clarify', letter: letter(3) }, asking, at(7, 3 * day)],
    ])
    expect(refused(leg, expire, clock, later(leg, 11 * day - 1))).toBe('too_early')
    expect(refused(leg, expire, clock, later(leg, 11 * day))).toBe('done: lapsed')
  })

  test('never lapses where none was asked for by a day; clarification has its own time', () => {
    const start = { ...given, terms: usualTerms }
    const leg = after(acknowledged, start as typeof given)
    expect(refused(leg, expire, clock, later(leg, 900 * day))).toBe('too_early')
    const asked = after(
      [
        ...acknowledged,
        [{ kind: 'consider' }, addressed],
        [{ kind: 'ask', letter: letter(2) }, addressed],
      ],
      start as typeof given,
    )
    expect(refused(asked, expire, clock, later(asked, asked.since.counted + 14 * day))).toBe(
      'done: lapsed',
    )
  })

  test('what is completed closes by itself, and is said to be not resolved once in that time', () => {
    const leg = after(completed)
    const month = 30 * day
    expect(refused(leg, { kind: 'close' }, clock, later(leg, leg.since.counted + month - 1))).toBe(
      'too_early',
    )
    expect(refused(leg, { kind: 'close' }, clock, later(leg, leg.since.counted + month))).toBe(
      'done: closed',
    )
    const again = after([
      ...completed,
      [{ kind: 'not_resolved' }, asking],
      [{ kind: 'complete' }, addressed],
    ])
    expect(refused(again, { kind: 'not_resolved' }, asking)).toBe('too_early')
  })
})

/** Any step, by anybody, now or much later. */
const anyEvent = fc.record({
  step: fc.constantFrom(...new Set(transitions.map(({ event }) => event))),
  by: fc.constantFrom<LegActor>(
    ...[asking, clearing, addressed, operator, clock],
    ...[person('state:XC'), person('state:XA', 'chief'), person('state:XB', 'x', 'clearance')],
  ),
  wait: fc.constantFrom(0, 1000, 5 * hour, 20 * day),
  number: fc.integer({ min: 1, max: 1_000_000 }),
})

function eventFor(
  { step, by, wait, number }: typeof anyEvent extends fc.Arbitrary<infer T> ? T : never,
  leg: Leg,
): LegEvent {
  const details = { letter: letter(number), extent: 'full', code: 'capacity', to: 'another_state' }
  return {
    ...{ kind: step, ...details, by, moment: at(leg.last.index + 1, leg.last.counted + wait) },
  } as LegEvent
}

/** Mostly what is possible, so that runs get far; else anything. */
function run(
  chosen: readonly (typeof anyEvent extends fc.Arbitrary<infer T> ? T : never)[],
  check: (before: Leg, event: LegEvent, result: ReturnType<typeof apply>) => void,
) {
  let leg = openLeg(given, at(0))
  const events: LegEvent[] = []
  for (const [place, one] of chosen.entries()) {
    const possible = transitions.filter(
      ({ from, event }) => from === leg.state && event !== 'withdraw' && event !== 'expire',
    )
    const likely = possible[one.number % Math.max(1, possible.length)]
    const by = {
      asking_desk: asking,
      asking_clearance: clearing,
      addressed_desk: addressed,
      operator,
      clock,
    }
    const event =
      likely !== undefined && place % 7 !== 6
        ? eventFor({ ...one, step: likely.event, by: by[likely.by] }, leg)
        : eventFor(one, leg)
    const result = apply(leg, event)
    check(leg, event, result)
    if (isRefusal(result)) continue
    events.push(event)
    leg = result
  }
  return { leg, events }
}

describe('whatever is tried', () => {
  const runs = fc.array(anyEvent, { minLength: 20, maxLength: 40 })

  test('only the asking and the addressed state move a request; whoever carries, and time, do what is theirs', () => {
    fc.assert(
      fc.property(runs, (chosen) => {
        run(chosen, (before, { by, kind }, result) => {
          if (isRefusal(result)) return
          if (by.kind === 'person') expect(['state:XA', 'state:XB']).toContain(by.party)
          if (by.kind === 'operator') expect(['deliver', 'retry']).toContain(kind)
          if (by.kind === 'clock') expect(['escalate', 'expire', 'close']).toContain(kind)
          if (kind === 'escalate') expect(result.state).toBe(before.state)
          expect(result.last.index).toBeGreaterThan(before.last.index)
        })
      }),
      { numRuns: 400 },
    )
  })

  test('is not idle: such runs come to most of the ends', () => {
    // Of one seed, so that it is the same each time.
    const tried = fc.sample(runs, { seed: 1, numRuns: 3_000 })
    const ended = tried.map((chosen) => run(chosen, () => {}).leg.state)
    expect(ended).toEqual(
      expect.arrayContaining(['declined', 'redirected', 'lapsed', 'closed', 'withdrawn']),
    )
  })

  test('nothing happens after an end', () => {
    fc.assert(
      fc.property(runs, anyEvent, (chosen, more) => {
        const { leg } = run(chosen, (before, _, result) => {
          if (isTerminal(before.state)) expect(result).toEqual({ refused: 'terminal' })
        })
        if (isTerminal(leg.state)) expect(isRefusal(apply(leg, eventFor(more, leg)))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a replay of what happened, written and read again, gives the same request', () => {
    fc.assert(
      fc.property(runs, (chosen) => {
        const { leg, events } = run(chosen, () => {})
        expect(replay(given, at(0), JSON.parse(JSON.stringify(events)))).toEqual(leg)
      }),
      { numRuns: 300 },
    )
  })
})

test('events come in the order of the log, and time that was counted is not taken back', () => {
  const leg = after(delivered)
  const acknowledge = { kind: 'acknowledge' } as const
  expect(refused(leg, acknowledge, addressed, leg.last)).toBe('order')
  expect(refused(leg, acknowledge, addressed, at(2))).toBe('order')
  expect(refused(leg, acknowledge, addressed, at(9, 0))).toBe('order')
  const event: LegEvent = { ...acknowledge, by: asking, moment: at(9) }
  expect(replay(given, at(0), [event])).toEqual({ refused: 'state', event })
})

test('a letter is named by a hash, and sent once', () => {
  const leg = after([...acknowledged, [{ kind: 'consider' }, addressed]])
  for (const wrong of ['x', letter(1).slice(1), letter(1)])
    expect(refused(leg, { kind: 'ask', letter: wrong }, addressed)).toBe('letter')
})

test('each state and event has one way to go', () => {
  const ways = transitions.map(({ from, event }) => `${from} ${event}`)
  expect(new Set(ways).size).toBe(ways.length)
  expect(transitions.some(({ from }) => isTerminal(from))).toBe(false)
})
