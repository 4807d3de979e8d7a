import { randomBytes } from 'node:crypto'
import { ballots, seals } from '@comity/contract'
import { parseCheckpoint, parseNote } from '@comity/ledger'
import {
  certify,
  declareRoot,
  type Envelope,
  formatEnvelope,
  requestCertificate,
  type Signer,
  seedSigner,
  signPayload,
} from '@comity/seal'
import { type Ballot, ballotPayload, ballotType, type Choice } from '@comity/votes'
import type { Asker, Stage } from './cast.ts'

/** A delegation with its administrator, its delegate, and keys of its own. */
export interface Delegation {
  readonly code: string
  readonly party: `state:${string}`
  readonly administrator: Asker
  readonly delegate: Asker
  readonly root: Signer
  readonly desk: Signer
  /** A signed ballot, with what a test changes in it. */
  ballot(vote: string, choice: Choice, change?: Partial<Ballot>, signer?: Signer): Promise<Envelope>
  cast(vote: string, choice: Choice, change?: Partial<Ballot>): Promise<CastReply>
}

type CastReply = Awaited<ReturnType<Asker['call']>> & { readonly index: number }

/** The head of the log as anybody reads it. */
export async function seenTree(asker: Pick<Asker, 'ask'>): Promise<Ballot['seen']> {
  const note = await (await asker.ask('/log/checkpoint')).text()
  const { size, root } = parseCheckpoint(parseNote(note).text)
  return { size, root: Buffer.from(root).toString('hex') }
}

/** As JSON of the contract. */
export const sent = (envelope: Envelope) => JSON.parse(formatEnvelope(envelope))

/** Delegates so far: each signs in by a name of its own. */
let opened = 0

/** Makes keys, declares and certifies them as a state does: in three acts by two people. */
export async function openDelegation(
  { admit }: Pick<Stage, 'admit'>,
  administrator: Asker,
  code: string,
): Promise<Delegation> {
  const party = `state:${code}` as const
  const [root, desk] = [seedSigner(randomBytes(32)), seedSigner(randomBytes(32))]
  opened += 1
  const delegate = await admit(administrator, `${code} delegate ${opened}`, party, ['delegate'])
  const declared = { envelope: sent(await declareRoot(party, root)) }
  await administrator.call(seals.declareRootKey, { params: { party }, body: declared })
  const asked = await requestCertificate({ party, use: 'ballot', label: 'desk 1' }, desk)
  await delegate.call(seals.requestSealKey, { params: { party }, body: { envelope: sent(asked) } })
  const certificate = { party, use: 'ballot', label: 'desk 1', key: desk.key } as const
  const certified = { envelope: sent(await certify(certificate, root)) }
  await administrator.call(seals.certifySealKey, { params: { party }, body: certified })

  async function ballot(
    vote: string,
    choice: Choice,
    change: Partial<Ballot> = {},
    signer = desk,
  ): Promise<Envelope> {
    const { motionHash, own } = await delegate.call(ballots.liveVote, { params: { vote } })
    const said: Ballot = {
      ...{ vote, motion: motionHash, delegation: code, choice },
      ...{ sequence: (own?.sequence ?? 0) + 1, seen: await seenTree(delegate) },
      ...change,
    }
    return signPayload(ballotType, ballotPayload(said), [signer])
  }

  return {
    ...{ code, party, administrator, delegate, root, desk, ballot },
    async cast(vote, choice, change) {
      const envelope = sent(await ballot(vote, choice, change))
      return delegate.call(ballots.castBallot, { params: { vote }, body: { envelope } })
    },
  }
}
