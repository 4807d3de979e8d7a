import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SealError } from '../seal-error.ts'
import { readHeader } from './header.ts'
import { makeIdentity } from './identity.ts'
import { bucketFor, pad } from './padding.ts'
import { Recipients } from './recipients.ts'
import { inspectSealed, seal, unseal } from './seal.ts'
import { testParties } from './test-parties.ts'

const hybrid = await testParties(['XA', 'XB', 'XC'])
const classic = await testParties(['XA', 'XB'], 'classic')
const stranger = await makeIdentity()

const between = (cast: typeof hybrid, ...codes: string[]) =>
  Recipients.at(
    cast.ring,
    codes.map((code) => `state:${code}`),
    cast.size(),
  )
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    (error) => (error instanceof SealError ? error.code : String(error)),
  )
const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

const chunk = 65_552
const long = await seal(new Uint8Array(60_000).fill(7), between(classic, 'XA'))
const longer = await seal(new Uint8Array(400_000).fill(7), between(classic, 'XA'))
const opened = (bytes: Uint8Array) => codeOf(unseal(bytes, [classic.of('XA').sealing]))
const start = readHeader(longer).size + 16
const parts = (bytes: Uint8Array) =>
  Array.from({ length: Math.ceil((bytes.length - start) / chunk) }, (_, at) =>
    bytes.subarray(start + at * chunk, start + (at + 1) * chunk),
  )
const whole = (chunks: readonly Uint8Array[]) =>
  Uint8Array.from(Buffer.concat([longer.subarray(0, start), ...chunks]))

test('what is sealed for any of the parties opens with every key of theirs, and with no other', async () => {
  const sets = fc.subarray(['XA', 'XB', 'XC'], { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 9000 }), sets, async (content, codes) => {
      const sealed = await seal(content, between(hybrid, ...codes))
      expect(readHeader(sealed)).toMatchObject({ suite: 'hybrid', recipients: 2 * codes.length })
      for (const code of ['XA', 'XB', 'XC'])
        for (const key of [hybrid.of(code).sealing, hybrid.of(code).recovery]) {
          const opened = await unseal(sealed, [stranger, key]).catch((error) => error.code)
          if (codes.includes(code)) expect(opened.content).toEqual(content)
          else expect(opened).toBe('no_key')
        }
    }),
    { numRuns: 12 },
  )
})

test('sizes within one bucket cannot be told apart', async () => {
  const recipients = between(classic, 'XA', 'XB')
  const pairs = fc
    .integer({ min: 0, max: 200_000 })
    .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: bucketFor(size) - 4 })))
  await fc.assert(
    fc.asyncProperty(pairs, async ([size, other]) => {
      fc.pre(bucketFor(other) === bucketFor(size))
      const [one, two] = await Promise.all(
        [size, other].map((length) => seal(new Uint8Array(length), recipients)),
      )
      expect(one?.length).toBe(two?.length)
    }),
    { numRuns: 30 },
  )
})

test('whoever carries it sees for how many keys it is and its bucket, and that it is whole in length', async () => {
  const sealed = await seal(new Uint8Array(60_000), between(hybrid, 'XA', 'XB'))
  const { size, suite, recipients, bucket } = inspectSealed(sealed)
  expect({ suite, recipients, bucket }).toEqual({ suite: 'hybrid', recipients: 4, bucket: 65_536 })
  expect(size).toBe(readHeader(sealed).size)
  const cut = (bytes: Uint8Array) => codeOf(Promise.resolve().then(() => inspectSealed(bytes)))
  expect(await cut(sealed.subarray(0, sealed.length - 1))).toBe('truncated')
  expect(await cut(Uint8Array.from([...sealed, 0]))).toBe('truncated')
  expect(await cut(new TextEncoder().encode('a letter'))).toBe('not_sealed')
})

