import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Client, createClient, hub as hubRoute, requests, seals } from '@comity/contract'
import { parseVkey } from '@comity/ledger'
import { acknowledgementWords, letterTypes, parseThread, verifyThread } from '@comity/requests'
import {
  type Certificate,
  certify,
  declareRoot,
  KeyRing,
  makeIdentity,
  Recipients,
  sealLetter,
  seedSigner,
} from '@comity/seal'
import { expect, test } from 'vitest'
import { sent } from './delegation.ts'
import { answered, hubProgram, rounds, startKillable, timeout } from './killable-hub.ts'
import { envelopeOf, terms } from './requests.ts'

// `COMITY_ROUNDS=20 npx vitest run hub/test/requests-crash.test.ts` kills long.
const program = await hubProgram()

test(`through ${rounds} rounds of kill -9, nothing of a request is lost or recorded twice`, {
  timeout,
}, async () => {
  const hub = await startKillable(program)
  const ring = new KeyRing()
  const clientOf = async (code: string) =>
    createClient({ url: hub.url, key: await hub.keyOf(code) })
  const a = await stateOf(await clientOf('XA'), 'XA', ring)
  const b = await stateOf(await clientOf('XB'), 'XB', ring)
  const chief = await hub.as({ state: 'XA', second: true })
  const size = Math.max(...ring.keys.map(({ from }) => from)) + 1
  const recipients = Recipients.at(ring, [a.party, b.party], size)

  const done: string[] = []
  let going = true
  /** Writes one request after the other; where no answer came, the very same thing again. */
  async function write(): Promise<void> {
    while (going) {
      const letter = { type: letterTypes.request, from: a.party, to: [b.party], content: { v: 1 } }
      const bytes = await sealLetter({ ...letter, enclosures: [] }, a.desk, recipients)
      const body = bytes as Uint8Array<ArrayBuffer>
      const { sha256 } = await answered(() => a.client.call(requests.sendLetter, { body }))
      const leg = { addressed: b.party, letter: sha256, terms, exercise: true }
      const made = await answered(() =>
        a.client.call(requests.draftRequest, { body: { legs: [leg] } }),
      )
      const [drafted] = made.legs
      if (drafted === undefined) throw new Error('nothing was drafted')
      const params = { leg: drafted.id }
      const said = { kind: 'send', letter: sha256, terms, exercise: true } as const
      const sending = { envelope: await envelopeOf(drafted, said, a.desk) }
      let now = await answered(() => chief.call(requests.clearRequest, { params, body: sending }))
      for (const step of [
        { kind: 'acknowledge', of: sha256, words: acknowledgementWords },
        { kind: 'decline', code: 'capacity' },
      ] as const) {
        const body = { envelope: await envelopeOf(now, step, b.desk) }
        now = await answered(() => b.client.call(requests.actOnRequest, { params, body }))
      }
      done.push(now.id)
    }
  }
  const writing = Promise.all([write(), write()])
  for (let round = 0; round < rounds; round++) {
    await pause(randomInt(400, 1200))
    await hub.kill()
  }
  const grown = done.length
  const enough = async () => {
    while (going && done.length < grown + 3) await pause(20)
  }
  await Promise.race([writing, enough()])
  going = false
  await writing

  const { log } = await answered(() => b.client.call(hubRoute, {}))
  const listed: string[] = []
  let cursor: string | undefined
  do {
    const page = await answered(() =>
      b.client.call(requests.requests, { query: { limit: 200, cursor } }),
    )
    listed.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor !== undefined)
  expect(listed.toSorted()).toEqual(done.toSorted())
  for (const leg of done) {
    const bundle = await answered(() => a.client.open(requests.requestBundle, { params: { leg } }))
    const { events } = verifyThread(
      parseThread((await bundle.text()).trimEnd()),
      parseVkey(log.verifier),
    )
    expect(events.map(({ kind }) => kind)).toEqual(['send', 'deliver', 'acknowledge', 'decline'])
  }
  if (rounds > 3) console.log(`${done.length} requests, each whole and once`)
})

/** A state of the demonstration with certified keys, added to the ring as the log has them. */
async function stateOf(client: Client, code: string, ring: KeyRing) {
  const party = `state:${code}` as const
  const [root, desk] = [seedSigner(randomBytes(32)), seedSigner(randomBytes(32))]
  const params = { party }
  const declared = await declareRoot(party, root)
  const { index } = await client.call(seals.declareRootKey, {
    params,
    body: { envelope: sent(declared) },
  })
  ring.add({ kind: 'root', index, envelope: declared })
  const { key } = await makeIdentity()
  const certificates: Certificate[] = [
    { party, use: 'message', label: 'desk', key: desk.key },
    { party, use: 'sealing', label: 'desk', key },
  ]
  for (const certificate of certificates) {
    const envelope = await certify(certificate, root)
    const body = { envelope: sent(envelope) }
    const certified = await client.call(seals.certifySealKey, { params, body })
    ring.add({ kind: 'certified', index: certified.index, envelope })
  }
  return { party, client, desk }
}
