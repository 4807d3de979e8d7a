import { createHash } from 'node:crypto'
import { canonicalize, isJsonObject, type JsonObject, parseJson } from '@comity/json'
import { seedSigner as logSigner, RehearsalLog } from '@comity/ledger'
import {
  certify,
  declareRoot,
  type Envelope,
  formatEnvelope,
  type Signer,
  seedSigner,
  signPayload,
} from '@comity/seal'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../day.ts'
import type { Choice } from '../vote.ts'
import { ballotPayload, ballotType, intentionPayload, intentionType } from './ballot.ts'
import { formatVoteBundle, parseVoteBundle, type VoteBundle } from './bundle.ts'
import { VoteBundleError } from './bundle-error.ts'
import { formatMotion, type Motion, motionOf, readMotion } from './motion.ts'
import { countedText, type RecountOptions, recountVote, tallyText } from './recount.ts'

const hex = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const log = logSigner('hub.example/log/1', new Uint8Array(32).fill(9))

const members = ['XA', 'XB', 'XC', 'XD']
const desks = new Map(
  members.map((code, at) => [code, seedSigner(new Uint8Array(32).fill(40 + at))]),
)
const roots = new Map(
  members.map((code, at) => [code, seedSigner(new Uint8Array(32).fill(80 + at))]),
)
const stranger = seedSigner(new Uint8Array(32).fill(99))
const signerOf = (of: Map<string, Signer>, code: string): Signer => of.get(code) as Signer
const day = parseDay('2026-01-01')
if (day === undefined) throw new Error('no day')

const plenary: Motion = {
  ...{ vote: '0190a000-0000-7000-8000-000000000001', body: 'demo', day, rule: 'unga.simple' },
  subject: { on: 'whole', title: 'Draft', symbol: 'L.1', text: hex('text'), paragraphs: [] },
  ...{ question: 'substantive', forum: 'plenary', mode: 'recorded', rehearsal: false },
  ...{ members, suspended: ['XE'], present: 4, until: undefined },
}
const motionHash = hex(formatMotion(plenary))

/** The same text, put under silence for a day. */
const silent: Motion = {
  ...{ ...plenary, rule: 'osce', mode: 'silence', until: '2026-01-02T00:00:00.000Z' },
}

const asJson = (envelope: Envelope): JsonObject => {
  const value = parseJson(formatEnvelope(envelope))
  if (!isJsonObject(value)) throw new Error('no object')
  return value
}

type Cast = readonly [delegation: string, choice: Choice, change?: Partial<Script>]

/** What a test may do otherwise than it should be. */
interface Script {
  /** When the log takes it. */
  readonly at: string
  readonly motion: string
  readonly delegation: string
  readonly sequence: number
  readonly signer: Signer
  readonly sawEarlier: boolean
  readonly sawOther: boolean
}

interface Changes {
  readonly motion?: Motion
  readonly closedAt?: string
  readonly closing?: Partial<Record<'tally' | 'outcome' | 'counted' | 'ballots' | 'motion', string>>
  readonly lateBallot?: Cast
  readonly opening?: Record<string, string>
  readonly revokedFirst?: string
  readonly without?: number
  /** The hub records what this delegation casts, and neither counts it nor puts it into the bundle. */
  readonly leftOut?: string
  /** The hub declares a root key of its own for this party, and later the true one again. */
  readonly swapped?: string
  readonly intention?: Partial<Script> & { readonly before?: boolean }
}

