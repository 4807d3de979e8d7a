import { parseEId } from '@comity/votes'
import type { Tx } from '../core/database.ts'
import { insertFictional } from '../proposals/index.ts'

const text = `Register of exercises of an imagined network (fictional)

The working group,

Recalling that all of this is a demonstration,

1. Decides to keep a register of exercises of an imagined network;

2. Invites members to enter their exercises in it;

3. Requests the secretariat to report on it at the next session.`

/** A draft of XA's that XB sponsors and XC would amend: plainly fictional, for anybody to look at. */
export async function seedDraft(tx: Tx, body: string, now: Date): Promise<void> {
  const target = parseEId('op_2')
  if (target === undefined) throw new Error('op_2 is no address')
  const edits = [
    {
      kind: 'replace',
      target,
      text: 'Invites members and observers to enter their exercises in it;',
    },
  ] as const
  await insertFictional(
    tx,
    {
      ...{ body, text, rule: 'oewg.consensus', proposer: 'XA', sponsor: 'XB' },
      title: 'Register of exercises of an imagined network (fictional)',
      amendment: { by: 'XC', edits },
    },
    now,
  )
}
