import { proceedings } from '@comity/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSpeaker, type Listed, limitOf, placeOf, reordered } from './speakers.ts'

const one = (id: string, more: Partial<Listed> = {}): Listed => ({
  ...{ id, party: `state:${id}`, kind: 'statement', status: 'waiting', item: undefined },
  ...more,
})
const codeOf = (act: () => unknown) => {
  try {
    act()
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('where a request comes', () => {
  const list = [
    one('A', { status: 'spoken' }),
    one('B', { status: 'speaking' }),
    one('C'),
    one('D', { kind: 'right_of_reply' }),
  ]
  it('is after all statements for a statement, last for a reply, next for a point of order', () => {
    expect(placeOf(list, 'statement')).toBe('D')
    expect(placeOf(list, 'right_of_reply')).toBeUndefined()
    expect(placeOf(list, 'point_of_order')).toBe('C')
    expect(placeOf([], 'statement')).toBeUndefined()
  })
})

describe('what may be requested', () => {
  const asked = { party: 'state:A', kind: 'statement', item: undefined } as const
  it('is one statement at a time, within the limit of the meeting', () => {
    expect(limitOf([], asked, 180)).toBe(180)
    expect(codeOf(() => limitOf([one('A')], asked, 180))).toBe('floor-requested')
    expect(limitOf([one('A', { status: 'withdrawn' })], asked, undefined)).toBeUndefined()
    expect(limitOf([one('A')], { ...asked, item: 'i' }, undefined)).toBeUndefined()
  })
  it('is two replies on an item, of ten and of five minutes', () => {
    const reply = { ...asked, kind: 'right_of_reply' } as const
    const spoken = (id: string) =>
      one(id, { party: 'state:A', kind: 'right_of_reply', status: 'spoken' })
    expect(limitOf([], reply, 60)).toBe(600)
    expect(limitOf([spoken('1')], reply, 60)).toBe(300)
    expect(codeOf(() => limitOf([spoken('1'), spoken('2')], reply, 60))).toBe('replies-used')
  })
})

describe('the order', () => {
  it('keeps everybody, and moves one alone', () => {
    const status = fc.constantFrom(...proceedings.speakerStatuses)
    fc.assert(
      fc.property(
        fc.array(status, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (all, a, b) => {
          const list = all.map((each, at) => one(String(at), { status: each }))
          const moved = String(a % list.length)
          const before = b % 3 === 0 ? null : String(b % list.length)
          const waits = (id: string | null) => id === null || list[Number(id)]?.status === 'waiting'
          if (!waits(moved) || !waits(before)) {
            expect(codeOf(() => reordered(list, moved, before))).toBe('speaker-not-waiting')
            return
          }
          const order = reordered(list, moved, before)
          const rest = (ids: readonly string[]) => ids.filter((id) => id !== moved)
          expect(rest(order)).toEqual(rest(list.map(({ id }) => id)))
          expect(order.length).toBe(list.length)
          if (before !== null && before !== moved)
            expect(order.indexOf(moved)).toBe(order.indexOf(before) - 1)
        },
      ),
    )
  })

  it('lets nobody speak twice on one request, nor withdraw what was said', () => {
    expect(codeOf(() => checkSpeaker('waiting', 'speaking'))).toBe('done')
    expect(codeOf(() => checkSpeaker('spoken', 'speaking'))).toBe('speaker-change-impossible')
    expect(codeOf(() => checkSpeaker('speaking', 'withdrawn'))).toBe('speaker-change-impossible')
  })
})