/** A whole vote, from keys to close, and its bundle. */
async function voteOf(
  casts: readonly Cast[],
  changes: Changes = {},
): Promise<VoteBundle & { readonly left: readonly string[] }> {
  const hub = new RehearsalLog(log)
  const { motion = plenary } = changes
  const motionHash = hex(formatMotion(motion))
  const record = async (
    kind: string,
    envelope: Envelope,
    facts: Record<string, string>,
    at?: string,
  ) => ({
    envelope: asJson(envelope),
    index: hub.act(kind, { ...facts, sha256: hex(formatEnvelope(envelope)) }, at),
  })
  const keys: { envelope?: JsonObject; index: number }[] = []
  for (const code of members) {
    const party = `state:${code}`
    const [root, desk] = [signerOf(roots, code), signerOf(desks, code)]
    keys.push(await record('key.root', await declareRoot(party, root), { party }))
    const certificate = { party, key: desk.key, use: 'ballot', label: 'desk' } as const
    keys.push(await record('key.certified', await certify(certificate, root), { party }))
  }
  if (changes.swapped !== undefined) {
    const party = `state:${changes.swapped}`
    for (const root of [stranger, signerOf(roots, changes.swapped)])
      keys.push(await record('key.root', await declareRoot(party, root), { party }))
  }
  if (changes.revokedFirst !== undefined) {
    const key = signerOf(desks, changes.revokedFirst).key.id
    keys.push({ index: hub.act('key.revoked', { party: `state:${changes.revokedFirst}`, key }) })
  }
  const text = formatMotion(motion)
  const facts = {
    ...{ vote: motion.vote, body: motion.body, motion: text, sha256: motionHash },
    ...changes.opening,
  }
  const rootNow = async () => Buffer.from(await hub.tree().root()).toString('hex')
  const before = { size: hub.size, root: await rootNow() }
  const opened = hub.act('vote.opened', facts)

  const seen: VoteBundle['seen'][number][] = []
  const trees: { size: number; root: string }[] = []
  const sequences = new Map<string, number>()
  const cast = async ([delegation, choice, change = {}]: Cast) => {
    const sequence = (sequences.get(delegation) ?? 0) + 1
    sequences.set(delegation, sequence)
    const tree = { size: hub.size, root: await rootNow() }
    if (change.sawEarlier) Object.assign(tree, before)
    if (change.sawOther) tree.root = hex('another tree')
    trees.push(tree)
    const ballot = {
      vote: motion.vote,
      motion: change.motion ?? motionHash,
      delegation: change.delegation ?? delegation,
      ...{ choice, sequence: change.sequence ?? sequence, seen: tree },
    }
    const signer = change.signer ?? signerOf(desks, delegation)
    const envelope = await signPayload(ballotType, ballotPayload(ballot), [signer])
    const named = {
      vote: motion.vote,
      delegation: ballot.delegation,
      sequence: String(ballot.sequence),
    }
    return record('ballot.cast', envelope, named, change.at)
  }
  const ballots: Awaited<ReturnType<typeof cast>>[] = []
  for (const each of casts) ballots.push(await cast(each))
  const told = casts
    .map((one, at) => [one, at] as const)
    .filter(([[code]]) => code !== changes.leftOut)
  const given = new Map(told.map(([[member, choice], at]) => [member, { member, choice, at }]))
  const answers = [...given.values()].map(({ member, choice, at }) => ({
    ...{ member, choice, index: ballots[at]?.index ?? 0 },
  }))
  const count = (choice: Choice) => answers.filter((one) => one.choice === choice).length
  const [yes, no, abstain] = [count('yes'), count('no'), count('abstain')]
  const notVoting = members.length - answers.length
  const intend = async ({ signer = signerOf(desks, 'XC') }: Partial<Script>) => {
    const said = {
      vote: motion.vote,
      motion: motionHash,
      delegation: 'XC',
      intended: 'no',
    } as const
    const envelope = await signPayload(intentionType, intentionPayload(said), [signer])
    return record('vote.intention', envelope, { vote: motion.vote, delegation: 'XC' })
  }
  const early = changes.intention?.before ? [await intend({})] : []
  const isAdopted = motion.mode === 'silence' ? no === 0 : yes > no
  const closing = {
    ...{ vote: motion.vote, motion: motionHash, ballots: String(told.length) },
    tally: tallyText({ yes, no, abstain, not_voting: notVoting, suspended: 1 }),
    ...{ outcome: isAdopted ? 'adopted' : 'not_adopted', counted: countedText(answers) },
    ...changes.closing,
  }
  const closed = hub.act('vote.closed', closing, changes.closedAt)
  if (changes.lateBallot) ballots.push(await cast(changes.lateBallot))
  const late =
    changes.intention && !changes.intention.before ? [await intend(changes.intention)] : []

  const tree = hub.tree()
  for (const { size, root } of trees) {
    const isOurs = size > 0 && !seen.some((one) => one.size === size && one.root === root)
    if (!isOurs) continue
    const proof = (await tree.consistencyProof(size)).map((one) => Buffer.from(one).toString('hex'))
    seen.push({ size, root, proof })
  }
  const withReceipt = async ({ index, ...one }: { envelope?: JsonObject; index: number }) => ({
    ...one,
    receipt: await hub.receipt(index),
  })
  const isLeft = (_: unknown, at: number) =>
    changes.leftOut !== undefined && casts[at]?.[0] === changes.leftOut
  const kept = ballots.filter((one, at) => at !== changes.without && !isLeft(one, at))
  const left = await Promise.all(ballots.filter(isLeft).map(({ index }) => hub.receipt(index)))
  const again = await hub.receipt(closed)
  return {
    left: [...left, again],
    opened: { receipt: await hub.receipt(opened) },
    keys: await Promise.all(keys.map(withReceipt)),
    ballots: await Promise.all(kept.map(withReceipt)),
    ...{ rolls: [], seen },
    closed: { receipt: await hub.receipt(closed) },
    intentions: await Promise.all([...early, ...late].map(withReceipt)),
  }
}

