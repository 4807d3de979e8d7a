import type { proposals } from '@comity/contract'
import { type Edit, type EId, type ProposalText, parseEId } from '@comity/votes'

type Given = Pick<proposals.Proposal, 'lang' | 'text'>

/** The text of a proposal as the library takes it. @throws RangeError where an address is none */
export const textOf = ({ lang, text }: Given): ProposalText => ({
  lang,
  blocks: text.blocks.map(blockOf),
  retired: text.retired.map(addressOf),
})

/** What an amendment changes, as the library takes it. @throws RangeError where an address is none */
export const editsOf = ({ edits }: Pick<proposals.Amendment, 'edits'>): readonly Edit[] =>
  edits.map((edit) => {
    const target = addressOf(edit.target)
    return edit.kind === 'insert'
      ? { ...edit, target, blocks: edit.blocks.map(blockOf) }
      : { ...edit, target }
  })

/** The addresses that amendments gave to what they would insert: they mean that and nothing else. */
export const idsTaken = ({ items }: Pick<proposals.Proposal, 'items'>): readonly EId[] =>
  items.flatMap((one) =>
    editsOf(one).flatMap((edit) =>
      edit.kind === 'insert' ? edit.blocks.map(({ eId }) => eId) : [],
    ),
  )

const blockOf = ({ eId, num, text }: proposals.Proposal['text']['blocks'][number]) => ({
  ...{ eId: addressOf(eId), text },
  ...(num === undefined ? {} : { num }),
})

export function addressOf(given: string): EId {
  const eId = parseEId(given)
  if (eId === undefined) throw new RangeError(`no address of a paragraph: ${given}`)
  return eId
}
