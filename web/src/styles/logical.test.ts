import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = import.meta.dirname
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))

/** Properties and values that name a side of the screen; right to left they would be the wrong one. */
const physical =
  /^((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right|top|bottom)|left|right|top|bottom|(min-|max-)?(width|height)|(text-align|float)\s*:\s*(left|right))\b[^;{}]*[:;]/

/** Queries of the window know only width; they stand in parentheses. */
const declarations = (css: string): string[] =>
  css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/@media[^{]*/gu, '@media')
    .split(/[{};]/u)
    .map((each) => `${each.trim()};`)
    .filter((each) => /^[a-z-]+\s*:/u.test(each))

test('the style sheets are found', () => {
  expect(sheets.length).toBeGreaterThan(5)
  expect(declarations('a { margin-left: 1px; b: c }')).toEqual(['margin-left: 1px;', 'b: c;'])
})

test.each(sheets)('%s names no side of the screen, so that it serves both directions', (name) => {
  const found = declarations(readFileSync(join(folder, name), 'utf8'))
  expect(found.filter((each) => physical.test(each))).toEqual([])
})

test('knows a physical property when it sees one', () => {
  for (const each of ['margin-left: 1px;', 'width: 2px;', 'text-align: right;', 'top: 0;'])
    expect(each).toMatch(physical)
  for (const each of ['margin-inline-start: 1px;', 'border-width: 2px;', 'text-align: start;'])
    expect(each).not.toMatch(physical)
})
