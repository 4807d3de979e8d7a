import type { BodyOf, proposals as contract } from '@comity/contract'
import type { Actor } from '@comity/policy'
import { decisionRule, type Edit, proposalTextHash } from '@comity/votes'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { uuidv7 } from '../core/uuid.ts'
import type { Course } from './course.ts'
import { checkSeen, enter, type Held, hold, memberActing, textChanged, textOf } from './enter.ts'
import { textAmended } from './question.ts'
import * as store from './store.ts'
import { apply, editsOf, readText } from './text.ts'

/** What delegations do with proposals. */

export async function draft(
  hub: HubContext,
  actor: Actor,
  ruleOfBody: string | undefined,
  given: BodyOf<typeof contract.draftProposal>,
): Promise<string> {
  const rule = given.rule ?? ruleOfBody ?? 'unga.simple'
  if (decisionRule(rule) === undefined)
    throw new Problem('invalid', 'rule-unknown', `No rule of decision here is called ${rule}.`, {
      params: { rule },
    })
  const id = uuidv7()
  const text = readText(given.text, given.lang)
  const { body, title, lang, forum } = given
  await transaction(hub.db, async (tx) => {
    const drafter = memberActing(actor)
    await store.insertProposal(tx, { id, body, drafter, title, lang, forum, rule })
    await store.insertVersion(tx, id, {
      ...{ version: 1, how: 'first', text, hash: proposalTextHash(text), reason: null },
      ...{ party: `state:${drafter}`, at: hub.clock.now() },
    })
    await recordAct(tx, actor, { action: 'proposal.draft', thing: `proposal:${id}` })
  })
  return id
}

export async function editDraft(
  hub: HubContext,
  actor: Actor,
  id: string,
  given: BodyOf<typeof contract.editDraft>,
): Promise<void> {
  const { title, lang } = given
  const text = readText(given.text, lang)
  await transaction(hub.db, async (tx) => {
    const held = await hold(tx, id)
    if (held.row.tabledAt !== null)
      throw new Problem('conflict', 'proposal-tabled', 'It is tabled: revise it instead.')
    if (held.course.state.stage !== 'draft' || held.versions[0]?.hash !== given.seen)
      throw textChanged()
    const hash = proposalTextHash(text)
    await store.replaceDraft(tx, id, { title, lang, text, hash, at: hub.clock.now() })
    await recordAct(tx, actor, { action: 'proposal.edit', thing: `proposal:${id}` })
  })
}

export const table = (hub: HubContext, actor: Actor, id: string, seen: string) =>
  enter(hub, actor, id, 'proposal.table', async ({ row, versions }, tx) => {
    if (versions[0]?.hash !== seen) throw textChanged()
    const symbol = await takeNext(tx, row)
    // The registry of the body gives the symbol; who proposes it is said in the act.
    return [{ as: 'secretariat', said: { kind: 'tabled', symbol, proposers: [row.drafter] } }]
  })

/** Those before a body are counted together, proposals and amendments, as they come. */
async function takeNext(tx: Tx, { id, body }: store.ProposalRecord): Promise<string> {
  for (let number = await store.nextNumber(tx, body); ; number += 1) {
    const symbol = `${body.toUpperCase()}/L.${number}`
    if (await store.takeSymbol(tx, { body, symbol, number, proposal: id })) return symbol
  }
}

const takesSponsors = ['tabled', 'introduced', 'action_pending', 'adjourned', 'voting']

export const sponsor = (hub: HubContext, actor: Actor, id: string, version: number) =>
  enter(hub, actor, id, 'proposal.sponsor', ({ course }) => {
    checkStage(course.state.stage, takesSponsors)
    checkSeen(course, version)
    return [{ as: 'member', said: { kind: 'sponsored', member: memberActing(actor), version } }]
  })

export const withdrawSupport = (hub: HubContext, actor: Actor, id: string) =>
  enter(hub, actor, id, 'proposal.withdrawSupport', ({ course }) => {
    checkStage(course.state.stage, takesSponsors)
    const member = memberActing(actor)
    if (!course.state.proposers.includes(member))
      return [{ as: 'member', said: { kind: 'support_withdrawn', member } }]
    if (course.state.proposers.length > 1) return [{ as: 'member', said: { kind: 'left' } }]
    throw new Problem('conflict', 'proposer-withdraws', 'Withdraw the proposal instead.')
  })

