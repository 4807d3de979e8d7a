import { expect, test } from 'vitest'
import { amendedLabel, labelOf, labelsNamed } from './labels.ts'

test.each([
  ['§ 202a', '202a'],
  ['Article 323-1', '323-1'],
  ['Article 323-3-1', '323-3-1'],
  ['Artículo 153 bis', '153bis'],
  ['197 bis.1', '197bis.1'],
  ['154-A', '154-a'],
  ['154-A §1', '154-a'],
  ['171 §2-A', '171'],
  ['ARTICULO 10.', '10'],
  ['ARTICULO 1º', '1'],
  ['第二百八十五条', '285'],
  ['第二百八十六条之一', '286-1'],
  ['第十条', '10'],
  ['286^1', '286^1'],
  ['274.1', '274.1'],
  ['163A', '163a'],
  ['3ZA', '3za'],
  ['Section 14', '14'],
  ['Статья 272', '272'],
])('reads %s as %s', (written, label) => {
  expect(labelOf(written)).toBe(label)
})

test('reads no label where there is no number', () => {
  expect(labelOf('Preamble')).toBeUndefined()
})

test.each([
  ['30, 46', ['30', '46']],
  ['1030(a)(6); 2512; 1029', ['1030', '2512', '1029']],
  ['66 read with 43', ['66', '43']],
  ['287 with 266', ['287', '266']],
  ['285(1)-(2)', ['285']],
  ['6-7', ['6', '7']],
  ['226-15', ['226-15']],
  ['278-2 (needs a consequence)', ['278-2']],
  ['183 para 2', ['183']],
  ['441-1 (general forgery)', ['441-1']],
  ['', []],
])('a mapping to %j names %j', (written, labels) => {
  expect(labelsNamed(written)).toEqual(labels)
})

test('an amending law answers by the provision that it puts in', () => {
  expect(amendedLabel('ARTICULO 5º — Incorpórase como artículo 153 bis del Código:')).toBe('153bis')
  expect(amendedLabel('ARTICULO 10. — Incorpórase al artículo 183 del Código:')).toBe('183')
  expect(amendedLabel('Será reprimido con prisión el que …')).toBeUndefined()
})
