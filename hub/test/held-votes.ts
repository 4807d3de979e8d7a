import { ballots } from '@comity/contract'
import { parseVkey } from '@comity/ledger'
import { parseVoteBundle, recountVote } from '@comity/votes'
import { signingOf } from '../src/record/index.ts'
import { type Asker, openStage } from './cast.ts'
import { openDelegation } from './delegation.ts'

const subject = { on: 'whole', title: 'Draft on security of information systems' } as const

interface Put {
  readonly mode?: 'recorded' | 'roll_call' | 'silence'
  readonly rule?: string
  readonly until?: string
  readonly rehearsal?: boolean
  readonly symbol?: string
  readonly present?: number
}

/** What is put to the open working group of the demonstration. */
export const put = ({ symbol, ...rest }: Put = {}) => ({
  body: {
    ...{ body: 'demo-wg', rule: 'unga.simple', ...rest },
    subject: symbol === undefined ? subject : { ...subject, symbol },
  },
})

/** A hub whose secretariat opens and closes votes, and delegations of three states that cast. */
export async function openHeldVotes(options: Parameters<typeof openStage>[0] = {}) {
  const stage = await openStage(options)
  const { anonymous, secretariat, xa, xb, xc } = stage
  const a = await openDelegation(stage, xa, 'XA')
  const b = await openDelegation(stage, xb, 'XB')
  const c = await openDelegation(stage, xc, 'XC')
  return {
    ...{ stage, a, b, c },
    open: async (more?: Put) => (await secretariat.call(ballots.openVote, put(more))).id,
    see: (vote: string, asker: Asker = anonymous) =>
      asker.call(ballots.liveVote, { params: { vote } }),
    close: (vote: string, yes: number, no: number, abstain: number, by = secretariat) =>
      by.call(ballots.closeVote, { params: { vote }, body: { announced: { yes, no, abstain } } }),
    cancel: (vote: string) =>
      secretariat.call(ballots.cancelVote, { params: { vote }, body: { reason: 'a test' } }),
    /** Takes the bundle away as anybody does, and recounts it under the key of the log. */
    async recount(vote: string) {
      const text = await (await anonymous.ask(`/api/votes/${vote}/bundle`)).text()
      const { verifier } = await signingOf(stage.hub.context)
      return { text, found: recountVote(parseVoteBundle(text.trimEnd()), parseVkey(verifier)) }
    },
  }
}
