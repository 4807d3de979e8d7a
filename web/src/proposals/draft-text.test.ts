import { proposals } from '@comity/contract'
import { expect, test } from 'vitest'
import { readDraft, textOfFile, UnreadableFile, withoutMarks } from './draft-text.ts'

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name)

test('reads a draft with the ids that the hub gives, in any of the scripts', () => {
  const ids = (pasted: string, lang: string) =>
    readDraft(pasted, lang)?.text.blocks.map(({ eId }) => eId)
  expect(ids('The group,\n\n1. Decides:\n\n(a) This;', 'en')).toEqual([
    ...['formula_1', 'op_1', 'op_1__para_a'],
  ])
  expect(ids('١ - تقرر ذلك:\n\n(أ) هذا؛', 'ar')).toEqual(['op_1', 'op_1__para_a'])
})

test('reads nothing where nothing is written, or more than a hub takes', () => {
  expect(readDraft(' \n ', 'en')).toBeUndefined()
  expect(readDraft('a'.repeat(proposals.draftLimit + 1), 'en')).toBeUndefined()
})

test('says what is wrong, and keeps marks of HTML as the characters they are', () => {
  expect(readDraft('1. \n\n2. Decides.', 'en')?.findings[0]).toMatchObject({ code: 'blank' })
  const html = '1. Decides <script>alert(1)</script>.'
  expect(readDraft(html, 'en')?.text.blocks[0]?.text).toBe(html.slice(3))
})

test('takes text files in UTF-8 alone', async () => {
  expect(await textOfFile(file('a.txt', '\ufeff1. Décide *ceci*.'))).toBe('1. Décide *ceci*.')
  expect(await textOfFile(file('a.md', '# Title\n\n*Decides*'))).toBe('Title\n\nDecides')
  for (const bytes of [new Uint8Array([0xe9, 0x74, 0xe9]), new Uint8Array([0x31, 0, 0x32])])
    await expect(textOfFile(file('a.txt', bytes))).rejects.toThrow(UnreadableFile)
  const long = {
    name: 'a.txt',
    size: 4 * proposals.draftLimit + 1,
    arrayBuffer: () => Promise.reject(),
  }
  await expect(textOfFile(long)).rejects.toThrow(UnreadableFile)
})

test('takes Markdown without its marks, and leaves what is none', () => {
  expect(withoutMarks('## The *group*, ##\n\n1\\. **Decides** _this_;')).toBe(
    'The group,\n\n1. Decides this;',
  )
  expect(withoutMarks('2 * 3, a_b_c, 4 * 5')).toBe('2 * 3, a_b_c, 4 * 5')
})
