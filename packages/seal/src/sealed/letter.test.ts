import type { JsonObject } from '@comity/json'
import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { certify } from '../certificate.ts'
import { formatEnvelope } from '../envelope.ts'
import type { Signer } from '../key.ts'
import { signPayload } from '../payload.ts'
import { SealError } from '../seal-error.ts'
import { makeIdentity } from './identity.ts'
import { type Letter, openLetter, sealLetter } from './letter.ts'
import { pad } from './padding.ts'
import { Recipients } from './recipients.ts'
import { seal } from './seal.ts'
import { signer, testParties } from './test-parties.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
let cast: Awaited<ReturnType<typeof testParties>>
let recipients: Recipients
beforeEach(async () => {
  cast = await testParties(['XA', 'XB', 'XC'], 'classic')
  recipients = Recipients.at(cast.ring, ['state:XA', 'state:XB'], cast.size())
})

const type = 'application/vnd.comity.test+json'
const letter: Letter = {
  ...{ type, from: 'state:XA', to: ['state:XB'] },
  content: { subject: 'Help needed' },
  enclosures: [
    { name: 'log.txt', bytes: utf8('one line\nanother') },
    { name: 'empty', bytes: new Uint8Array() },
  ],
}
const written = (change: Partial<Letter> = {}, by: Signer = cast.of('XA').desk) =>
  sealLetter({ ...letter, ...change }, by, recipients)
const read = (sealed: Uint8Array, code = 'XB', index = cast.size()) =>
  openLetter(sealed, [cast.of(code).sealing], () => ({ ring: cast.ring, index }), type)
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    (error) => (error instanceof SealError ? error.code : String(error)),
  )

test('says who wrote it, to whom, and for which keys; the sender reads it as well', async () => {
  const sealed = await written()
  for (const code of ['XA', 'XB']) {
    const opened = await read(sealed, code)
    expect(opened).toMatchObject(letter)
    expect(opened.signer).toMatchObject({ party: 'state:XA', label: 'desk', use: 'message' })
    expect(opened.recipients.keys).toEqual(recipients.keys)
  }
  expect(await codeOf(read(sealed, 'XC'))).toBe('no_key')
})

test('carries any content and enclosures as they are', async () => {
  const names = fc
    .stringMatching(/^[a-zà-ÿ0-9_][a-zà-ÿ0-9_-]{0,19}$/)
    .filter((name) => !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(name))
  const enclosure = fc.record({ name: names, bytes: fc.uint8Array({ maxLength: 500 }) })
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.string()),
      fc.uniqueArray(enclosure, { maxLength: 4, selector: ({ name }) => name.toUpperCase() }),
      async (content, enclosures) => {
        const plain = JSON.parse(JSON.stringify(content)) as JsonObject
        const opened = await read(await written({ content: plain, enclosures }))
        expect(opened.content).toEqual(plain)
        expect(opened.enclosures).toEqual(enclosures)
      },
    ),
    { numRuns: 20 },
  )
})

test('is opened by those whose key another of the parties calls its own as well', async () => {
  const { party, root, sealing } = cast.of('XB')
  cast.ring.add({ kind: 'revoked', index: cast.next(), party, key: sealing.key.id })
  const stolen = { party, use: 'sealing', label: 'theirs', key: cast.of('XC').sealing.key } as const
  cast.ring.add({ kind: 'certified', index: cast.next(), envelope: await certify(stolen, root) })
  const parties = ['state:XA', 'state:XB', 'state:XC']
  const ids = parties.flatMap((one) =>
    cast.ring.sealingKeysIn(one, cast.size()).map(({ key }) => key.id),
  )
  const to = parties.slice(1)
  recipients = Recipients.of([...new Set(ids)], cast.ring, parties, cast.size())
  const sealed = await written({ to })
  expect(await codeOf(read(sealed, 'XC'))).toBe('opened')
})

test('carries names in any script, and names that merely look like those of devices', async () => {
  const names = [
    'записка.txt',
    '附件 1.pdf',
    'cone.txt',
    'com10',
    'a-b',
    'ملف.pdf',
    '\ud83d\udcce.txt',
  ]
  const enclosures = names.map((name) => ({ name, bytes: utf8(name) }))
  expect((await read(await written({ enclosures }))).enclosures).toEqual(enclosures)
})

