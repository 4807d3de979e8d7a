import { proposals as contract } from '@comity/contract'
import {
  type Actor,
  decide,
  type ProposalThing,
  readableBodies,
  readableDrafts,
} from '@comity/policy'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { pageById } from '../core/page.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { membersOn } from '../directory/index.ts'
import { findBody } from '../meetings/index.ts'
import * as acts from './acts.ts'
import { memberOf } from './course.ts'
import { type Held, loaded, memberActing } from './enter.ts'
import { giveSymbol, recordStep } from './meeting.ts'
import * as present from './present.ts'
import { Redlines, redlineOf } from './redlines.ts'
import * as store from './store.ts'

export function registerProposals(app: Hono, hub: HubContext): void {
  const redlines = new Redlines()
  const { sql, clock } = hub

  mount(app, hub, contract.proposals, async ({ actor, query }) => {
    const { body, cursor, limit } = query
    const drafts = readableDrafts(actor)
    const filter = {
      ...{ reader: readableBodies(actor), body, before: cursor },
      drafter: drafts === undefined ? undefined : memberOf(drafts),
    }
    const rows = await store.listProposals(sql, filter, limit + 1)
    const { page, next } = pageById(rows, limit)
    const happened = await store.listHappened(
      sql,
      page.map(({ id }) => id),
    )
    const where = body === undefined ? undefined : await bodyThing(body)
    return {
      items: page.map((row) => present.proposalRow(row, happened.get(row.id) ?? [])),
      ...next,
      can: { draft: where !== undefined && mayTakePart(actor, where).allow },
    }
  })

  mount(app, hub, contract.proposal, async ({ actor, params }) => {
    const { held, about } = await readable(actor, params.proposal)
    return whole(actor, held, about)
  })

  mount(app, hub, contract.compareVersions, async ({ actor, params, query }) => {
    const { held } = await readable(actor, params.proposal)
    const [from, to] = [query.from, query.to].map((version) => {
      const found = held.versions.find((one) => one.version === version)
      if (!found) throw new Problem('not-found', 'not-found', 'There is no such version.')
      return found
    })
    if (from === undefined || to === undefined) throw new Error('two versions were asked for')
    const items = redlineOf(from.text, to.text)
    return { from: from.version, to: to.version, items }
  })

  mount(app, hub, contract.draftProposal, async ({ actor, body }) => {
    const where = await bodyThing(body.body)
    refuse(mayTakePart(actor, where ?? nowhere))
    const found = await findBody(sql, body.body)
    return shown(actor, await acts.draft(hub, actor, found?.rules[0], body))
  })

  mount(app, hub, contract.editDraft, async ({ actor, params, body }) => {
    const { held, about } = await readable(actor, params.proposal)
    refuse(mayChange(actor, about, proposersOf(held)))
    await acts.editDraft(hub, actor, held.row.id, body)
    return shown(actor, held.row.id)
  })

  mount(app, hub, contract.tableProposal, async ({ actor, params, body }) => {
    const { held, about } = await readable(actor, params.proposal)
    refuse(mayChange(actor, about, proposersOf(held)))
    await acts.table(hub, actor, held.row.id, body.seen)
    return shown(actor, held.row.id)
  })

  mount(app, hub, contract.sponsorProposal, async ({ actor, params, body }) => {
    const { held, about } = await readable(actor, params.proposal)
    refuse(mayTakePart(actor, about))
    await acts.sponsor(hub, actor, held.row.id, body.version)
    return shown(actor, held.row.id)
  })

  mount(app, hub, contract.withdrawSupport, async ({ actor, params }) => {
    const { held, about } = await readable(actor, params.proposal)
    refuse(mayTakePart(actor, about))
    await acts.withdrawSupport(hub, actor, held.row.id)
    return shown(actor, held.row.id)
  })

  mount(app, hub, contract.reviseProposal, async ({ actor, params, body }) => {
    const { held, about } = await readable(actor, params.proposal)
    const conducts = decide(actor, { action: 'proposal.conduct', thing: about }).allow
    if (!conducts) refuse(mayChange(actor, about, proposersOf(held)))
    await acts.revise(hub, actor, conducts ? 'secretariat' : 'member', held.row.id, body)
    return shown(actor, held.row.id)
  })

  mount(app, hub, contract.amendProposal, async ({ actor, params, body }) => {
    const { held, about } = await readable(actor, params.proposal)
    refuse(mayTakePart(actor, about))
    await acts.amend(hub, actor, held.row.id, body)
    return shown(actor, held.row.id)
  })

  mount(app, hub, contract.withdrawAmendment, async ({ actor, params, body }) => {
    const { held, about } = await readable(actor, params.proposal)
    const one = held.course.amendments.find(({ id }) => id === body.amendment)
    refuse(mayChange(actor, about, one ? [one.by] : [memberActing(actor)]))
    await acts.withdrawAmendment(hub, actor, held.row.id, body.amendment)
    return shown(actor, held.row.id)
  })

  mount(app, hub, contract.withdrawProposal, async ({ actor, params }) => {
    const { held, about } = await readable(actor, params.proposal)
    refuse(mayChange(actor, about, proposersOf(held)))
    await acts.withdraw(hub, actor, held.row.id)
    return shown(actor, held.row.id)
  })

  mount(app, hub, contract.giveSymbol, async ({ actor, params, body }) => {
    const { held, about } = await readable(actor, params.proposal)
    refuse(decide(actor, { action: 'proposal.conduct', thing: about }))
    await giveSymbol(hub, actor, held.row.id, body)
    return shown(actor, held.row.id)
  })

  mount(app, hub, contract.recordStep, async ({ actor, params, body }) => {
    const { held, about } = await readable(actor, params.proposal)
    refuse(decide(actor, { action: 'proposal.conduct', thing: about }))
    await recordStep(hub, actor, held.row.id, body)
    return shown(actor, held.row.id)
  })

  async function readable(actor: Actor, id: string): Promise<{ held: Held; about: About }> {
    const row = await store.findProposal(sql, id)
    const where = row && (await bodyThing(row.body))
    if (!row || !where) throw notFound()
    const { members } = where
    const tabled = row.tabledAt !== null
    const about: About = { ...where, members, tabled, drafter: `state:${row.drafter}` }
    const decision = decide(actor, { action: 'proposal.read', thing: about })
    // Also where signing in may help: nobody learns that there is one.
    if (!decision.allow && decision.refusal !== 'forbidden') throw notFound()
    refuse(decision)
    return { held: await loaded(sql, row), about }
  }

  async function shown(actor: Actor, id: string): Promise<contract.Proposal> {
    const { held, about } = await readable(actor, id)
    return whole(actor, held, about)
  }

  async function whole(actor: Actor, held: Held, about: About): Promise<contract.Proposal> {
    const votes = await store.listVoteLinks(sql, held.row.id)
    return present.proposal(held, votes, redlines, canDo(actor, held, about), memberActing(actor))
  }

  async function bodyThing(id: string) {
    const body = await findBody(sql, id)
    if (body === undefined) return undefined
    const { group, audience } = body
    const day = clock.now().toISOString().slice(0, 10)
    const members = group === null ? [] : await membersOn(sql, group, day)
    return {
      ...{ body: id, group: group ?? undefined, audience },
      members: members.map(({ state }) => `state:${state}` as const),
    }
  }
}

