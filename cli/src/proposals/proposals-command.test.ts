import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestHub } from '../test-hub.ts'

const { comity: program, folder } = await openTestHub()
const comity = (who: string | undefined, ...words: string[]) => program(who, 'proposals', ...words)

test('drafts, tables, sponsors, revises and renews: void support is told to everybody', async () => {
  const file = join(folder, 'draft.txt')
  writeFileSync(file, 'Register\n\nThe group,\n\n1. Decides to keep it;\n\n2. Invites members.')
  const made = await comity(
    ...(['XA', 'draft', file, '--body', 'demo-wg', '--title', 'Register', '--json'] as const),
  )
  const { id } = JSON.parse(made.out)
  expect((await comity('XB', 'show', id)).exit).toBe(1)
  expect((await comity(undefined, 'list', '--body', 'demo-wg')).out).not.toContain(id)

  const tabled = await comity('XA', 'table', id)
  const symbol = /^(DEMO-WG\/L\.\d+) {2}Register/.exec(tabled.out)?.[1] ?? ''
  expect((await comity(undefined, 'list', '--body', 'demo-wg')).out).toContain(symbol)
  expect((await comity('XB', 'sponsor', symbol)).out).toMatch(/XB +v1 +standing/)
  expect((await comity('XB', 'sponsor', symbol)).exit).toBe(1)

  expect((await comity('XB', 'revise', symbol, '--delete', 'op_2')).exit).toBe(1)
  const revised = await comity('XA', 'revise', symbol, '--replace', 'op.1=x')
  expect(revised.exit).toBe(1)
  const words = ['--replace', 'op_1=Decides to keep two;', '--reason', 'As discussed']
  expect((await comity('XA', 'revise', symbol, ...words)).exit).toBe(0)

  const shown = await comity(undefined, 'show', id)
  expect(shown.out).toMatch(/XB +v1 +void +by version 2/)
  expect(shown.out).toContain('void until renewed is the support of XB')
  const changes = await comity(undefined, 'show', id, '--changes', '1..2')
  expect(changes.out).toMatch(/op_1 +Decides to keep \[-it-\]\{\+two\+\};/)

  expect((await comity('XB', 'renew', id, '--version', '1')).exit).toBe(1)
  expect((await comity('XB', 'renew', id)).out).toMatch(/XB +v2 +standing/)
  expect((await comity('XB', 'renew', id)).exit).toBe(2)
  expect((await comity('XB', 'unsponsor', id)).out).toMatch(/XB +v2 +withdrawn/)
})

test('amends, tells the plan of voting, and withdraws', async () => {
  const file = join(folder, 'other.txt')
  writeFileSync(file, 'Other\n\nThe group,\n\n1. Decides this;\n\n2. Invites members.')
  const { out } = await comity(
    ...(['XA', 'draft', file, '--body', 'demo-wg', '--title', 'Other', '--json'] as const),
  )
  const { id } = JSON.parse(out)
  await comity('XA', 'table', id)
  expect((await comity('XB', 'amend', id)).exit).toBe(2)
  expect((await comity('XB', 'amend', id, '--replace', 'Decides that;')).exit).toBe(2)
  const amended = await comity(
    ...(['XB', 'amend', id, '--insert-after', 'op_1=Welcomes that;', '--json'] as const),
  )
  const [{ id: amendment, redline }] = JSON.parse(amended.out).items
  expect(redline).toMatchObject([{ eId: 'op_1-bis', change: 'inserted' }])
  const plan = await comity(undefined, 'plan', id)
  expect(plan.out).toContain(`amendment:${amendment}`)
  expect(plan.out).toContain('GA rule 130 (number recalled)')
  const json = JSON.parse((await comity(undefined, 'plan', id, '--json')).out)
  expect(json.votes.map((vote: { id: string }) => vote.id)).toEqual([
    ...[`amendment:${amendment}`, 'whole'],
  ])
  expect((await comity('XB', 'withdraw', id, '--amendment', amendment)).out).toContain('withdrawn')
  expect((await comity('XB', 'withdraw', id)).exit).toBe(1)
  expect((await comity('XA', 'withdraw', id)).out).toContain(', withdrawn, version 1')
})

/** A text of XA's that is tabled. */
async function tabled(name: string): Promise<string> {
  const file = join(folder, `${name}.txt`)
  writeFileSync(file, `${name}\n\nThe group,\n\n1. Decides this;\n\n2. Invites members.`)
  const draft = ['draft', file, '--body', 'demo-wg', '--title', name, '--rule', 'unga.simple']
  const { id } = JSON.parse((await comity('XA', ...draft, '--json')).out)
  return JSON.parse((await comity('XA', 'table', id, '--json')).out).symbol
}

