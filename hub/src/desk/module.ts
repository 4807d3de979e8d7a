import { desk as contract, type DeskItem } from '@comity/contract'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import { votesOnDesk } from '../ballots/index.ts'
import { conferencesOnDesk } from '../conferences/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { incidentsOnDesk } from '../incidents/index.ts'
import { meetingsOnDesk } from '../meetings/index.ts'
import type { Module } from '../modules.ts'
import { pingsOnDesk } from '../pings/index.ts'
import { proposalsOnDesk } from '../proposals/index.ts'
import { requestsOnDesk } from '../requests/index.ts'
import { keysOnDesk } from '../seals/index.ts'
import { statementsOnDesk } from '../statements/index.ts'
import { importsOnDesk } from '../votes/index.ts'

/** The most urgent first. */
const order: readonly DeskItem['kind'][] = [
  ...([
    'ballot',
    'roll',
    'silence',
    'open_vote',
    'clearance',
    'request',
    'ping',
    'meeting',
  ] as const),
  ...(['incident', 'shared_incident', 'objection', 'renew', 'keys', 'invitation'] as const),
  ...(['correction', 'import', 'draft', 'statement', 'conference', 'session'] as const),
]

/** What waits for whoever asks: each room says what of its own does. */
function registerDesk(app: Hono, hub: HubContext): void {
  const { sql, clock } = hub
  mount(app, hub, contract, async ({ actor }) => {
    const who = signedIn(actor)
    const parts = await Promise.all([
      votesOnDesk(sql, who),
      incidentsOnDesk(sql, who),
      meetingsOnDesk(sql, who, clock.now()),
      proposalsOnDesk(sql, who),
      requestsOnDesk(sql, who),
      keysOnDesk(sql, who),
      importsOnDesk(sql, who),
      statementsOnDesk(sql, who),
      pingsOnDesk(sql, who),
      conferencesOnDesk(sql, who, clock.now()),
    ])
    const items = parts.flat()
    return { items: items.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)) }
  })
}

export const desk: Module = { name: 'desk', register: registerDesk }
