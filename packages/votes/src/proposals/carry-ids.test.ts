import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alikeIds, carryIds } from './carry-ids.ts'
import { readProposalText } from './read-text.ts'
import { checkProposalText } from './text.ts'

const read = (pasted: string, lang = 'en') => readProposalText(pasted, lang).text
const first = read(`Register

The working group,

Recalling its purpose,

Noting the report,

1. Decides to keep a register:

(a) of names;

(b) of desks;

2. Invites members to contribute;

3. Requests a report.`)

const ids = (text: ReturnType<typeof read>) => text.blocks.map(({ eId }) => eId)
const idOf = (text: ReturnType<typeof read>, words: string) =>
  text.blocks.find((block) => block.text === words)?.eId

describe('the ids of a text that was read anew', () => {
  test('stay as they were where nothing changed', () => {
    expect(carryIds(first, first)).toEqual(first)
  })

  test('stay with their words when one is put in, and it gets an id that nobody had', () => {
    const next = carryIds(
      first,
      read(`Register

The working group,

Recalling its purpose,

Stressing its urgency,

Noting the report,

1. Decides to keep a register:

(a) of names;

(b) of desks;

2. Thanks the secretariat;

3. Invites members to contribute;

4. Requests a report.`),
    )
    expect(idOf(next, 'Noting the report,')).toBe('pp_2')
    expect(idOf(next, 'Stressing its urgency,')).toBe('pp_1-bis')
    expect(idOf(next, 'Invites members to contribute;')).toBe('op_2')
    expect(idOf(next, 'Requests a report.')).toBe('op_3')
    expect(next.blocks.find(({ eId }) => eId === 'op_3')?.num).toBe('4.')
    expect(idOf(next, 'Thanks the secretariat;')).toBe('op_1-bis')
    expect(next.retired).toEqual([])
  })

  test('are retired with their paragraph and never given again', () => {
    const without = read(
      'The working group,\n\nRecalling its purpose,\n\n1. Decides to keep a register:\n\n2. Requests a report.',
    )
    const second = carryIds(first, without)
    expect(idOf(second, 'Requests a report.')).toBe('op_3')
    expect(second.retired).toEqual(expect.arrayContaining(['op_2', 'pp_2', 'op_1__para_a']))
    const third = carryIds(second, first)
    for (const eId of second.retired) expect(ids(third)).not.toContain(eId)
  })

  test('stay with the paragraph of the same number where its words changed', () => {
    const changed = first.blocks.map((block) =>
      block.eId === 'op_2' ? { ...block, text: 'Invites observers too;' } : block,
    )
    expect(ids(carryIds(first, { ...first, blocks: changed }))).toEqual(ids(first))
  })

  test('make a text that holds, whatever was read before and after', () => {
    const line = fc.constantFrom(
      ...[
        'Recalling,',
        'Noting,',
        '1. Decides;',
        '2. Invites;',
        '3. Asks;',
        '(a) one;',
        '(b) two;',
      ],
      ...['(i) deep;', 'Annex', 'Heading', '1. Decides otherwise;', '4. Ends.'],
    )
    const text = fc
      .array(line, { minLength: 1, maxLength: 14 })
      .map((lines) => read(lines.join('\n')))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const next = carryIds(before, after)
        const wrong = (one: typeof next) =>
          checkProposalText(one).filter(({ code }) => code !== 'out_of_place')
        // What was read out of place stays there.
        expect(wrong(next).length).toBe(wrong(after).length)
        expect(next.blocks.map(({ text, num }) => [num, text])).toEqual(
          after.blocks.map(({ text, num }) => [num, text]),
        )
        expect(ids(carryIds(before, before))).toEqual(ids(before))
        for (const eId of ids(before))
          expect(ids(next).includes(eId) || next.retired.includes(eId)).toBe(true)
      }),
    )
  })
})

describe('a translation', () => {
  const french = read('Le groupe,\n\nRappelant son but,\n\n1. Décide;\n\n2. Invite.', 'fr')
  test('takes the ids of the text it is of, also where that has been changed', () => {
    const english = carryIds(
      read('The group,\n\nRecalling,\n\n1. Decides;'),
      read('The working group,\n\nRecalling,\n\n1. Thanks;\n\n2. Decides;'),
    )
    expect(ids(alikeIds(english, french))).toEqual(ids(english))
  })
  test('keeps those it was read with where the paragraphs are others', () => {
    expect(alikeIds(first, french)).toEqual(french)
  })
})
