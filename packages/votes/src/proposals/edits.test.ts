import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type Edit, type EditFindingCode, type Side } from './edits.ts'
import { type EId, isPartOf, kindOf, parentOf, parseEId } from './eid.ts'
import { insertedId } from './inserted-id.ts'
import { readProposalText } from './read-text.ts'
import { checkProposalText, type ProposalText } from './text.ts'

const id = (text: string): EId => {
  const read = parseEId(text)
  if (read === undefined) throw new Error(text)
  return read
}

const { text } = readProposalText(
  `The General Assembly,

  Recalling lamps,

  1. Welcomes the lamps:
  1.1. Lit at dusk.
  1.2. Trimmed.

  2. Decides:
  (a) to count;
  (b) to report;

  3. Requests a report.`,
  'en',
)

const replace = (target: string, words: string): Edit => ({
  kind: 'replace',
  target: id(target),
  text: words,
})
const remove = (target: string): Edit => ({ kind: 'delete', target: id(target) })
const insert = (side: Side, target: string, ...ids: string[]): Edit => ({
  kind: 'insert',
  side,
  target: id(target),
  blocks: ids.map((eId) => ({ eId: id(eId), text: `new ${eId}` })),
})

const madeOf = (edits: readonly Edit[], of = text): ProposalText => {
  const applied = applyEdits(of, edits)
  if (!applied.ok) throw new Error(JSON.stringify(applied.findings))
  return applied.text
}
const idsAfter = (...edits: Edit[]) => madeOf(edits).blocks.map(({ eId }) => eId)
const refused = (...edits: Edit[]): EditFindingCode[] => {
  const applied = applyEdits(text, edits)
  return applied.ok ? [] : applied.findings.map(({ code }) => code)
}

describe('an edit', () => {
  it('replaces the words of a paragraph and keeps its parts and its number', () => {
    const { blocks } = madeOf([replace('op_2', 'Decides also:')])
    expect(blocks.find(({ eId }) => eId === 'op_2')).toEqual({
      ...{ eId: 'op_2', num: '2.', text: 'Decides also:' },
    })
    expect(blocks).toHaveLength(text.blocks.length)
  })

  it('deletes a paragraph with its parts, whose ids are not given again', () => {
    const after = madeOf([remove('op_2')])
    expect(after.blocks.map(({ eId }) => eId).filter((eId) => eId.startsWith('op_2'))).toEqual([])
    expect(after.retired).toEqual(['op_2', 'op_2__para_a', 'op_2__para_b'])
    expect(insertedId(after, { side: 'after', target: id('op_1') })).toBe('op_1-bis')
    expect(applyEdits(after, [replace('op_2', 'again')])).toMatchObject({
      findings: [{ code: 'target_deleted', eId: 'op_2' }],
    })
    expect(applyEdits(after, [insert('after', 'op_1', 'op_2')])).toMatchObject({
      findings: [{ code: 'id_taken', eId: 'op_2' }],
    })
  })

  it('inserts after a paragraph behind its parts, before it, and as its first part', () => {
    expect(idsAfter(insert('after', 'op_1', 'op_1-bis')).slice(2)).toEqual([
      ...['op_1', 'op_1__para_1', 'op_1__para_2', 'op_1-bis', 'op_2', 'op_2__para_a'],
      ...['op_2__para_b', 'op_3'],
    ])
    expect(idsAfter(insert('before', 'op_1', 'op_0')).slice(1, 4)).toEqual(['pp_1', 'op_0', 'op_1'])
    expect(idsAfter(insert('into', 'op_3', 'op_3__para_a')).at(-1)).toBe('op_3__para_a')
    expect(
      idsAfter(insert('after', 'op_3', 'op_4', 'op_4__para_a', 'op_4__para_a__para_i')),
    ).toHaveLength(text.blocks.length + 3)
  })

  it('is refused at a paragraph that is not there, or where its blocks do not belong', () => {
    expect(refused(replace('op_7', 'x'))).toEqual(['unknown_target'])
    expect(refused(insert('after', 'op_2', 'op_2__para_c'))).toEqual(['wrong_place'])
    expect(refused(insert('into', 'op_2', 'op_5'))).toEqual(['wrong_place'])
    expect(refused(insert('after', 'op_3', 'op_4', 'op_3__para_a'))).toEqual(['wrong_place'])
    expect(refused(insert('after', 'op_3', 'op_4', 'op_4__para_a__para_i'))).toEqual([
      'wrong_place',
    ])
    expect(refused(insert('after', 'op_3', 'op_3'))).toEqual(['id_taken'])
    expect(refused(insert('after', 'op_3'))).toEqual(['nothing_to_insert'])
  })
})