const casts: readonly Cast[] = [
  ['XA', 'yes'],
  ['XB', 'no'],
  ['XC', 'no'],
  ['XA', 'yes'],
  ['XC', 'yes'],
]

const recount = (bundle: VoteBundle, options: RecountOptions = {}) =>
  recountVote(parseVoteBundle(formatVoteBundle(bundle)), log.key, options)

test('a whole vote is recounted from its bundle: the last ballot of each counts', async () => {
  const found = recount(await voteOf(casts, { intention: {} }))
  expect(found.tally).toEqual({ yes: 2, no: 1, abstain: 0, not_voting: 1, suspended: 1 })
  expect(Object.fromEntries(found.roll)).toEqual({
    ...{ XA: 'yes', XB: 'no', XC: 'yes', XD: 'not_voting', XE: 'suspended' },
  })
  expect(found.outcome.outcome).toBe('adopted')
  expect(found).toMatchObject({ motionHash, ballots: 5, log: { origin: 'hub.example/log/1' } })
  expect(found.keys.map(({ party, root }) => [party, root])).toEqual(
    ['XA', 'XB', 'XC'].map((code) => [`state:${code}`, signerOf(roots, code).key.id]),
  )
})

test('a note of intention is told and changes no tally', async () => {
  const found = recount(await voteOf(casts, { intention: {} }))
  expect(Object.fromEntries(found.intentions)).toEqual({ XC: 'no' })
  expect(found.tally.yes).toBe(2)
})

describe('a text under silence', () => {
  const over = { motion: silent, closedAt: '2026-01-02T00:00:00.000Z' }
  const soon = '2026-01-01T12:00:00.000Z'

  test('is adopted where nobody objected until the deadline, and nobody has voted for it', async () => {
    const found = recount(await voteOf([], over))
    expect(found.outcome.outcome).toBe('adopted')
    expect(found.tally).toMatchObject({ yes: 0, no: 0, not_voting: 4 })
  })

  test('is not adopted where one objected, also when it ends early', async () => {
    const objection: Cast[] = [['XB', 'no', { at: soon }]]
    const found = recount(await voteOf(objection, { motion: silent, closedAt: soon }))
    expect([found.outcome.outcome, found.roll.get('XB')]).toEqual(['not_adopted', 'no'])
    expect(found.outcome.reasons.map(({ code }) => code)).toContain('objection')
  })

  test.each<[string, Cast[], Changes, string]>([
    ['a close while it lasts', [], { motion: silent, closedAt: soon }, 'closing: closed'],
    ['a vote in favour', [['XA', 'yes']], over, 'ballot: ballots[0] (XA, 1)'],
    [
      'an objection that came too late',
      [['XA', 'no', { at: '2026-01-02T00:00:00.001Z' }]],
      { motion: silent, closedAt: '2026-01-03T00:00:00.000Z' },
      'ballot: ballots[0] (XA, 1)',
    ],
  ])('does not hold with %s', async (_, given, changes, expected) => {
    expect(await refused(voteOf(given, changes))).toBe(expected)
  })

  test('has a deadline, and no other vote has one', () => {
    const read = ({ until, ...rest }: Motion, given?: string) => {
      const text = parseJson(formatMotion({ ...rest, until: given ?? until }))
      return motionOf(text)
    }
    expect(read(silent)).toEqual(silent)
    expect(read(plenary)).toEqual(plenary)
    expect(read({ ...silent, until: undefined })).toBeUndefined()
    expect(read(plenary, '2026-01-02T00:00:00.000Z')).toBeUndefined()
    expect(read(silent, '2026-01-02')).toBeUndefined()
  })
})

