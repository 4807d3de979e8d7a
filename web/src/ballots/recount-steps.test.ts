import { parseVkey } from '@comity/ledger'
import { expect, test } from 'vitest'
import { recounted, recountSteps } from './recount-steps.ts'

const key = 'log.example/1+4d1f3c2b+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA'
const outcomes = (text: string) =>
  recounted(text, () => parseVkey(key)).steps.map(({ outcome }) => outcome)

test('a file that is no bundle fails at the first step, and nothing after it is reached', () => {
  for (const text of ['', '{', '{"format":"other"}', '[]'])
    expect(outcomes(text)).toEqual(['fails', ...recountSteps.slice(1).map(() => 'not_reached')])
})

test('the item that is wrong is named', () => {
  const { wrong, found } = recounted('{"format":"comity.vote/1"}', () => parseVkey(key))
  expect([wrong?.code, wrong?.item, found]).toEqual(['bundle', 'opened', undefined])
})
