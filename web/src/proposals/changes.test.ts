import { type EId, parseEId, readProposalText } from '@comity/votes'
import { expect, test } from 'vitest'
import {
  editsGiven,
  insertionChanged,
  isChanged,
  noChanges,
  preview,
  reworded,
  toggledDeletion,
  withInsertion,
} from './changes.ts'

const { text } = readProposalText('The group,\n\n1. Decides:\n\n(a) This;\n\n2. Invites.', 'en')
const id = (given: string): EId => {
  const eId = parseEId(given)
  if (eId === undefined) throw new Error(given)
  return eId
}

test('gives each kind of change by its address, and what is inserted an address of its own', () => {
  let changes = reworded(noChanges, id('op_2'), 'Invites all.')
  changes = withInsertion(changes, id('op_1'), 'after')
  changes = insertionChanged(changes, 1, { text: ' Welcomes that; ', num: '1 bis.' })
  changes = toggledDeletion(changes, id('op_1.a'))
  const edits = editsGiven(text, changes)
  expect(edits).toEqual([
    { kind: 'replace', target: 'op_2', text: 'Invites all.' },
    { kind: 'delete', target: 'op_1__para_a' },
    { kind: 'insert', target: 'op_1', side: 'after', num: '1 bis.', text: 'Welcomes that;' },
  ])
  const shown = preview(text, edits, [id('op_1-bis')])
  expect(shown.ok && shown.blocks.map(({ eId, change }) => [eId, change])).toEqual([
    ['op_1__para_a', 'deleted'],
    ['op_1-ter', 'inserted'],
    ['op_2', 'changed'],
  ])
})

test('counts neither words as before nor what is empty, though it would be lost on leaving', () => {
  let changes = reworded(noChanges, id('op_2'), 'Invites. ')
  changes = withInsertion(changes, id('op_2'), 'after')
  expect(editsGiven(text, changes)).toEqual([])
  expect(isChanged(changes)).toBe(true)
  changes = insertionChanged(reworded(changes, id('op_2'), undefined), 1, undefined)
  expect(isChanged(changes)).toBe(false)
})

test('leaves a part out with its paragraph once, and other words for it not at all', () => {
  let changes = reworded(noChanges, id('op_1'), 'Decides otherwise:')
  changes = toggledDeletion(toggledDeletion(changes, id('op_1.a')), id('op_1'))
  expect(editsGiven(text, changes)).toEqual([{ kind: 'delete', target: 'op_1' }])
  changes = toggledDeletion(changes, id('op_1'))
  expect(editsGiven(text, changes)).toEqual([{ kind: 'delete', target: 'op_1__para_a' }])
})

test('says where two changes contradict each other', () => {
  let changes = toggledDeletion(noChanges, id('op_1'))
  changes = reworded(changes, id('op_1.a'), 'That;')
  expect(preview(text, editsGiven(text, changes), [])).toEqual({ ok: false, eId: 'op_1__para_a' })
})
