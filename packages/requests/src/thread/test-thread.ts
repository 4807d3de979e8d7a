import { isJsonObject, type JsonObject, parseJson } from '@comity/json'
import { seedSigner as logSigner, RehearsalLog, sha256 } from '@comity/ledger'
import {
  type Certificate,
  certify,
  declareRoot,
  type Envelope,
  formatEnvelope,
  KeyRing,
  makeIdentity,
  Recipients,
  type Signer,
  sealLetter,
  seedSigner,
  signPayload,
} from '@comity/seal'
import { acknowledgementWords, actPayload, actType, type SignedAct } from '../messages/act.ts'
import { letterTypes } from '../messages/content.ts'
import type { ThreadBundle } from './bundle.ts'
import { threadEntries } from './entry.ts'

export const log = logSigner('hub.example/log/1', new Uint8Array(32).fill(9))
export const signer = (fill: number): Signer => seedSigner(new Uint8Array(32).fill(fill))
export const desks = { 'state:XA': signer(2), 'state:XB': signer(4) }
export const roots = { 'state:XA': signer(1), 'state:XB': signer(3) }
type Party = keyof typeof desks

export const legId = '0190a000-0000-7000-8000-000000000001'
const hour = 3_600_000

/** What a person of a state signs, or a step that nobody signs. */
export type Line =
  | { readonly by: Party; readonly act: Step; readonly change?: object; readonly signer?: Signer }
  | { readonly step: string; readonly leg?: string; readonly wait?: number }
type Step = SignedAct extends infer A
  ? A extends { readonly kind: infer K }
    ? { readonly kind: K } & Partial<A>
    : never
  : never

/** The sealed letter that a thread of a test sends. */
export async function sealedLetter(): Promise<Uint8Array> {
  const ring = new KeyRing()
  let index = 0
  for (const party of ['state:XA', 'state:XB'] as const) {
    ring.add({ kind: 'root', index: index++, envelope: await declareRoot(party, roots[party]) })
    const { key } = await makeIdentity()
    const certificate = { party, use: 'sealing', label: 'desk', key } as const
    const envelope = await certify(certificate, roots[party])
    ring.add({ kind: 'certified', index: index++, envelope })
  }
  const recipients = Recipients.at(ring, ['state:XA', 'state:XB'], index)
  const letter = { type: letterTypes.request, from: 'state:XA', to: ['state:XB'] }
  return sealLetter({ ...letter, content: { v: 1 }, enclosures: [] }, desks['state:XA'], recipients)
}

/** Records keys and what happened in a log in memory; the bundle is as a hub would make it. */
export async function threadOf(lines: readonly Line[]): Promise<ThreadBundle> {
  const hub = new RehearsalLog(log)
  const record = (kind: string, envelope: Envelope, facts: Record<string, string>) => ({
    envelope: asJson(envelope),
    index: hub.act(kind, { ...facts, sha256: hashOf(envelope) }),
  })
  const keys = []
  for (const party of ['state:XA', 'state:XB'] as const) {
    const certificate: Certificate = {
      ...{ party, use: 'message', label: 'night desk', key: desks[party].key },
    }
    keys.push(record('key.root', await declareRoot(party, roots[party]), { party }))
    keys.push(record('key.certified', await certify(certificate, roots[party]), { party }))
  }
  const acts: { envelope?: JsonObject; index: number }[] = []
  let [sequence, previous, counted] = [0, '', 0]
  for (const line of lines) {
    const place = String(acts.length)
    counted += 'step' in line ? (line.wait ?? 60_000) : 60_000
    if ('step' in line) {
      const facts = { leg: line.leg ?? legId, step: line.step, counted: String(counted), place }
      acts.push({ index: hub.act(threadEntries.carried, facts) })
      continue
    }
    sequence += 1
    const head = { v: 1, leg: legId, asking: 'state:XA', addressed: 'state:XB' } as const
    const given = { ...head, sequence, previous, ...defaults[line.act.kind], ...line.act }
    const payload = { ...actPayload(given as SignedAct), ...line.change }
    const by = line.signer ?? desks[line.by]
    const envelope = await signPayload(actType(line.act.kind), payload as JsonObject, [by])
    previous = hashOf(envelope)
    acts.push(
      record(threadEntries.signed, envelope, { leg: legId, counted: String(counted), place }),
    )
  }
  const proved = async ({ index, ...rest }: { envelope?: JsonObject; index: number }) => ({
    ...{ ...rest, receipt: await hub.receipt(index) },
  })
  return { keys: await Promise.all(keys.map(proved)), acts: await Promise.all(acts.map(proved)) }
}

export const letter = (number: number): string => number.toString(16).padStart(64, '0')

const defaults: Partial<Record<SignedAct['kind'], object>> = {
  send: {
    ...{ letter: letter(1), exercise: false },
    terms: {
      ...{ acknowledge_within: 4 * hour, clarify_within: 24 * hour, confirm_within: 48 * hour },
    },
  },
  acknowledge: { of: letter(1), words: acknowledgementWords },
}

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const hashOf = (envelope: Envelope): string =>
  toHex(sha256(new TextEncoder().encode(formatEnvelope(envelope))))

function asJson(envelope: Envelope): JsonObject {
  const value = parseJson(formatEnvelope(envelope))
  if (!isJsonObject(value)) throw new Error('no object')
  return value
}
