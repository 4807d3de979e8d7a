import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProposalText } from './read-text.ts'
import { writeProposalText } from './write-text.ts'

const lines = fc.constantFrom(
  ...['Security of an imagined network', 'The working group,', 'Recalling its purpose,'],
  ...[
    '1. Decides to keep a register;',
    '2. Invites members:',
    '(a) To enter it;',
    '(b) To read it;',
  ],
  ...[
    '(i) Once a year;',
    'Annex',
    'A heading',
    'And moreover invites others to do so.',
    '٢ - يقرر ذلك؛',
  ],
)

test('what is read of a text that was written is the same text', () => {
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 14 }), (paragraphs) => {
      const { text } = readProposalText(paragraphs.join('\n\n'), 'en')
      const written = writeProposalText(text)
      expect(readProposalText(written, 'en').text).toEqual(text)
    }),
  )
})

test('keeps apart what was joined, and numbers as they were printed', () => {
  const pasted = 'The group,\n\n1. Decides.\n\nAnd moreover invites all.\n\n٢ - يقرر ذلك؛'
  const { text } = readProposalText(pasted, 'en')
  expect(writeProposalText(text)).toBe(pasted)
})
