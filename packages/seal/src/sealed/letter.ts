import { isJsonObject, type JsonObject, type JsonValue } from '@comity/json'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type Envelope, formatEnvelope, parseEnvelope, verifyEnvelope } from '../envelope.ts'
import type { Signer } from '../key.ts'
import type { HeldSigningKey, KeyRing } from '../key-ring.ts'
import { readPayload, signPayload } from '../payload.ts'
import { SealError } from '../seal-error.ts'
import { foldedName, isFileName } from './file-name.ts'
import type { SealingIdentity } from './identity.ts'
import { Recipients } from './recipients.ts'
import { type Opened, seal, unseal } from './seal.ts'

/** A file that goes with a letter. */
export interface Enclosure {
  /** Up to 200 characters; a name only, never a path, and one that reads the same on every system. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What one party writes to others. */
export interface Letter {
  /** What kind of thing it says: the payload type under which it is signed. */
  readonly type: string
  /** `state:XA`. */
  readonly from: string
  readonly to: readonly string[]
  readonly content: JsonObject
  readonly enclosures: readonly Enclosure[]
}

/** A letter whose signature, recipients and enclosures hold. */
export interface OpenedLetter extends Letter, Omit<Opened, 'content' | 'recipients'> {
  readonly signer: HeldSigningKey
  readonly recipients: Recipients
  /** The signed cover, to be kept as evidence: it shows the content to whoever has it. */
  readonly cover: Envelope
}

/**
 * Signs a letter and seals it for the recipients. The signature stands inside, and names the keys it is sealed
 * for: who passes a letter on to others cannot make it look as if it had been written to them.
 *
 * @throws SealError `party` where sender or addressees are not those of the recipients; `letter`, `envelope`,
 *   `payload` where it has no form in which it could be opened; as {@link seal} does
 */
export async function sealLetter(
  letter: Letter,
  signer: Signer,
  recipients: Recipients,
): Promise<Uint8Array> {
  const { type, from, to, content, enclosures } = letter
  if (!isSame([from, ...to], recipients.parties))
    throw new SealError('party', 'a letter is sealed for its sender and those it is written to')
  const payload = {
    ...{ v: 1, from, to: [...to], content, size: recipients.size },
    recipients: recipients.keys.map(({ key }) => key.id),
    enclosures: enclosures.map(({ name, bytes }) => ({
      ...{ name, length: bytes.length, sha256: bytesToHex(sha256(bytes)) },
    })),
  }
  const cover = formatEnvelope(await signPayload(type, payload, [signer]))
  // What nobody could open is not sealed in the first place.
  coverIn(readPayload(parseEnvelope(cover), type))
  return seal(joined(cover, enclosures), recipients)
}

/** The keys of parties as the log has them at an index. */
export interface LogView {
  readonly ring: KeyRing
  /**
   * Where the log records the letter; of one that it does not record, the size of the tree that was seen last,
   * so that a key which has ended meanwhile counts no more.
   */
  readonly index: number
}

/**
 * Opens a letter and holds it against the log: who signed it, for whom, and that it is sealed for these and
 * nobody else.
 *
 * @param viewOf gives the keys of the parties that the letter names, whose word for it is not yet verified
 * @param type the only kind of letter that is taken; without it, any
 * @throws SealError as {@link unseal} does; `letter`, `payload`, `payload_type`, `envelope`: not in its form;
 *   `unsigned`, `signature`: not by a desk of its sender; `uncertified`; `not_addressed`
 */
export async function openLetter(
  sealed: Uint8Array,
  identities: readonly SealingIdentity[],
  viewOf: (parties: readonly string[]) => LogView | Promise<LogView>,
  type?: string,
): Promise<OpenedLetter> {
  const { content: inside, ...header } = await unseal(sealed, identities)
  const end = inside.indexOf(0x0a)
  if (end === -1) throw new SealError('letter', 'it holds no signed cover')
  const cover = parseEnvelope(inside.subarray(0, end))
  const said = coverIn(readPayload(cover, type ?? cover.payloadType))
  const parties = [said.from, ...said.to]
  const { ring, index } = await viewOf(parties)
  const signer = signerOf(cover, said.from, { ring, index })
  if (said.size > index)
    throw new SealError(
      'letter',
      'it names a later state of the log than the one it is held against',
    )
  const recipients = Recipients.of(said.recipients, ring, parties, said.size)
  const isOwn = identities.some(({ key }) => said.recipients.includes(key.id))
  if (!isOwn || header.recipients !== recipients.keys.length)
    throw new SealError('not_addressed', 'it was signed for other keys than it is sealed for')
  const { from, to, content } = said
  const enclosures = parted(inside.subarray(end + 1), said.enclosures)
  return {
    ...{ ...header, type: cover.payloadType, from, to, content, enclosures },
    ...{ signer, recipients, cover },
  }
}

/** The cover on a line of its own (canonical JSON has no line feed), then the enclosures. */
function joined(cover: string, enclosures: readonly Enclosure[]): Uint8Array {
  const head = new TextEncoder().encode(`${cover}\n`)
  const length = enclosures.reduce((sum, { bytes }) => sum + bytes.length, head.length)
  const whole = new Uint8Array(length)
  whole.set(head)
  let at = head.length
  for (const { bytes } of enclosures) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

function parted(bytes: Uint8Array, named: readonly Named[]): Enclosure[] {
  let at = 0
  const enclosures = named.map(({ name, length, sha256: hash }) => {
    const own = bytes.slice(at, at + length)
    at += length
    if (own.length === length && bytesToHex(sha256(own)) === hash) return { name, bytes: own }
    throw new SealError('letter', `the enclosure ${name} is not the one that the cover names`)
  })
  if (at === bytes.length) return enclosures
  throw new SealError('letter', 'more is enclosed than the cover names')
}

function signerOf(cover: Envelope, from: string, { ring, index }: LogView): HeldSigningKey {
  const [id, ...more] = cover.signatures.map(({ keyid }) => keyid)
  const held =
    id === undefined || more.length > 0 ? undefined : ring.signerAt(from, id, 'message', index)
  if (held === undefined)
    throw new SealError('unsigned', `no key by which a desk of ${from} writes has signed it`)
  verifyEnvelope(cover, [held.key])
  return held
}

interface Named {
  readonly name: string
  readonly length: number
  readonly sha256: string
}

/** Takes a payload for a cover, with its fields and no other. @throws SealError `letter` */
function coverIn(payload: JsonObject) {
  const { v, from, to, content, size, recipients, enclosures, ...rest } = payload
  const isWhole = v === 1 && Object.keys(rest).length === 0
  if (!isWhole || !isParty(from) || !isTexts(to) || to.length === 0 || !isTexts(recipients))
    throw new SealError('letter', 'a cover says from whom and to whom')
  if (to.length > mostAddressees || !to.every(isParty))
    throw new SealError('letter', `a letter is to at most ${mostAddressees} states`)
  if (new Set([from, ...to]).size !== 1 + to.length)
    throw new SealError('letter', 'nobody writes to themselves, nor twice to one party')
  if (!isJsonObject(content) || !isCount(size) || !Array.isArray(enclosures))
    throw new SealError('letter', 'a cover has content, a size of the log and a list of enclosures')
  const named = enclosures.map(namedIn)
  if (new Set(named.map(({ name }) => foldedName(name))).size < named.length)
    throw new SealError('letter', 'two enclosures have one name')
  return { from, to, content, size, recipients, enclosures: named }
}

function namedIn(value: JsonValue): Named {
  const { name, length, sha256: hash, ...rest } = isJsonObject(value) ? value : {}
  const isWhole = Object.keys(rest).length === 0
  if (isWhole && isText(name) && isFileName(name) && isCount(length) && isText(hash))
    return { name, length, sha256: hash }
  throw new SealError('letter', 'an enclosure has a plain name, a length and a hash')
}

const mostAddressees = 19

const isParty = (value: JsonValue | undefined): value is string =>
  isText(value) && /^state:[A-Z]{2}$/.test(value)

const isText = (value: JsonValue | undefined): value is string => typeof value === 'string'
const isTexts = (value: JsonValue | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every(isText)
const isCount = (value: JsonValue | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at])
