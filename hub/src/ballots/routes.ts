import { ballots as contract } from '@comity/contract'
import type { JsonObject } from '@comity/json'
import type { Actor, SignedIn } from '@comity/policy'
import { decide, readableBodies } from '@comity/policy'
import { parseEnvelope, readPayload, SealError } from '@comity/seal'
import { ballotOf, ballotType, intentionOf, intentionType } from '@comity/votes'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { cursorAt, pageOf, placeIn } from '../core/page.ts'
import { Problem } from '../core/problem.ts'
import { actorOf } from '../core/recognition.ts'
import { refuse } from '../core/refuse.ts'
import { askerOf } from '../core/turns.ts'
import { proposalsOf } from '../proposals/index.ts'
import { sealWrong } from '../seals/index.ts'
import { boardStream, currentBoard } from './board.ts'
import { type VotingBody, votingBody } from './body.ts'
import { castBallot } from './cast.ts'
import { cancelVote, closeVote } from './close.ts'
import { fileIntention } from './intentions.ts'
import { bundleOf } from './kept-bundles.ts'
import { openVote } from './open.ts'
import { liveVote, voteRow } from './present.ts'
import { enterRoll } from './roll-call.ts'
import * as store from './store.ts'
import { bodyOf, motionIn, partyOf } from './vote.ts'

const pageSize = 50