describe('several edits', () => {
  it('clash where they give one paragraph two wordings, or change what another deletes', () => {
    expect(refused(replace('op_1', 'x'), replace('op_1', 'y'))).toEqual(['conflict'])
    expect(refused(remove('op_2'), replace('op_2', 'y'))).toEqual(['conflict'])
    expect(refused(replace('op_2__para_a', 'y'), remove('op_2'))).toEqual(['conflict'])
    expect(refused(remove('op_2'), insert('into', 'op_2', 'op_2__para_0'))).toEqual(['conflict'])
    expect(refused(insert('after', 'op_3', 'op_4'), insert('before', 'op_2', 'op_4'))).toEqual([
      'id_taken',
    ])
  })

  it('do not clash where they are the same, or one deletes what is next to the other', () => {
    expect(refused(replace('op_1', 'x'), replace('op_1', 'x'))).toEqual([])
    expect(refused(remove('op_2'), remove('op_2__para_a'))).toEqual([])
    expect(idsAfter(remove('op_3'), insert('after', 'op_3', 'op_4')).at(-1)).toBe('op_4')
  })

  it('that insert at one place stand in the order of their ids', () => {
    const edits = [insert('after', 'op_1', 'op_1-ter'), insert('after', 'op_1', 'op_1-bis')]
    expect(idsAfter(...edits).slice(5, 7)).toEqual(['op_1-bis', 'op_1-ter'])
  })
})

describe('the id of an inserted paragraph', () => {
  const at = (side: Side, target: string, ...taken: string[]) =>
    insertedId(text, { side, target: id(target) }, taken.map(id))

  it('is the next number at the end, and the one before it with bis elsewhere', () => {
    expect(at('after', 'op_3')).toBe('op_4')
    expect(at('after', 'op_1')).toBe('op_1-bis')
    expect(at('before', 'op_3')).toBe('op_2-bis')
    expect(at('before', 'op_1')).toBe('op_0')
    expect(at('after', 'op_2__para_b')).toBe('op_2__para_c')
    expect(at('after', 'op_1__para_1')).toBe('op_1__para_1-bis')
    expect(at('into', 'op_3')).toBe('op_3__para_a')
    expect(at('into', 'op_1')).toBe('op_1__para_0')
    expect(insertedId(text, { side: 'after', target: id('pp_1'), kind: 'heading' })).toBe(
      'heading_1',
    )
  })

  it('is none that another amendment has, also one that was rejected', () => {
    expect(at('after', 'op_1', 'op_1-bis', 'op_1-ter')).toBe('op_1-quater')
    expect(at('after', 'op_3', 'op_4')).toBe('op_5')
    expect(at('before', 'op_1', 'op_0')).toBe('op_0-bis')
  })
})

/** Edits of the text at random, each possible by itself. */
const targets = text.blocks.map(({ eId }) => eId).filter((eId) => kindOf(eId) !== 'formula')
const anyEdit: fc.Arbitrary<Edit> = fc
  .record({
    target: fc.constantFrom(...targets),
    kind: fc.nat(4),
    n: fc.integer({ min: 20, max: 90 }),
  })
  .map(({ target, kind, n }): Edit => {
    if (kind === 0) return { kind: 'replace', target, text: `words ${n}` }
    if (kind === 1) return { kind: 'delete', target }
    const side = (['before', 'after', 'into'] as const)[kind - 2] ?? 'after'
    const holds = kindOf(target) === 'op'
    const place = { side: side === 'into' && !holds ? 'after' : side, target } as const
    const parent = place.side === 'into' ? target : parentOf(target)
    const head = id(parent === undefined ? `${kindOf(target)}_${n}` : `${parent}__para_${n}`)
    return { kind: 'insert', ...place, blocks: [{ eId: head, text: `new ${n}` }] }
  })

const newIds = (edit: Edit) => (edit.kind === 'insert' ? edit.blocks.map(({ eId }) => eId) : [])
const isApart = (a: Edit, b: Edit) =>
  a.target !== b.target &&
  !isPartOf(a.target, b.target) &&
  !isPartOf(b.target, a.target) &&
  !newIds(a).some((eId) => newIds(b).includes(eId))

describe('edits of any kind', () => {
  const few = fc.array(anyEdit, { maxLength: 8 })

  it('make the same text, or the same refusal, in any order', () => {
    fc.assert(
      fc.property(few, fc.infiniteStream(fc.nat()), (edits, keys) => {
        const shuffled = edits
          .map((edit) => ({ edit, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ edit }) => edit)
        const [one, other] = [applyEdits(text, edits), applyEdits(text, shuffled)]
        expect(other.ok).toBe(one.ok)
        if (one.ok && other.ok) expect(other.text).toEqual(one.text)
      }),
    )
  })

  it('leave every id its meaning: what stays says what it said, unless it was replaced', () => {
    fc.assert(
      fc.property(few, (edits) => {
        const applied = applyEdits(text, edits)
        if (!applied.ok) return
        expect(checkProposalText(applied.text)).toEqual([])
        const replaced = new Set(edits.map((edit) => (edit.kind === 'replace' ? edit.target : '')))
        const was = new Map(text.blocks.map((block) => [block.eId, block]))
        for (const block of applied.text.blocks)
          if (was.has(block.eId) && !replaced.has(block.eId))
            expect(block).toEqual(was.get(block.eId))
        const kept = applied.text.blocks.map(({ eId }) => eId).filter((eId) => was.has(eId))
        expect([...was.keys()].filter((eId) => kept.includes(eId))).toEqual(kept)
      }),
    )
  })

  it('that are apart commute, one after the other as together', () => {
    fc.assert(
      fc.property(anyEdit, anyEdit, (a, b) => {
        fc.pre(isApart(a, b) && applyEdits(text, [a, b]).ok)
        const together = madeOf([a, b]).blocks
        expect(madeOf([b], madeOf([a])).blocks).toEqual(together)
        expect(madeOf([a], madeOf([b])).blocks).toEqual(together)
      }),
      { numRuns: 500 },
    )
  })
})
