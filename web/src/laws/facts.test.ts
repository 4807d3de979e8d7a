import { facts } from '@comity/laws'
import { loadCatalogue } from '@comity/words'
import { expect, test } from 'vitest'

test('every fact of the closed list has words, in English those of the library', async () => {
  const { facts: words } = await loadCatalogue('en')
  expect(words).toEqual(Object.fromEntries(facts.map(({ id, text }) => [id, text.en])))
})
