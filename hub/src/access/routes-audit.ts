import { access } from '@comity/contract'
import { decide, isTeam } from '@comity/policy'
import type { Hono } from 'hono'
import { listAudit, listReads } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { isUuid } from '../core/uuid.ts'
import { signedIn } from './asker.ts'

export function registerAudit(app: Hono, hub: HubContext): void {
  const { db } = hub

  mount(app, hub, access.audit, async ({ actor, query }) => {
    const who = signedIn(actor)
    if (who.party === undefined) return { acts: [], reads: [] }
    refuse(decide(actor, { action: 'party.audit', thing: { party: who.party } }))
    if (query.cursor !== undefined && !isUuid(query.cursor))
      throw new Problem('malformed', 'cursor-wrong', 'Start again without a cursor.')
    const acts = await listAudit(db.sql, who.party, query.cursor, query.limit + 1)
    const reads = query.cursor ? [] : await listReads(db.sql, who.party, query.limit)
    const all = acts.slice(0, query.limit)
    const page = isTeam(who) ? all : all.filter((row) => !row.action.startsWith('object.'))
    const last = all.at(-1)
    return {
      acts: page.map(({ id: _, at, person, key, thing, detail, ...row }) => ({
        ...row,
        at: at.toISOString(),
        ...(person === null ? {} : { person }),
        ...(key === null ? {} : { key }),
        ...(thing === null ? {} : { thing }),
        ...(detail === null ? {} : { detail }),
      })),
      reads: reads.map(({ hour, person, requests, objects, ...row }) => ({
        ...row,
        hour: hour.toISOString(),
        requests: Number(requests),
        objects: Number(objects),
        ...(person === null ? {} : { person }),
      })),
      ...(acts.length > all.length && last ? { next: last.id } : {}),
    }
  })
}