test('replaces the text of a draft on the text that was read, and no other', async () => {
  const file = join(folder, 'edited.txt')
  writeFileSync(file, 'First\n\nThe group,\n\n1. Decides this.')
  const draft = ['draft', file, '--body', 'demo-wg', '--title', 'Edited', '--plenary', '--json']
  const made = JSON.parse((await comity('XA', ...draft)).out)
  expect(made.forum).toBe('plenary')
  const text = await comity('XA', 'show', made.id, '--text')
  expect(text.out).toBe('First\n\nThe group,\n\n1. Decides this.\n')
  writeFileSync(file, text.out.replace('this', 'that'))
  const edited = await comity('XA', 'edit', made.id, file, '--seen', made.text.hash)
  expect(edited.out).toContain('Decides that.')
  const late = await comity('XA', 'edit', made.id, file, '--seen', made.text.hash)
  expect([late.exit, late.err]).toEqual([1, expect.stringContaining('has changed since')])
  expect((await comity('XA', 'table', made.id, '--seen', made.text.hash)).exit).toBe(1)
  writeFileSync(file, Buffer.from([0x31, 0x2e, 0x20, 0xe9, 0x74, 0xe9]))
  const wrong = await comity('XA', 'edit', made.id, file)
  expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining('is not in UTF-8')])
})

test('conducts a text to the vote: order with reasons, division, what is put, its outcome', async () => {
  const symbol = await tabled('Conducted')
  const step = (...words: string[]) => comity('secretariat', ...words)
  expect((await comity('XA', 'step', symbol, 'introduced')).exit).toBe(1)
  expect((await step('step', symbol, 'presented')).exit).toBe(2)
  for (const words of ['Decides more;', 'Decides less;'])
    await comity('XB', 'amend', symbol, '--replace', `op_1=${words}`)
  const { items } = JSON.parse((await comity('XB', 'show', symbol, '--json')).out)
  const [more, less] = items.map(({ id }: { id: string }) => id)
  await step('step', symbol, 'introduced')
  await step('step', symbol, 'action-opened')
  await step('request-vote', symbol, '--by', 'XB')
  expect((await step('adopt', symbol)).exit).toBe(1)
  await step('motion', symbol, '--move', 'close_debate', '--by', 'XC')
  await step('outcome', symbol, 'motion:motion-1', 'rejected', '--reasons', 'By show of hands')
  expect((await step('divide', symbol, 'op_1', 'op_9', '--by', 'XB')).exit).toBe(1)
  await step('divide', symbol, 'op_1', 'op_2', '--by', 'XB')
  expect((await step('step', symbol, 'voting-began')).out).toContain('Waits for the order')
  expect((await step('order', symbol, less, more)).exit).toBe(2)
  await step('order', symbol, less, more, '--reasons', 'The second is further away')
  const excluded = ['--adopted', less, '--excludes', more, '--reasons', 'Both cannot stand']
  const planned = await step('exclude', symbol, ...excluded)
  expect(planned.out).toContain(`Where ${less} is adopted, ${more} is not put`)

  expect((await step('put', symbol, '--step', 'whole')).exit).toBe(1)
  const put = await step('put', symbol, '--step', `amendment:${less}`, '--rehearsal')
  const [, vote = ''] =
    /^Open on amendment:\S+: ([0-9a-f-]{36}), entry \d+ of the log\.$/m.exec(put.out) ?? []
  const { id } = JSON.parse((await comity('XB', 'show', symbol, '--json')).out)
  const shown = await program('XB', 'ballots', 'show', vote)
  expect(shown.out).toContain(`On the proposal: comity proposals show ${id}`)
  await step('outcome', symbol, `amendment:${less}`, 'adopted', '--reasons', 'Counted')
  for (const part of [1, 2])
    await step('outcome', symbol, `part:division-1:${part}`, 'adopted', '--reasons', 'Counted')
  const end = await step('outcome', symbol, 'whole', 'adopted', '--reasons', 'Counted', '--json')
  expect(JSON.parse(end.out)).toMatchObject({ stage: 'adopted', version: 2 })
  expect((await step('put', symbol)).exit).toBe(2)
})

test('adopts without a vote, adjourns with a note, and gives another symbol with its reason', async () => {
  const symbol = await tabled('By agreement')
  const step = (...words: string[]) => comity('secretariat', ...words)
  expect((await step('symbol', symbol, 'WG/2027/L.7')).exit).toBe(2)
  const named = await step('symbol', symbol, 'WG/2027/L.7', '--reasons', 'The series')
  expect(named.out).toContain('WG/2027/L.7  By agreement')
  await step('step', 'WG/2027/L.7', 'adjourned', '--note', 'To the next day')
  await step('step', 'WG/2027/L.7', 'resumed')
  await step('step', 'WG/2027/L.7', 'introduced')
  await step('step', 'WG/2027/L.7', 'action-opened')
  expect((await step('adopt', 'WG/2027/L.7')).out).toContain(', adopted, version 1')
})
