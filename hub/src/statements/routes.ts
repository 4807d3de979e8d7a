import { type BodyOf, statements as contract } from '@comity/contract'
import {
  type Actor,
  decide,
  groupsToSpeakFor,
  readableBodies,
  readableStatementDrafts,
  type SignedIn,
  type StatementThing,
} from '@comity/policy'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { pageById } from '../core/page.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { shown } from '../core/shown.ts'
import { askerOf } from '../core/turns.ts'
import { claimReader, findDecision } from '../votes/index.ts'
import * as acts from './acts.ts'
import { aboutOf, claimsIn, decisionsOf, thenAndNow } from './claims.ts'
import { decisionIdOf, type Place, placeOf } from './place.ts'
import { statementRow, statementVersion } from './present.ts'
import * as store from './store.ts'
import { cleaned } from './text.ts'

export function registerStatements(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.statements, async ({ actor, query }) => {
    const { cursor, limit, meeting, decision, ...filter } = query
    const rows = await store.listStatements(
      ...([sql, readerOf(actor)] as const),
      {
        ...{ ...filter, meeting, before: cursor },
        // By any of its symbols.
        decision: decision && ((await findDecision(sql, decision))?.id ?? decision),
      },
      limit + 1,
    )
    const { page, next } = pageById(rows, limit)
    const may = await mayWriteOn(actor, { meeting })
    return {
      items: page.map(statementRow),
      ...next,
      speaksFor: may ? groupsToSpeakFor(actor) : [],
      can: { write: may },
    }
  })

  mount(app, hub, contract.statement, async ({ actor, params, query, remote }) => {
    const { row } = await readable(actor, params.statement)
    return whole(actor, remote, row, query.version)
  })

  mount(app, hub, contract.previewStatement, async ({ actor, body, remote }) => {
    refuse(decide(actor, { action: 'statement.write', thing: { within: undefined } }))
    const asker = askerOf(actor, remote)
    const text = shown(body.text)
    const on = body.about ?? body.decision
    const claims = await claimsIn(hub, { lang: body.lang, text, on }, asker)
    if (claims === null) return { text, isRead: false, claims: [], decisions: [], fitting: [] }
    const reader = claimReader(hub)
    return {
      ...{ text, isRead: true, claims: [...claims], fitting: await reader.fitting(text, asker) },
      decisions: await reader.rows(decisionsOf(claims.map((published) => ({ published })))),
    }
  })

  mount(app, hub, contract.writeStatement, async ({ actor, body, remote }) => {
    const place = await placeOf(hub, actor, body)
    refuse(decide(actor, { action: 'statement.write', thing: place }))
    const by = signedIn(actor)
    await checkKept(by, place, body)
    const id = await acts.write(
      ...([hub, by, place] as const),
      { ...body, repliesTo: await repliedTo(by, place, body) },
      await wordsOf(body),
    )
    return one(actor, remote, id)
  })

  mount(app, hub, contract.editStatement, async ({ actor, params, body, remote }) => {
    const { row } = await changeable(actor, params.statement)
    await acts.edit(hub, signedIn(actor), row.id, body.seen, await wordsOf(body))
    return one(actor, remote, row.id)
  })

  mount(app, hub, contract.publishStatement, async ({ actor, params, body, remote }) => {
    const { row } = await changeable(actor, params.statement)
    const by = signedIn(actor)
    const [draft] = await store.listVersions(sql, row.id)
    if (draft === undefined) throw notFound()
    if (row.publishedAt === null) await checkStillMay(by, row)
    const text = { ...draft, on: aboutOf(draft, row) }
    const claims = row.publishedAt === null ? await claimsIn(hub, text, askerOf(by, remote)) : null
    await acts.publish(hub, by, row.id, { seen: body.seen, read: draft, claims })
    return one(actor, remote, row.id)
  })

  mount(app, hub, contract.correctStatement, async ({ actor, params, body, remote }) => {
    const { row } = await changeable(actor, params.statement)
    const by = signedIn(actor)
    await checkStillMay(by, row)
    const words = await wordsOf(body)
    const claims = await claimsIn(hub, { ...words, on: aboutOf(words, row) }, askerOf(by, remote))
    const { seen, reason } = body
    await acts.correct(hub, by, row.id, { seen, reason: shown(reason), claims }, words)
    return one(actor, remote, row.id)
  })

  async function one(actor: Actor, remote: string, id: string): Promise<contract.Statement> {
    const { row } = await readable(actor, id)
    return whole(actor, remote, row)
  }

  async function whole(
    actor: Actor,
    remote: string,
    row: store.ListedRecord,
    version?: number,
  ): Promise<contract.Statement> {
    const [versions, replies] = await Promise.all([
      store.listVersions(sql, row.id),
      store.listStatements(sql, readerOf(actor), { repliesTo: row.id }, 200),
    ])
    const shownOne =
      version === undefined ? versions.at(-1) : versions.find((each) => each.version === version)
    if (shownOne === undefined) throw notFound()
    const claims = await thenAndNow(hub, row, shownOne, askerOf(actor, remote))
    const { lang, title, text, hash, about, publishedAt } = shownOne
    const isOut = row.publishedAt !== null
    const change = decide(actor, { action: 'statement.change', thing: thingOf(row) }).allow
    const here = (change || isOut) && (await mayWriteOn(actor, madeIn(row)))
    const speaks = row.onBehalfOf === null || groupsToSpeakFor(actor).includes(row.onBehalfOf)
    return {
      ...statementRow({ ...row, version: shownOne.version, lang, title, versionAt: publishedAt }),
      ...{ text, hash, isRead: shownOne.claims !== null, claims: [...claims] },
      ...(about === null ? {} : { about }),
      decisions: await claimReader(hub).rows(decisionsOf(claims)),
      versions: versions.map(statementVersion),
      replies: replies.map(statementRow),
      can: {
        edit: change && !isOut,
        publish: change && !isOut && here && speaks,
        correct: change && isOut && here && speaks,
        reply: isOut && here,
      },
    }
  }

  async function readable(actor: Actor, id: string) {
    const row = await store.findStatement(sql, id)
    if (!row) throw notFound()
    const decision = decide(actor, { action: 'statement.read', thing: thingOf(row) })
    // Also where signing in may help: nobody learns that there is one.
    if (!decision.allow && decision.refusal !== 'forbidden') throw notFound()
    refuse(decision)
    return { row }
  }

  async function changeable(actor: Actor, id: string) {
    const found = await readable(actor, id)
    refuse(decide(actor, { action: 'statement.change', thing: thingOf(found.row) }))
    return found
  }

  /** Where nothing is given, whether one writes at all. */
  async function mayWriteOn(
    actor: Actor,
    given: { meeting?: string | undefined; item?: string | undefined },
  ): Promise<boolean> {
    const place = await placeOf(hub, actor, given).catch(unlessRefused)
    return place !== undefined && decide(actor, { action: 'statement.write', thing: place }).allow
  }

  /** What was written as a member is published and corrected by a member. */
  async function checkStillMay(actor: SignedIn, row: store.ListedRecord): Promise<void> {
    refuse(
      decide(actor, { action: 'statement.write', thing: await placeOf(hub, actor, madeIn(row)) }),
    )
    checkGroup(actor, row.onBehalfOf ?? undefined)
  }

  async function checkKept(
    actor: SignedIn,
    place: Place,
    given: BodyOf<typeof contract.writeStatement>,
  ): Promise<void> {
    const { audience, onBehalfOf, kind, decision } = given
    checkGroup(actor, onBehalfOf)
    if (audience === 'public' && !place.isPublic)
      throw new Problem(
        ...(['invalid', 'statement-not-public'] as const),
        'Not everyone may see this meeting: address the statement to the members.',
      )
    if (audience === 'group' && place.group === null)
      throw new Problem(
        ...(['invalid', 'statement-no-members'] as const),
        'Only a statement in a body of this hub can be for its members.',
      )
    if (kind === 'explanation_of_vote' && decision !== undefined)
      await checkVoted(actor, place.decision)
  }

  /** Who explains a vote cast one, or was there to. */
  async function checkVoted(actor: SignedIn, decision: string | null): Promise<void> {
    const member = actor.party?.replace(/^state:/, '') ?? ''
    const row = decision === null ? undefined : await claimReader(hub).roll(decision)
    if (row !== undefined && row.size > 0 && !row.has(member))
      throw new Problem(
        ...(['invalid', 'not-on-roll'] as const),
        'Your state is not on the roll of this decision, so it has no vote to explain.',
        { params: { member } },
      )
  }

  /** What a right of reply answers: published, and read by all who will read the reply. */
  async function repliedTo(
    actor: SignedIn,
    place: Place,
    { kind, audience, repliesTo }: BodyOf<typeof contract.writeStatement>,
  ): Promise<string | null> {
    if (repliesTo === undefined) return null
    const { row } = await readable(actor, repliesTo)
    const isWider = row.audience === 'group' && (audience === 'public' || row.group !== place.group)
    if (kind === 'right_of_reply' && row.publishedAt !== null && !isWider) return row.id
    throw new Problem(
      ...(['invalid', 'reply-impossible'] as const),
      'A right of reply answers a published statement, before nobody who may not read that.',
    )
  }

  async function wordsOf({ lang, title, text, about }: WordsGiven) {
    const on = about === undefined ? null : await decisionIdOf(hub, about)
    return { ...cleaned({ lang, title, text }), about: on }
  }
}

type WordsGiven = Pick<BodyOf<typeof contract.writeStatement>, 'lang' | 'title' | 'text' | 'about'>

function checkGroup(actor: SignedIn, group: string | undefined): void {
  if (group === undefined || groupsToSpeakFor(actor).includes(group)) return
  throw new Problem('invalid', 'not-of-that-group', 'A state speaks for groups it belongs to.')
}

/** Where it was made, as the place of another. */
const madeIn = ({ meeting, item }: store.ListedRecord) => ({
  meeting: meeting ?? undefined,
  item: item ?? undefined,
})

const readerOf = (actor: Actor): store.Reader => ({
  bodies: readableBodies(actor),
  drafts: readableStatementDrafts(actor),
})

const thingOf = ({
  party,
  publishedAt,
  audience,
  group,
}: store.StatementRecord): StatementThing => ({
  ...{ author: party, published: publishedAt !== null, audience, group: group ?? undefined },
})

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Problem)) throw error
}

const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
