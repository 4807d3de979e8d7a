import { readFileSync } from 'node:fs'
import { checkText } from '@comity/votes'
import { describe, expect, it } from 'vitest'
import { starterRecord } from './starter-record.ts'

interface Case {
  readonly text: string
  readonly on?: string
  readonly verdict: string
}

const file = new URL('../../../fixtures/votes/claims.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] }
const record = starterRecord()
const founding = 'A/RES/73/27'

describe('a claim', () => {
  it.each(cases.map((one) => [one.text, one] as const))('%s', (text, { on, verdict }) => {
    expect(checkText(text, record, { on }).verdict).toBe(verdict)
  })

  it('names who stood otherwise', () => {
    const [part] = checkText('all BRICS states voted for it', record, { on: founding }).parts
    expect(part?.exceptions).toEqual([{ member: 'BR', vote: 'abstain' }])
    expect(part?.sentence).toContain('Brazil (abstained)')
  })

  it('gives every base of "most"', () => {
    const { numbers } = checkText('most countries supported it', record, { on: founding })
    const over = numbers?.figures?.over
    expect(
      [over?.members, over?.recorded, over?.present_and_voting].map((one) => one?.percent),
    ).toEqual(['61.7', '66.5', '72.1'])
  })
})

describe('a paragraph', () => {
  const paragraph =
    '119 countries voted on 5 December 2018 for the creation of a working group on countering ' +
    'cybercrime proposed by Russia. Most countries in the UN supported it. The United States, Great ' +
    'Britain and Ukraine voted against. Accusations of cyber-attacks did not affect the result. The ' +
    'group will meet in June next year for its first session. BRICS, SCO and CSTO member states had ' +
    'supported such proposals before.'

  it('comes back part by part, each with its own verdict, about a decision found by itself', () => {
    const { parts, decision, verdict, reason } = checkText(paragraph, record)
    expect([decision, verdict, reason]).toEqual([founding, 'false', 'mixed'])
    expect(parts.map((part) => [part.claim.kind, part.verdict, part.reason])).toEqual([
      ['stood', 'true', undefined],
      ['date', 'true', undefined],
      ['subject', 'false', 'subject'],
      ['proposed', 'true', undefined],
      ['stood', 'true', undefined],
      ['stood', 'true', undefined],
      ['open', 'needs-definition', 'causal'],
      ['meeting', 'true', undefined],
      ['earlier', 'needs-definition', 'outside-record'],
    ])
    expect(parts[2]?.beside).toEqual(['A/RES/73/187'])
    for (const part of parts) expect(paragraph.slice(part.start, part.end)).toBe(part.text)
  })
})
