import { randomUUID } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { sampleBundle } from '../src/guide/sample-bundle.ts'

/** Every kind of page there is, for one who is signed in; an object is put there first. */
export async function everyPage(page: Page): Promise<readonly string[]> {
  const { items } = await (await page.request.get('/api/collections')).json()
  const collection: string = items.find((each: { alias: string }) => each.alias === 'pair').id
  const origin = new URL(page.url()).origin
  const bundle = sampleBundle({ now: new Date(), uuid: randomUUID })
  const reply = await page.request.post(`/api/collections/${collection}/bundles`, {
    headers: { 'content-type': 'application/stix+json;version=2.1', origin },
    data: JSON.stringify(bundle),
  })
  const opened = await page.request.post('/api/collections', {
    headers: { origin },
    data: {
      ...{ group: 'demo', title: 'Opened by XA', defaultMarking: 'green' },
      ...{ audience: ['group:demo'], writers: ['state:XA'] },
    },
  })
  const own: string = (await opened.json()).id
  const identity = bundle.objects.find(({ type }) => type === 'identity')?.id
  const submission: string = (await reply.json()).id
  const indicator = bundle.objects.find(({ type }) => type === 'indicator')?.id
  const [session] = (await (await page.request.get('/api/body-sessions?body=demo-wg')).json()).items
  const held = await page.request.get(`/api/body-sessions/${session.id}/meetings`)
  const [meeting] = (await held.json()).items
  const [proposal] = (await (await page.request.get('/api/proposals?body=demo-wg')).json()).items
  const [conference] = (await (await page.request.get('/api/conferences')).json()).items
  const { items: delegations } = await (
    await page.request.get(`/api/conferences/${conference.id}/delegations`)
  ).json()
  const atConference = (state: string, kind: string) =>
    delegations.find(
      (each: { state?: string; kind: string }) => each.state === state && each.kind === kind,
    ).id
  const statement = await somethingSaid(page, meeting.id)
  const { items: desks } = await (await page.request.get('/api/contacts')).json()
  const check = await somethingAsked(page)
  const written = await page.request.get('/api/incidents?whose=own')
  const [incident] = (await written.json()).items
  const ofState = (own: boolean) =>
    desks.find((each: { state: string }) => (each.state === 'XA') === own).id
  return [
    '/',
    '/guide',
    '/help',
    '/display',
    '/sign-in',
    '/set-up',
    '/account',
    '/people',
    '/constituents',
    '/audit',
    '/bindings',
    '/collections',
    `/collections/${collection}`,
    `/collections/${collection}?q=tpye%3Ax`,
    `/collections/${collection}?q=type%3Aindicator`,
    `/collections/${own}/change`,
    `/collections/${collection}/submit`,
    `/collections/${collection}/objects/${indicator}`,
    `/collections/${collection}/objects/${identity}`,
    '/objects',
    '/objects?q=type%3Anothing-like-it',
    '/submissions',
    `/submissions/${submission}`,
    '/desk',
    '/directory',
    '/groups',
    '/groups/demo',
    '/found-a-group',
    '/contacts',
    '/contacts?q=nothing-like-it',
    `/contacts/${ofState(false)}`,
    `/contacts/${ofState(true)}`,
    `/contacts/${ofState(true)}/change`,
    '/nominate-a-contact',
    '/contact-nominations',
    '/contact-log',
    '/pings',
    `/pings/${check}`,
    '/schedule-a-check',
    '/answer-a-check',
    '/incidents',
    '/incidents?q=nothing-like-it',
    `/incidents/${incident.id}`,
    `/incidents/${incident.id}/edit`,
    '/write-an-incident',
    '/ballots',
    '/open-a-vote',
    '/keys',
    '/proposals',
    '/proposals?stage=voting',
    `/proposals/${proposal.id}`,
    '/bodies',
    '/bodies/demo-wg',
    '/bodies/oewg-2019',
    `/sessions/${session.id}`,
    `/meetings/${meeting.id}`,
    '/sessions/0193a000-0000-7000-8000-000000000005',
    '/documents',
    '/documents?q=nothing-like-it',
    '/documents/DEMO/WG/2027/1?lang=en&beside=ar',
    '/documents/DEMO/WG/2027/1',
    '/documents/DEMO/WG/2027/1?version=1',
    '/documents/new',
    `/sessions/${session.id}/import`,
    '/conferences',
    '/create-a-conference',
    `/conferences/${conference.id}`,
    `/conferences/${conference.id}/delegations`,
    `/conferences/${conference.id}/accreditations`,
    `/delegations/${atConference('XA', 'state')}`,
    `/delegations/${atConference('XB', 'chamber')}`,
    '/statements',
    `/statements/${statement}`,
    `/statements/${statement}?version=1`,
    `/statements/${statement}/correct`,
    `/write-a-statement?meeting=${meeting.id}`,
    '/write-a-statement?decision=A%2FRES%2F73%2F27',
    '/votes',
    '/votes/A/RES/73/27',
    '/votes/A/RES/76/19',
    '/votes/compare?first=A%2FRES%2F73%2F27&second=A%2FRES%2F73%2F266',
    '/votes/check',
    '/votes/imports',
    '/laws',
    '/laws?group=csto&on=2020-01-01',
    '/laws?reference=uncc&all=true',
    '/laws/compare?first=EE&second=BR&article=bc-2',
    '/laws/dual',
    '/laws/EE',
    '/laws/EE/bc-2?on=2010-01-01&beside=FR',
    '/laws/JP/bc-2?on=1990-01-01',
    `/laws/versions/${encodeURIComponent('ee-law-1-217@2008-03-24')}`,
    '/states/BR?vote=abstain',
    '/states/BR/alike',
    '/states/BR/with/IN',
    '/groups/brics/votes',
    '/record',
    '/record/verify',
    '/no/such/page',
  ]
}

/** A check of communication over desks of one's own state. */
async function somethingAsked(page: Page): Promise<string> {
  const made = await page.request.post('/api/pings', {
    headers: { origin: new URL(page.url()).origin },
    data: {
      ...{ titles: { en: 'Own desks' }, channels: ['hub'] },
      endsAt: new Date(Date.now() + 86_400_000).toISOString(),
    },
  })
  return (await made.json()).id
}

/** A statement on a meeting and on a decision, published and corrected. */
async function somethingSaid(page: Page, meeting: string): Promise<string> {
  const headers = { origin: new URL(page.url()).origin }
  const words = { lang: 'en', title: 'On the vote', text: '119 states voted for it.' }
  const made = await page.request.post('/api/statements', {
    headers,
    data: { ...words, meeting, decision: 'A/RES/73/27', onBehalfOf: 'demo', kind: 'position' },
  })
  const { id, hash } = await made.json()
  await page.request.post(`/api/statements/${id}/publication`, { headers, data: { seen: hash } })
  await page.request.post(`/api/statements/${id}/versions`, {
    headers,
    data: { ...words, seen: 1, text: 'All BRICS states voted for it.', reason: 'It was short' },
  })
  return id
}

/** Goes to a page and waits until nothing is loading any more. */
export async function arrive(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('h1').waitFor()
  await page.locator('.waiting').first().waitFor({ state: 'detached' })
}

/** Presses a button that asks, and says yes. */
export async function agree(button: Locator): Promise<void> {
  const dialog = button.page().getByRole('alertdialog')
  await button.click()
  await dialog.locator('.buttons button').first().click()
  await dialog.waitFor({ state: 'detached' })
}