test('nobody votes: nothing is adopted', async () => {
  expect(recount(await voteOf([])).outcome.outcome).toBe('not_adopted')
})

const other = stranger
const refused = async (bundle: VoteBundle | Promise<VoteBundle>, options: RecountOptions = {}) => {
  try {
    recount(await bundle, options)
  } catch (error) {
    if (error instanceof VoteBundleError) return `${error.code}: ${error.item}`
    throw error
  }
  return 'nothing'
}

describe('names the first item that does not hold', () => {
  const one = (change: Partial<Script>): Cast[] => [
    ['XA', 'yes'],
    ['XB', 'no', change],
  ]
  test.each([
    ['a ballot for another motion', one({ motion: hex('other') }), 'ballot: ballots[1] (XB, 1)'],
    ['a ballot in the name of another', one({ delegation: 'XA' }), 'ballot: ballots[1] (XA, 1)'],
    ['a ballot by a key nobody certified', one({ signer: other }), 'ballot: ballots[1] (XB, 1)'],
    [
      'a ballot by the root key',
      one({ signer: signerOf(roots, 'XB') }),
      'ballot: ballots[1] (XB, 1)',
    ],
    ['a ballot of a suspended member', one({ delegation: 'XE' }), 'ballot: ballots[1] (XE, 1)'],
    ['a ballot signed before the vote', one({ sawEarlier: true }), 'seen: ballots[1] (XB, 1)'],
    ['a ballot that saw another log', one({ sawOther: true }), 'seen: seen[1]'],
    [
      'a ballot that was replaced before',
      [
        ['XB', 'yes', { sequence: 2 }],
        ['XB', 'no', { sequence: 2 }],
      ],
      'sequence: ballots[1] (XB, 2)',
    ],
  ] as const)('%s', async (_, given, expected) => {
    expect(await refused(voteOf(given))).toBe(expected)
  })

  test.each([
    [
      'a false tally',
      { closing: { tally: tallyText({ yes: 3, no: 0, abstain: 0, not_voting: 1, suspended: 1 }) } },
      'tally: closed',
    ],
    ['a false outcome', { closing: { outcome: 'not_adopted' } }, 'outcome: closed'],
    ['a close of another motion', { closing: { motion: hex('other') } }, 'closing: closed'],
    ['a ballot that was left out', { without: 1 }, 'closing: closed'],
    ['a replaced ballot that was left out', { without: 0 }, 'closing: closed'],
    ['a ballot after the close', { lateBallot: ['XD', 'yes'] }, 'closing: closed'],
    ['a key that was revoked', { revokedFirst: 'XC' }, 'ballot: ballots[2] (XC, 1)'],
    ['an opening of another motion', { opening: { sha256: hex('other') } }, 'opening: opened'],
    ['an opening without a motion', { opening: { motion: '{}' } }, 'opening: opened'],
    [
      'an intention by a key nobody certified',
      { intention: { signer: other } },
      'intention: intentions[0] (XC)',
    ],
    [
      'an intention before the close',
      { intention: { before: true } },
      'intention: intentions[0] (XC)',
    ],
  ] as const satisfies readonly (readonly [string, Changes, string])[])(
    '%s',
    async (_, changes, expected) => {
      expect(await refused(voteOf(casts, changes))).toBe(expected)
    },
  )

  test('whose counted ballot differs is named', async () => {
    const bundle = await voteOf(casts, {
      closing: { counted: '[["XA",12],["XB",10],["XC",13],["XD",14]]' },
    })
    expect(() => recount(bundle)).toThrow(/for XD the close counted entry 14, here it is none/)
  })

  test('another root key than the one its holder told', async () => {
    const bundle = await voteOf(casts)
    const told = (id: string) => refused(bundle, { roots: new Map([['state:XB', id]]) })
    expect(await told(signerOf(roots, 'XB').key.id)).toBe('nothing')
    expect(await told(other.key.id)).toBe('key: keys[2] (state:XB)')
  })
})