type About = ProposalThing & { readonly members: readonly `state:${string}`[] }

const nowhere = { body: '', group: undefined, audience: 'group', members: [] } as const

const mayTakePart = (actor: Actor, thing: Omit<About, 'tabled' | 'drafter'>) =>
  decide(actor, { action: 'proposal.takePart', thing })

const mayChange = (actor: Actor, thing: About, by: readonly string[]) =>
  decide(actor, {
    action: 'proposal.change',
    thing: { ...thing, by: by.map((member) => `state:${member}` as const) },
  })

const proposersOf = ({ row, course }: Held): readonly string[] =>
  row.tabledAt === null ? [row.drafter] : course.state.proposers

/** What the asker may do now, by who they are and how it stands. */
function canDo(actor: Actor, held: Held, about: About): contract.Proposal['can'] {
  const { state, support } = held.course
  const own = memberActing(actor)
  const takePart = mayTakePart(actor, about).allow
  const change = mayChange(actor, about, proposersOf(held)).allow
  const conduct = decide(actor, { action: 'proposal.conduct', thing: about }).allow
  const isOpen = ['tabled', 'introduced', 'action_pending'].includes(state.stage)
  const isDraft = about.tabled === false && state.stage === 'draft'
  const joins = isOpen || state.stage === 'adjourned'
  const isSponsor = support.sponsors.includes(own)
  const isVoid = support.toRenew.includes(own)
  return {
    takePart,
    ...{ edit: isDraft && change, table: isDraft && change },
    sponsor: takePart && joins && !isSponsor && !isVoid,
    renew: takePart && joins && isVoid,
    withdrawSupport: takePart && joins && (isSponsor || isVoid) && !state.proposers.includes(own),
    revise: (change || conduct) && isOpen && !state.amended,
    amend: takePart && isOpen,
    withdraw: change && joins && !state.amended,
    conduct: conduct && !['draft', 'withdrawn'].includes(state.stage),
  }
}

const notFound = () => new Problem('not-found', 'not-found', 'There is no such thing here.')
