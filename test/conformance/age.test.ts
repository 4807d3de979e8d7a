import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { readHeader, SealError } from '@comity/seal'
import { armor, Decrypter } from 'age-encryption'
import { expect, test } from 'vitest'

// The folder that holds `age/testdata` of github.com/C2SP/CCTV; without it there is nothing to run.
const folder = join(process.env.COMITY_CONFORMANCE_DATA ?? '', 'age', 'testdata')
const names =
  process.env.COMITY_CONFORMANCE_DATA !== undefined && existsSync(folder)
    ? readdirSync(folder).sort()
    : []

/** A vector: what becomes of a file when it is opened with these identities and passphrases. */
interface Vector {
  readonly expect: string
  readonly payload: string | undefined
  readonly identities: readonly string[]
  readonly passphrases: readonly string[]
  readonly armored: boolean
  readonly file: Uint8Array
}

function vectorIn(bytes: Buffer): Vector {
  const end = bytes.indexOf('\n\n')
  const fields = bytes
    .subarray(0, end)
    .toString('latin1')
    .split('\n')
    .map((line) => /^([^:]+): (.*)$/.exec(line) ?? [])
  const all = (name: string) =>
    fields.filter((one) => one[1] === name).map(([, , text = '']) => text)
  const file = bytes.subarray(end + 2)
  return {
    expect: all('expect')[0] ?? '',
    payload: all('payload')[0],
    identities: all('identity'),
    passphrases: all('passphrase'),
    armored: all('armored')[0] === 'yes',
    file: all('compressed')[0] === 'zlib' ? inflateSync(file) : file,
  }
}

/** As sealing asks the library: for the whole, so that nothing is given out before the end was reached. */
async function opened({ identities, passphrases, armored, file }: Vector) {
  try {
    const decrypter = new Decrypter()
    for (const each of passphrases) decrypter.addPassphrase(each)
    for (const each of identities) decrypter.addIdentity(each)
    const bytes = armored ? armor.decode(Buffer.from(file).toString('latin1')) : file
    return await decrypter.decrypt(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

const vectors = names.map((name) => ({ name, vector: vectorIn(readFileSync(join(folder, name))) }))

if (vectors.length === 0) console.log(`The vectors of age are not here: ${folder} is missing.`)

test.skipIf(vectors.length === 0)('the vectors are of every kind', () => {
  const kinds = new Set(vectors.map(({ vector }) => vector.expect))
  expect([...kinds]).toEqual(expect.arrayContaining(['success', 'header failure', 'no match']))
})

test.each(vectors)('the library holds $name', async ({ vector }) => {
  const found = await opened(vector)
  expect(found !== undefined).toBe(vector.expect === 'success')
  if (found !== undefined)
    expect(createHash('sha256').update(found).digest('hex')).toBe(vector.payload)
})

test.each(vectors.filter(({ vector }) => !vector.armored))(
  'sealing reads the header of $name, or refuses it as one it would not have written',
  ({ vector }) => {
    try {
      const { recipients, size } = readHeader(vector.file)
      expect(recipients).toBeGreaterThan(0)
      expect(size).toBeLessThanOrEqual(vector.file.length)
    } catch (error) {
      expect(error).toBeInstanceOf(SealError)
    }
  },
)