describe('is refused', () => {
  test('signed by somebody else than a desk of its sender', async () => {
    for (const by of [cast.of('XB').desk, cast.of('XA').root, signer(99)])
      expect(await codeOf(read(await written({}, by)))).toBe('unsigned')
  })

  test('signed by a desk whose key had ended where the log records it, and not before', async () => {
    const sealed = await written()
    const [recorded, index] = [cast.next(), cast.next()]
    const { desk, party } = cast.of('XA')
    cast.ring.add({ kind: 'revoked', index, party, key: desk.key.id })
    expect(await codeOf(read(sealed, 'XB', recorded))).toBe('opened')
    expect(await codeOf(read(sealed, 'XB', index))).toBe('unsigned')
  })

  test('of another kind than the one asked for', async () => {
    const other = await written({ type: 'application/vnd.comity.other+json' })
    expect(await codeOf(read(other))).toBe('payload_type')
  })

  test('passed on to a third party as if it had been written to them', async () => {
    const { cover } = await read(await written())
    const on = Recipients.at(cast.ring, ['state:XB', 'state:XC'], cast.size())
    const bytes = letter.enclosures.map((one) => one.bytes)
    const inside = Buffer.concat([utf8(`${formatEnvelope(cover)}\n`), ...bytes])
    const passed = await seal(Uint8Array.from(inside), on)
    expect(await codeOf(read(passed, 'XC'))).toBe('not_addressed')
  })

  test('sealed for one key more than its cover names', async () => {
    const { cover } = await read(await written({ enclosures: [] }))
    const encrypter = new Encrypter()
    for (const { key } of recipients.keys) encrypter.addRecipient(key.recipient)
    encrypter.addRecipient((await makeIdentity('classic')).key.recipient)
    const sealed = await encrypter.encrypt(pad(utf8(`${formatEnvelope(cover)}\n`)))
    expect(await codeOf(read(sealed))).toBe('not_addressed')
  })

  test('for a key that the log does not certify', async () => {
    const payload = coverOf({ recipients: [cast.of('XB').sealing.key.id, '0'.repeat(64)] })
    expect(await codeOf(read(await sealedCover(payload)))).toBe('uncertified')
  })

  test.each([
    ['a field that is not known', { more: 1 }],
    ['no addressee', { to: [] }],
    ['its sender as addressee', { to: ['state:XA'] }],
    ['one addressee twice', { to: ['state:XB', 'state:XB'] }],
    ['another version', { v: 2 }],
    ['content that is no object', { content: 'text' }],
    ['a later state of the log', { size: 1000 }],
    ['an enclosure that is not there', { enclosures: [named({ length: 3 })] }],
    ['an enclosure of another hash', { enclosures: [named({ sha256: '0'.repeat(64) })] }],
    ['a path for a name', { enclosures: [named({ name: '../log.txt' })] }],
    ['a name of dots', { enclosures: [named({ name: '..' })] }],
    ['two enclosures of one name', { enclosures: [named({}), named({ name: 'LOG.txt' })] }],
    ['one name composed and decomposed', { enclosures: twins('caf\u00e9.txt', 'cafe\u0301.txt') }],
    ['one name but for its case', { enclosures: twins('stra\u00dfe', 'STRASSE') }],
    ['a name that reads otherwise', { enclosures: [named({ name: 'invoice\u202efdp.exe' })] }],
    ['a mark unseen in its name', { enclosures: [named({ name: 'a\u200bb' })] }],
    ['a name of two lines', { enclosures: [named({ name: 'a\u2028b' })] }],
    ['a name that a command takes for an option', { enclosures: [named({ name: '-rf' })] }],
    ['the name of a device', { enclosures: [named({ name: 'CON' })] }],
    ['the name of a device with an ending', { enclosures: [named({ name: 'nul .tar.gz' })] }],
    ['the name of a port', { enclosures: [named({ name: 'com\u00b9.txt' })] }],
    ['something else than a state', { to: ['body:demo'] }],
    ['an enclosure with another field', { enclosures: [named({ run: true })] }],
  ] satisfies [string, JsonObject][])('with %s', async (_, change) => {
    expect(await codeOf(read(await sealedCover(coverOf(change))))).toBe('letter')
  })

  test('with more inside than the cover names, or no cover', async () => {
    const cover = await signPayload(type, coverOf({}), [cast.of('XA').desk])
    for (const text of [`${formatEnvelope(cover)}\nmore`, formatEnvelope(cover)])
      expect(await codeOf(read(await seal(utf8(text), recipients)))).toBe('letter')
  })

  test('before it is sealed, where nobody could open it', async () => {
    expect(await codeOf(written({ to: ['state:XC'] }))).toBe('party')
    const enclosures = [{ name: 'a/b', bytes: new Uint8Array() }]
    expect(await codeOf(written({ enclosures }))).toBe('letter')
    expect(await codeOf(written({ content: { text: 'x'.repeat(800_000) } }))).toBe('envelope')
  })
})

/** SHA-256 of nothing. */
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

function named(change: JsonObject): JsonObject {
  return { name: 'log.txt', length: 0, sha256: nothing, ...change }
}

const twins = (...names: string[]): JsonObject[] => names.map((name) => named({ name }))

const coverOf = (change: JsonObject): JsonObject => ({
  ...{ v: 1, from: 'state:XA', to: ['state:XB'], content: {}, size: recipients.size },
  ...{ recipients: recipients.keys.map(({ key }) => key.id), enclosures: [], ...change },
})

async function sealedCover(payload: JsonObject): Promise<Uint8Array> {
  const cover = await signPayload(type, payload, [cast.of('XA').desk])
  return seal(utf8(`${formatEnvelope(cover)}\n`), recipients)
}
