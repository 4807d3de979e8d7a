import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

test('blanks what opens doors, wherever it is logged', () => {
  let text = ''
  const destination = new Writable({
    write(chunk, _, done) {
      text += chunk
      done()
    },
  })
  const log = createLog('info', destination)
  const door = { authorization: 'Basic hunter2', cookie: 'hunter2', password: 'hunter2' }
  log.info({ ...door, headers: door, request: { headers: door }, kept: 'seen' }, 'Request')
  expect(text).not.toContain('hunter2')
  expect(JSON.parse(text)).toMatchObject({ level: 'info', kept: 'seen', msg: 'Request' })
})

test('keeps the reason and the cause of an error', () => {
  let text = ''
  const destination = new Writable({
    write(chunk, _, done) {
      text += chunk
      done()
    },
  })
  createLog('error', destination).error({ error: new Error('why', { cause: new Error('root') }) })
  expect(text).toMatch(/why.*root/)
})