describe('a hub that makes the bundle as it likes', () => {
  test('leaves a ballot out: the receipt that its delegation kept tells', async () => {
    const bundle = await voteOf(casts, { leftOut: 'XB' })
    expect(recount(bundle).tally.no).toBe(0)
    expect(await refused(bundle, { held: bundle.left })).toBe('closing: receipts[0]')
  })

  test('closes a second time: the receipt of the other close tells', async () => {
    const [one, two] = [await voteOf(casts), await voteOf(casts.slice(2))]
    expect(await refused(one, { held: one.left })).toBe('nothing')
    expect(await refused(one, { held: two.left })).toBe('closing: receipts[0]')
  })

  test('puts a root key of its own in between, and the true one back', async () => {
    const bundle = await voteOf(casts, { swapped: 'XB' })
    expect(await refused(bundle)).toBe('key: keys[9]')
    const truth = new Map([['state:XB', signerOf(roots, 'XB').key.id]])
    const shortened = { ...bundle, keys: bundle.keys.slice(0, 9) }
    expect(await refused(shortened, { roots: truth })).toBe('key: keys[8] (state:XB)')
  })

  test('shows another motion than the one it names', () => {
    const shown = { id: plenary.vote, motion: formatMotion(plenary), motionHash }
    expect(readMotion(shown)).toEqual(plenary)
    const harmless = formatMotion({
      ...plenary,
      subject: { ...plenary.subject, title: 'Harmless' },
    })
    for (const other of [{ motion: harmless }, { id: 'another' }, { motion: '{' }])
      expect(() => readMotion({ ...shown, ...other })).toThrow(VoteBundleError)
  })
})

test('one changed character anywhere in a bundle is refused', async () => {
  const text = formatVoteBundle(await voteOf(casts, { intention: {} }))
  for (let at = 5; at < text.length; at += 487) {
    const changed = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`
    expect(() => recountVote(parseVoteBundle(changed), log.key), `at ${at}`).toThrow(
      VoteBundleError,
    )
  }
})

test('two items in each other’s place are refused', async () => {
  const bundle = await voteOf(casts)
  for (const name of ['keys', 'ballots'] as const) {
    const [one, two, ...rest] = bundle[name]
    expect(await refused({ ...bundle, [name]: [two, one, ...rest] } as VoteBundle)).not.toBe(
      'nothing',
    )
  }
})

test('a receipt of another tree of the same log is refused', async () => {
  const [one, two] = [await voteOf(casts), await voteOf(casts.slice(1))]
  expect(await refused({ ...one, closed: two.closed })).toBe('receipt: closed')
})

test('a motion is read in one form only', () => {
  const value = parseJson(formatMotion(plenary))
  expect(motionOf(value)).toEqual(plenary)
  const given = isJsonObject(value) ? value : {}
  const bad: JsonObject[] = [
    { ...given, more: 1 },
    { ...given, members: ['XB', 'XA'] },
    { ...given, members: ['XA', 'XA'] },
    { ...given, suspended: ['XA'] },
    { ...given, day: '2026-02-30' },
    { ...given, mode: 'secret' },
    { ...given, present: -1 },
    { ...given, present: 1.5 },
    { ...given, v: 2 },
    { ...given, rehearsal: 'no' },
  ]
  for (const each of bad) expect(motionOf(each), canonicalize(each)).toBeUndefined()
})
