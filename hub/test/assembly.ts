import { meetings, proposals } from '@comity/contract'
import { type Asker, openStage } from './cast.ts'

const text = `Security of an imagined network

The working group,

Recalling its purpose,

1. Decides to keep an imagined register;

2. Invites members to contribute to it;

3. Requests a report within a year.`

/** Two bodies of the demonstration's group, one of them public, with delegates of its members and of XD. */
export async function openAssembly() {
  const stage = await openStage()
  const { xa, xb, xc, xd, secretariat, admit } = stage
  const [da, db, dc, dd, analyst] = [
    await admit(xa, 'XA delegate', 'state:XA', ['delegate']),
    await admit(xb, 'XB delegate', 'state:XB', ['delegate']),
    await admit(xc, 'XC delegate', 'state:XC', ['delegate']),
    await admit(xd, 'XD delegate', 'state:XD', ['delegate']),
    await admit(xa, 'XA only analyst', 'state:XA', ['analyst']),
  ]
  for (const [id, audience] of [
    ['open-wg', 'public'],
    ['closed-wg', 'group'],
  ] as const)
    await secretariat.call(meetings.createBody, {
      body: { id, group: 'demo', audience, names: { en: id }, rules: ['unga.simple'] },
    })

  const draft = (asker: Asker = da, body = 'open-wg') =>
    asker.call(proposals.draftProposal, {
      body: { body, title: 'Imagined register', lang: 'en', text },
    })
  const table = async (id: string, asker: Asker = da) => {
    const seen = (await read(asker, id)).text.hash
    return asker.call(proposals.tableProposal, { ...on(id), body: { seen } })
  }
  const step = (id: string, body: proposals.Recorded, asker: Asker = secretariat) =>
    asker.call(proposals.recordStep, { ...on(id), body })
  return {
    ...{ ...stage, da, db, dc, dd, analyst, draft, table, step },
    tabled: async (body = 'open-wg') => table((await draft(da, body)).id),
    introduce: async (id: string) => {
      await step(id, { kind: 'introduced' })
      return step(id, { kind: 'action_opened' })
    },
  }
}

export const on = (id: string) => ({ params: { proposal: id } })

export const read = (asker: Asker, id: string) => asker.call(proposals.proposal, on(id))

export const sponsor = (asker: Asker, id: string, version = 1) =>
  asker.call(proposals.sponsorProposal, { ...on(id), body: { version } })

export const replace = (target: string, words: string) =>
  ({ kind: 'replace', target, text: words }) as const

export const revise = (
  asker: Asker,
  id: string,
  seen = 1,
  words = 'Decides to keep two registers;',
) =>
  asker.call(proposals.reviseProposal, {
    ...on(id),
    body: { seen, edits: [replace('op_1', words)] },
  })

export const amend = (asker: Asker, id: string, edits: proposals.EditGiven[], more = {}) =>
  asker.call(proposals.amendProposal, { ...on(id), body: { seen: 1, edits, ...more } })