export const revise = (
  hub: HubContext,
  actor: Actor,
  as: 'member' | 'secretariat',
  id: string,
  given: BodyOf<typeof contract.reviseProposal>,
) =>
  enter(hub, actor, id, 'proposal.revise', async (held, tx) => {
    const { course, row } = held
    checkSeen(course, given.seen)
    const text = textOf(held)
    const revised = apply(text, editsOf(text, given.edits, idsGiven(held)))
    if (proposalTextHash(revised) === proposalTextHash(text))
      throw new Problem('invalid', 'text-unchanged', 'The text reads so already.')
    const how = as === 'secretariat' ? 'oral_revision' : 'revision'
    const symbol = how === 'revision' ? await revisedSymbol(tx, held) : undefined
    const said = {
      ...({ kind: 'revised' as const, how, version: course.state.version + 1 } as const),
      ...(symbol === undefined ? {} : { symbol }),
    }
    return [
      { as, said, version: { text: { ...revised, lang: row.lang }, how, reason: given.reason } },
    ]
  })

/** A revision that is circulated has the symbol of the text with `/Rev.` and its number. */
async function revisedSymbol(tx: Tx, { row, course }: Held): Promise<string> {
  const [, base = '', last = '0'] = /^(.*?)(?:\/Rev\.(\d+))?$/u.exec(course.symbol ?? '') ?? []
  const symbol = `${base}/Rev.${Number(last) + 1}`
  await takeSymbol(tx, row, symbol)
  return symbol
}

export async function takeSymbol(tx: Tx, row: store.ProposalRecord, symbol: string) {
  const { body, id: proposal } = row
  if (!(await store.takeSymbol(tx, { body, symbol, number: null, proposal })))
    throw new Problem('conflict', 'symbol-taken', 'This symbol was given before.', {
      params: { symbol },
    })
}

/** Ids that amendments gave to what they insert: they mean that and nothing else. */
const idsGiven = ({ course }: Held) =>
  course.amendments.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.kind === 'insert' ? edit.blocks.map(({ eId }) => eId) : [])),
  )

export const amend = (
  hub: HubContext,
  actor: Actor,
  id: string,
  given: BodyOf<typeof contract.amendProposal>,
) =>
  enter(hub, actor, id, 'proposal.amend', async (held, tx) => {
    const { course, row } = held
    checkStage(course.state.stage, ['tabled', 'introduced', 'action_pending'])
    checkSeen(course, given.seen)
    checkAmendments(course, memberActing(actor))
    const { amends } = given
    const parent = course.amendments.find((one) => one.id === amends)
    const base = textAmended(course, textOf(held), { amends })
    // What amends an amendment is not amended again.
    if (base === undefined || parent?.amends !== undefined) throw amendmentUnknown(amends ?? '')
    const edits: readonly Edit[] = editsOf(base, given.edits, idsGiven(held))
    apply(base, edits)
    const said = {
      ...{ kind: 'amendment_submitted' as const, id: await takeNext(tx, row), edits },
      ...{ by: memberActing(actor), version: course.state.version },
      ...(amends === undefined ? {} : { amends }),
    }
    return [{ as: 'member', said }]
  })

/** Amendments of one member that stand: each is laid over the text whenever it is read. */
const mostAmendments = 50

/** @throws Problem `amendments-enough` */
function checkAmendments({ amendments }: Course, member: string): void {
  const standing = amendments.filter((one) => one.by === member && one.withdrawnAt === undefined)
  if (standing.length < mostAmendments) return
  throw new Problem('conflict', 'amendments-enough', 'Withdraw an amendment first.', {
    params: { most: mostAmendments },
  })
}

export const withdrawAmendment = (hub: HubContext, actor: Actor, id: string, amendment: string) =>
  enter(hub, actor, id, 'proposal.withdrawAmendment', ({ course }) => {
    const one = course.amendments.find((each) => each.id === amendment)
    if (one === undefined || one.withdrawnAt !== undefined || one.by !== memberActing(actor))
      throw amendmentUnknown(amendment)
    checkStage(course.state.stage, ['tabled', 'introduced', 'action_pending', 'adjourned'])
    return [{ as: 'member', said: { kind: 'amendment_withdrawn', id: amendment } }]
  })

export const withdraw = (hub: HubContext, actor: Actor, id: string) =>
  enter(hub, actor, id, 'proposal.withdraw', ({ course, row }) => {
    // A draft is nobody's affair but its own delegation's: the log is not told of it.
    if (row.tabledAt === null)
      throw new Problem('conflict', 'proposal-draft', 'It is not tabled yet.')
    const inTheNameOf = course.state.proposers
    return [{ as: 'member', said: { kind: 'withdrawn', inTheNameOf } }]
  })

/** @throws Problem `proposal-step-impossible` */
export function checkStage(stage: string, stages: readonly string[]): void {
  if (stages.includes(stage)) return
  throw new Problem('conflict', 'proposal-step-impossible', 'This cannot happen to it as it is.', {
    params: { code: 'wrong_stage', stage, cites: '' },
  })
}

export const amendmentUnknown = (amendment: string) =>
  new Problem('invalid', 'amendment-unknown', 'There is no such amendment to it.', {
    params: { amendment },
  })