describe('what was changed on the way is refused', () => {
  test('any single byte of it', async () => {
    const sealed = await seal(new Uint8Array(100), between(classic, 'XA'))
    const codes = new Set<string>()
    const { size } = readHeader(sealed)
    // Header, nonce and tag whole; of the rest, which is one piece of authenticated encryption, every ninth.
    for (let at = 0; at < sealed.length; at += at < size + 32 || at > sealed.length - 18 ? 1 : 9)
      codes.add(await codeOf(unseal(flipped(sealed, at), [classic.of('XA').sealing])))
    expect([...codes].sort()).toEqual(['no_key', 'not_sealed', 'tampered'])
  })

  test('bytes anywhere in a header of post-quantum keys', async () => {
    const sealed = await seal(new Uint8Array(100), between(hybrid, 'XA', 'XB'))
    const { size } = readHeader(sealed)
    const places = fc.tuple(fc.nat(size - 1), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(places, async ([at, by]) => {
        const changed = sealed.slice()
        changed[at] = (changed[at] ?? 0) ^ by
        expect(await codeOf(unseal(changed, [hybrid.of('XB').sealing]))).not.toBe('opened')
      }),
      { numRuns: 60 },
    )
  })

  test('an end that is missing, at every border of its chunks and anywhere else', async () => {
    const chunks = parts(longer)
    expect(chunks).toHaveLength(8)
    for (let kept = 0; kept < chunks.length; kept++)
      expect(await opened(whole(chunks.slice(0, kept)))).toBe('truncated')
    for (const cut of [1, 15, 16, 17, 4096, 300_000])
      expect(await opened(longer.subarray(0, longer.length - cut))).toBe('truncated')
    expect(await opened(Uint8Array.from([...longer, 0]))).toBe('truncated')
    for (const cut of [0, 1, 20, readHeader(longer).size - 1])
      expect(await opened(longer.subarray(0, cut))).toBe('not_sealed')
    for (const cut of [readHeader(longer).size, start - 1, start, start + 1])
      expect(await opened(longer.subarray(0, cut))).toBe('truncated')
  })

  test('an end cut off to the length of a smaller bucket', async () => {
    const { size } = readHeader(long)
    expect(await opened(long.subarray(0, size + 16 + 32_768 + 16))).toBe('tampered')
  })

  test('parts in another order, twice, or of another sealed thing', async () => {
    const chunks = parts(longer)
    const moved = chunks.slice()
    ;[moved[2], moved[5]] = [chunks[5] as Uint8Array, chunks[2] as Uint8Array]
    expect(await opened(whole(moved))).toBe('reordered')
    expect(await opened(whole(chunks.toReversed()))).toBe('reordered')
    expect(await opened(whole(chunks.with(3, chunks[4] as Uint8Array)))).toBe('reordered')
    const other = parts(await seal(new Uint8Array(400_000).fill(7), between(classic, 'XA')))
    expect(await opened(whole(chunks.with(3, other[3] as Uint8Array)))).toBe('tampered')
    expect(await opened(whole(chunks))).toBe('opened')
  })
})

describe('what this library would not have sealed is refused', () => {
  const encrypted = async (content: Uint8Array, ...recipients: string[]) => {
    const encrypter = new Encrypter()
    for (const each of recipients) encrypter.addRecipient(each)
    return encrypter.encrypt(content)
  }
  const [own, old] = [hybrid.of('XA').sealing, classic.of('XA').sealing]

  test('classic and post-quantum recipients together, which age’s library lets through', async () => {
    const mixed = await encrypted(pad(new Uint8Array(3)), own.key.recipient, old.key.recipient)
    expect(await codeOf(unseal(mixed, [own]))).toBe('mixed')
  })

  test('a file that is not padded', async () => {
    const plain = await encrypted(new Uint8Array(5000), own.key.recipient)
    expect(await codeOf(unseal(plain, [own]))).toBe('truncated')
    const wrong = await encrypted(new Uint8Array(4096).fill(1), own.key.recipient)
    expect(await codeOf(unseal(wrong, [own]))).toBe('not_sealed')
  })

  test('a file under a passphrase, a recipient of another kind, more recipients than there are', async () => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase('open sesame')
    encrypter.setScryptWorkFactor(10)
    const locked = await encrypter.encrypt(pad(new Uint8Array(3)))
    expect(await codeOf(unseal(locked, [own]))).toBe('not_sealed')
    const file = await encrypted(pad(new Uint8Array(3)), own.key.recipient)
    const text = new TextDecoder('latin1').decode(file.subarray(0, 2000))
    const greased = text.replace('\n-> ', '\n-> grease x\n\n-> ').slice(0, 1900)
    expect(await codeOf(unseal(new TextEncoder().encode(greased), [own]))).toBe('not_sealed')
    const many = await encrypted(pad(new Uint8Array(3)), ...Array(65).fill(old.key.recipient))
    expect(await codeOf(unseal(many, [old]))).toBe('too_long')
  })
})
