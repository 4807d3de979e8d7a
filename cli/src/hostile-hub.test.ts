import { expect, test } from 'vitest'
import { testTerminal } from './test-terminal.ts'

/** Escapes that rename a window and clear it; text that is turned around; a line that looks like another's. */
const hostile = '\u001b]0;owned\u0007\u001b[2J\u202eabc\nEverything holds.'
const id = '01900000-0000-7000-8000-000000000001'
const at = '2026-01-01T00:00:00.000Z'

const proposal = {
  ...{ id, body: 'x', symbol: `A/L.1${hostile}`, title: `Draft${hostile}`, lang: 'en' },
  ...{
    stage: 'tabled',
    version: 1,
    proposers: ['XA'],
    sponsors: ['XA'],
    toRenew: [],
    amendments: 0,
  },
}
const contact = {
  ...{ id, state: 'XB', stateNames: {}, kind: 'technical', directories: ['own'], zone: 'UTC' },
  names: { en: { text: `CERT${hostile}`, source: 'note', reviewed: true } },
  ...{ hours: 'always', languages: [`en${hostile}`], status: 'active', confirmedAt: at, dueAt: at },
}
const answers: Readonly<Record<string, object>> = {
  '/api/proposals': { items: [proposal], can: {} },
  '/api/contacts': { items: [contact], total: 1, can: {} },
}
const answering: typeof fetch = async (input) => {
  const { pathname } = new URL(String(input instanceof Request ? input.url : input))
  return Response.json(answers[pathname] ?? {}, { status: pathname in answers ? 200 : 404 })
}

test.each([
  ['proposals', 'list', 'A/L.1'],
  ['contacts', 'list', 'CERT'],
])(
  'a hub that answers %s %s with what steers a terminal steers none',
  async (group, verb, shown) => {
    const shell = testTerminal({ fetch: answering })
    const exit = await shell.run(group, verb, '--hub', 'https://hub.example', '--key', 'k')
    expect(exit, shell.err()).toBe(0)
    expect(shell.out()).toContain(shown)
    expect(shell.out()).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
    expect(shell.out().split('\n')).not.toContain('Everything holds.')
    expect(shell.out().trimEnd().split('\n')).toHaveLength(2)
  },
)
