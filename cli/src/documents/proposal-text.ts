import type { documents } from '@comity/contract'
import { type EId, type ProposalText, parseEId } from '@comity/votes'

/** As the library of texts has it; a text that is there as a file alone has no paragraphs. */
export function proposalTextOf({ lang, blocks, retired }: documents.DocumentText): ProposalText {
  return {
    lang,
    blocks: (blocks ?? []).map((block) => ({ ...block, eId: addressOf(block.eId) })),
    retired: retired.map(addressOf),
  }
}

function addressOf(given: string): EId {
  const eId = parseEId(given)
  if (eId === undefined) throw new Error(`${given} is no address of a paragraph`)
  return eId
}
