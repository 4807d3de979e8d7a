import fc from 'fast-check'
import { expect, test } from 'vitest'
import { json, line, lines, note, paint, plain, table } from './terminal.ts'
import { testTerminal } from './test-terminal.ts'

const steering = '\u001b]0;owned\u0007\u001b[2J\u009b2J\r'
const turned = 'invoice\u202efdp.exe\u2066\u200f'
/** All that a terminal obeys or that turns text around, but for the end of a line. */
const obeyed = /[^\P{Cc}\n]|\p{Bidi_Control}|[\u2028\u2029]/u

function written(
  write: (shell: ReturnType<typeof testTerminal>['terminal']) => void,
  watched = false,
) {
  const shell = testTerminal({ watched, env: {} })
  write(shell.terminal)
  return shell.out() + shell.err()
}

test('text of others steers no terminal, whichever way it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const text = `x${given}${steering}${turned}${given}`
      const all = written((terminal) => {
        line(terminal, text)
        note(terminal, text)
        lines(terminal, [text, text].map((one) => one.replaceAll('\n', ' ')).join('\n'))
        line(terminal, table([[text, text], [text]]))
        line(terminal, paint('good', text))
        json(terminal, { [text]: text })
      })
      expect(all).not.toMatch(obeyed)
      expect(all.split('\n')).toHaveLength(9)
    }),
  )
})

test('text of others adds no line that looks like one’s own', () => {
  expect(written((terminal) => line(terminal, 'A/RES/1\nEverything holds.'))).toBe(
    'A/RES/1 Everything holds.\n',
  )
  expect(written((terminal) => line(terminal, '\nAfter an empty line'))).toBe(
    '\nAfter an empty line\n',
  )
})

test('turned text is shown in the order in which it is written', () => {
  expect(plain('invoice\u202efdp.exe')).toBe('invoicefdp.exe')
  expect(plain('\u0645\u0644\u0641 \u4e2d\u6587 \u{1f4ce}')).toBe(
    '\u0645\u0644\u0641 \u4e2d\u6587 \u{1f4ce}',
  )
})

test('JSON is the same to whoever reads it, and steers no terminal', () => {
  const value = { text: `${steering}${turned}\u2028` }
  const out = written((terminal) => json(terminal, value))
  expect(JSON.parse(out)).toEqual(value)
})

test('colours are those of the command, where somebody watches', () => {
  const told = (watched: boolean) =>
    written((terminal) => line(terminal, 'a: ', paint('good', 'ho\u001b[31mlds'), ', b'), watched)
  expect(told(true)).toBe('a: \u001b[32mho [31mlds\u001b[0m, b\n')
  expect(told(false)).toBe('a: ho [31mlds, b\n')
})
