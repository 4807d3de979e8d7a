import { type Edit, proposalTextHash } from '@comity/votes'
import type { Tx } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'
import type { Entered, Said } from './said.ts'
import * as store from './store.ts'
import { readText } from './text.ts'

export interface Fictional {
  readonly body: string
  readonly title: string
  readonly text: string
  readonly rule: string
  readonly proposer: string
  readonly sponsor: string
  readonly amendment: { readonly by: string; readonly edits: readonly Edit[] }
}

/** A proposal that is there from the start, with a sponsor and an amendment; none of it is in the log. */
export async function insertFictional(tx: Tx, given: Fictional, now: Date): Promise<void> {
  const { body, title, rule, proposer, sponsor, amendment } = given
  const [id, at] = [uuidv7(), now.toISOString()]
  const text = readText(given.text, 'en')
  const row = { id, body, drafter: proposer, title, lang: 'en', forum: 'committee', rule } as const
  await store.insertProposal(tx, row)
  await store.insertVersion(tx, id, {
    ...{ version: 1, how: 'first', text, hash: proposalTextHash(text), reason: null, at: now },
    party: `state:${proposer}`,
  })
  const [symbol, other] = [1, 2].map((number) => `${body.toUpperCase()}/L.${number}`)
  if (symbol === undefined || other === undefined) return
  await store.takeSymbol(tx, { body, symbol, number: 1, proposal: id })
  await store.takeSymbol(tx, { body, symbol: other, number: 2, proposal: id })
  await store.setTabled(tx, id, at)
  const happened: readonly (readonly [Entered['as'], string, Said])[] = [
    ['secretariat', proposer, { kind: 'tabled', symbol, proposers: [proposer] }],
    ['member', sponsor, { kind: 'sponsored', member: sponsor, version: 1 }],
    ['member', amendment.by, { kind: 'amendment_submitted', id: other, version: 1, ...amendment }],
  ]
  for (const [sequence, [as, party, said]] of happened.entries())
    await store.insertHappened(
      tx,
      id,
      sequence,
      { said, as, party: `state:${party}`, at, entry: undefined },
      { person: null, epoch: null },
    )
}
