import { pings as contract } from '@comity/contract'
import type { Hono } from 'hono'
import { namesOf } from '../contacts/index.ts'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { partyNames } from '../directory/index.ts'
import { answer } from './answer.ts'
import { findPingDesk } from './desk-store.ts'
import { findLetter } from './letter-store.ts'
import { linkSecret } from './letters.ts'
import { waysOf } from './present.ts'
import { findPing } from './store.ts'
import { letterOf } from './token.ts'

/** The link of an e-mail, for whoever reads the mailbox of a desk: without signing in, and by POST alone. */
export function registerPingLinks(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.readPingLink, async ({ body }) => {
    const { ping, contact } = await opened(body.token)
    return shown(ping, contact)
  })

  mount(app, hub, contract.answerPingLink, async ({ body: { token, wrong, note } }) => {
    const { ping, contact } = await opened(token)
    await answer(hub, { ping, contact, actor: undefined, wrong, note })
    return shown(ping, contact)
  })

  async function opened(token: string) {
    const id = letterOf(token, await linkSecret(hub))
    const letter = id === undefined ? undefined : await findLetter(sql, id)
    // An address that the desk has given up answers for it no more.
    const named = letter?.desk.channels.some(
      ({ type, value }) => type === 'email' && value === letter.to,
    )
    if (!letter || !named || letter.contactStatus === 'removed') throw unknownLink()
    return letter
  }

  async function shown(id: string, contact: string): Promise<contract.PingLink> {
    const [ping, desk, owners] = await Promise.all([
      findPing(sql, id),
      findPingDesk(sql, id, contact),
      partyNames(sql),
    ])
    if (!ping || !desk) throw unknownLink()
    const { state, stateNames, answeredAt } = desk
    return {
      ownerNames: owners.get(ping.owner)?.names ?? {},
      ...{ state, stateNames, names: namesOf(desk.desk.names), ways: waysOf(desk) },
      ...{ endsAt: ping.endsAt.toISOString(), status: ping.status },
      ...(answeredAt === null ? {} : { answeredAt: answeredAt.toISOString() }),
    }
  }
}

const unknownLink = () =>
  new Problem(
    'not-found',
    'ping-link-unknown',
    'This link leads to no check. Copy it whole from the e-mail.',
  )