export function registerBallots(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.liveVotes, async ({ actor, query }) => {
    const { body, status } = query
    const filter = { ...readableBodies(actor), body, status, after: placeIn(query.cursor) }
    const rows = await store.listVotes(sql, filter, pageSize + 1)
    const { page, next } = pageOf(rows, pageSize, ({ openedAt, id }) => cursorAt(openedAt, id))
    const proposals = await proposalsOf(
      sql,
      page.map(({ id }) => id),
    )
    return {
      items: await Promise.all(page.map((row) => shown(row, proposals.get(row.id)))),
      ...next,
      can: { open: await maySomewhere(actor, body) },
    }
  })

  mount(app, hub, contract.liveVote, async ({ actor, params }) =>
    liveVote(hub, actor, await readable(actor, params.vote)),
  )

  mount(app, hub, contract.voteBoard, async ({ actor, params, request, remote }) => {
    const row = await readable(actor, params.vote)
    const asked = { request, actor, remote }
    const still = async () => mayRead(await actorOf(hub, request), row).allow
    return boardStream(hub, asked, row, still)
  })

  mount(app, hub, contract.openVote, async ({ actor, body }) => {
    const where = await votingBody(sql, body.body)
    if (where === undefined) throw noSuchThing()
    refuse(decide(actor, { action: 'vote.read', thing: where }))
    return openVote(hub, presiding(actor, where), where, body)
  })

  mount(app, hub, contract.castBallot, async ({ actor, params, body }) => {
    const row = await readable(actor, params.vote)
    if (row.mode === 'roll_call')
      throw new Problem('conflict', 'by-roll-call', 'This vote is taken by roll call.')
    const { envelope, payload } = signed(body.envelope, ballotType)
    const ballot = ballotOf(payload)
    if (ballot === undefined) throw unreadable()
    const delegate = casting(actor, row, ballot.delegation)
    return sealed(() => castBallot(hub, delegate, row, ballot, envelope))
  })

  mount(app, hub, contract.enterRoll, async ({ actor, params, body }) => {
    const row = await readable(actor, params.vote)
    const entered = await enterRoll(hub, presiding(actor, bodyOf(row)), row.id, body.answers)
    return { ...entered, differ: [...entered.differ] }
  })

  mount(app, hub, contract.closeVote, async ({ actor, params, body }) => {
    const row = await readable(actor, params.vote)
    await closeVote(hub, presiding(actor, bodyOf(row)), row.id, body.announced)
    return liveVote(hub, actor, await readable(actor, row.id))
  })

  mount(app, hub, contract.cancelVote, async ({ actor, params, body }) => {
    const row = await readable(actor, params.vote)
    await cancelVote(hub, presiding(actor, bodyOf(row)), row.id, body.reason)
    return liveVote(hub, actor, await readable(actor, row.id))
  })

  mount(app, hub, contract.fileIntention, async ({ actor, params, body }) => {
    const row = await readable(actor, params.vote)
    const { envelope, payload } = signed(body.envelope, intentionType)
    const intention = intentionOf(payload)
    if (intention === undefined) throw unreadable()
    const delegate = casting(actor, row, intention.delegation)
    return sealed(() => fileIntention(hub, delegate, row, intention, envelope))
  })

  mount(app, hub, contract.voteBundle, async ({ actor, params, remote }) => {
    const { endedIndex, ...row } = await readable(actor, params.vote)
    if (row.status !== 'closed' || endedIndex === undefined)
      throw new Problem('conflict', 'vote-not-closed', 'A vote can be recounted once it is closed.')
    const bundle = await bundleOf(hub)({ ...row, endedIndex }, askerOf(actor, remote))
    return new Response(`${bundle}\n`, {
      headers: {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="vote-${row.id}.json"`,
        'cache-control': 'no-store',
      },
    })
  })

  /** Of an open vote with the board of the moment. */
  async function shown(row: store.VoteRow, proposal: string | undefined) {
    if (row.status !== 'open') return voteRow(row, proposal)
    return voteRow(row, proposal, (await currentBoard(hub, row, motionIn(row))).tally)
  }

  async function readable(actor: Actor, id: string): Promise<store.VoteRow> {
    const row = await store.findVote(sql, id)
    if (!row) throw noSuchThing()
    const decision = mayRead(actor, row)
    // Where anonymous may not read, signing in may help; but not to learn that there is a vote.
    if (!decision.allow && decision.refusal === 'unauthenticated') throw noSuchThing()
    refuse(decision)
    return row
  }

  async function maySomewhere(actor: Actor, body: string | undefined): Promise<boolean> {
    if (actor.kind === 'anonymous') return false
    const own = actor.party?.startsWith('body:') ? actor.party.slice('body:'.length) : undefined
    const where = body === undefined ? own : body
    const found = where === undefined ? undefined : await votingBody(sql, where)
    return found !== undefined && decide(actor, { action: 'vote.preside', thing: found }).allow
  }
}

const mayRead = (actor: Actor, row: store.VoteRow) =>
  decide(actor, { action: 'vote.read', thing: bodyOf(row) })

function presiding(actor: Actor, body: VotingBody): SignedIn {
  refuse(decide(actor, { action: 'vote.preside', thing: body }))
  return signedIn(actor)
}

/** The asking person, where it may cast for the delegation that signed; nobody casts for another. */
function casting(actor: Actor, row: store.VoteRow, delegation: string): SignedIn {
  const roll = motionIn(row).members.map(partyOf)
  refuse(decide(actor, { action: 'vote.cast', thing: { ...bodyOf(row), roll } }))
  const delegate = signedIn(actor)
  if (delegate.party !== partyOf(delegation))
    throw new Problem('forbidden', 'other-delegation', 'A ballot is cast by its own delegation.')
  return delegate
}

function signed(given: unknown, type: string) {
  try {
    const envelope = parseEnvelope(JSON.stringify(given))
    return { envelope, payload: readPayload(envelope, type) satisfies JsonObject }
  } catch (error) {
    if (error instanceof SealError) throw sealWrong(error)
    throw error
  }
}

async function sealed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SealError) throw sealWrong(error)
    throw error
  }
}

/** The same sentence whether there is none or none that may be seen. */
const noSuchThing = () => new Problem('not-found', 'not-found', 'There is no such thing here.')

const unreadable = () =>
  new Problem('invalid', 'seal-wrong', 'What was signed is not what this takes.', {
    params: { code: 'payload' },
  })
