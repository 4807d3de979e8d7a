import { expect, test } from 'vitest'
import { testTerminal } from './test-terminal.ts'

const commands = [
  ...[
    'demo',
    'demo sign-ins',
    'login',
    'doctor',
    'status',
    'desk',
    'state',
    'collections',
    'search',
  ],
  ...['receipt', 'push', 'pull', 'check', 'verify', 'admin reset-password'],
  ...['collection change', 'collection archive', 'collection reopen'],
  ...['admin people', 'admin roles', 'admin close', 'admin reopen'],
  ...['identity list', 'identity bind', 'identity end'],
]

test.each(commands)('%s explains itself with an example and its exit codes', async (command) => {
  const shell = testTerminal()
  expect(await shell.run(...command.split(' '), '--help')).toBe(0)
  expect(shell.out()).toContain(`$ comity ${command}`)
  expect(shell.out()).toContain('Exit: 0')
})

test.each([
  [['nonsense'], 2],
  [['push', 'x.json'], 2],
  [['pull', '--collection', 'c', '--since', 'yesterday'], 2],
  [['push', '--collection', 'c', '--remark', 'purple', 'x.json'], 2],
  [['receipt'], 2],
  [['status'], 2],
  [['status', '--hub', 'ftp://hub.example'], 2],
  [['status', '--hub', 'https://hub.example'], 3],
])('%j ends with %i and says why in one line on standard error', async (words, exit) => {
  const shell = testTerminal()
  expect(await shell.run(...words)).toBe(exit)
  expect(shell.err()).toMatch(/^[^\n]+\n$/)
  expect(shell.out()).toBe('')
})

test('a refusal of the hub is told in words, and is no failure of the network', async () => {
  const problem = { type: '/problems/forbidden', title: 'Not allowed', status: 403 }
  const fetch = async () => new Response(JSON.stringify(problem), { status: 403 })
  const shell = testTerminal({ fetch })
  expect(await shell.run('collections', '--hub', 'https://hub.example')).toBe(1)
  expect(shell.err()).toContain('You may not do this.')
})
