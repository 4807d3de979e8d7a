import type { Block } from './text.ts'

/**
 * A text as it is pasted: each paragraph with its number, an empty line between two. `readProposalText`
 * reads a text that it made itself back into the same blocks, so that a draft can be edited as text.
 *
 * @example
 * writeProposalText(text) // 'The General Assembly,\n\n1. Decides to keep it.'
 */
export const writeProposalText = ({
  blocks,
}: {
  readonly blocks: readonly Pick<Block, 'num' | 'text'>[]
}): string =>
  blocks
    .map(
      ({ num, text }) =>
        // What was joined to a paragraph stood by itself in what was pasted.
        `${num === undefined ? '' : `${num} `}${text.replaceAll('\n', '\n\n')}`,
    )
    .join('\n\n')
