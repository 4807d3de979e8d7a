import { documents, meetings, proceedings, RefusedError } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { type Asker, openStage } from './cast.ts'

const { xa, xd, secretariat, admit } = await openStage()
const delegate = await admit(xa, 'XA delegate', 'state:XA', ['delegate'])
const { items } = await secretariat.call(meetings.sessions, { query: { body: 'demo-wg' } })
const session = items[1]?.id ?? ''
const params = { session }

const agenda = (csv: string, keep = true, asker: Asker = secretariat) =>
  asker.call(proceedings.importAgenda, { params, body: { csv, keep } })
const papers = (csv: string, keep = true, asker: Asker = secretariat) =>
  asker.call(documents.importDocuments, { params, body: { csv, keep } })
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof RefusedError) return error.code
      throw error
    },
  )
const numbers = async () =>
  (await secretariat.call(proceedings.agenda, { params })).items.map(({ number }) => number)
const symbols = async () =>
  (await secretariat.call(documents.documents, { query: { session } })).items.map(
    ({ symbol }) => symbol,
  )
const told = (defects: readonly { line: number; column?: string | undefined; code: string }[]) =>
  defects.map(({ line, column, code }) => `${line} ${column} ${code}`)

describe('an agenda from a table', () => {
  it('is proposed whole, in the order of its lines', async () => {
    const csv = 'number,en,ar\n1,Opening,افتتاح\n2 (a),"Rules, first part",\n3,,اختتام\n'
    expect(await agenda(csv, false)).toMatchObject({
      kept: false,
      defects: [],
      items: { length: 3 },
    })
    expect(await numbers()).toEqual([])
    expect((await agenda(csv)).kept).toBe(true)
    expect(await numbers()).toEqual(['1', '2 (a)', '3'])
  })

  it('is kept not at all where a line is wrong, and each such line is named', async () => {
    const csv = `number,en,fr\n4,Right,\n1,There,\n,Empty,\n4,Again,\n${'5'.repeat(21)},x,\n6,,\n`
    const found = await agenda(csv)
    expect(found.kept).toBe(false)
    expect(told(found.defects)).toEqual([
      ...['3 number taken', '4 number empty', '5 number repeated', '6 number too_long'],
      '7 en empty',
    ])
    expect(await numbers()).toEqual(['1', '2 (a)', '3'])
    expect(told((await agenda('nummer,en\n1,x\n')).defects)).toEqual([
      ...['1 number column_missing', '1 undefined column_unknown'],
    ])
    expect(await codeOf(agenda('number,en\n1\n'))).toBe('csv-field-count')
    expect(await codeOf(agenda('number,en\n"1,x\n'))).toBe('csv-unclosed-quote')
  })

  it('is the secretariat’s to send', async () => {
    expect(await codeOf(agenda('number,en\n9,x\n', true, delegate))).toBe('forbidden')
    expect(await codeOf(papers('symbol\nA/1\n', true, delegate))).toBe('forbidden')
    expect(await codeOf(papers('symbol\nA/1\n', true, xd))).toBe('forbidden')
  })
})

describe('documents from a table', () => {
  const head = 'symbol,kind,title,lang,item,audience,date,text,file\n'
  it('are begun together, a row for each language, texts in the table and files to come', async () => {
    const csv = `${head}WG/1,report,Register,en,1,public,2027-06-07,"The group,

1. Decides.",
WG/1,report,Registre,fr,1,public,2027-06-07,"Le groupe,

1. Décide.",
WG/2,letter,Letter,en,,,2027-06-07,,letter.pdf
`
    const looked = await papers(csv, false)
    expect([looked.kept, looked.defects, await symbols()]).toEqual([false, [], []])
    const kept = await papers(csv)
    expect(kept.kept).toBe(true)
    expect(kept.documents.map(({ symbol, texts }) => [symbol, texts.length])).toEqual([
      ...[['WG/1', 2] as const, ['WG/2', 1] as const],
    ])
    expect(kept.documents[1]?.texts[0]).toMatchObject({ line: 8, file: 'letter.pdf' })
    const one = await secretariat.call(documents.document, {
      params: { document: kept.documents[0]?.id ?? '' },
    })
    expect(one).toMatchObject({
      status: 'draft',
      item: { number: '1' },
      titles: { fr: 'Registre' },
    })
  })

  it('are begun not at all where a line is wrong, and each such line is named', async () => {
    const row = (symbol: string, more = 'report,T,en,,,2027-06-07,x,') => `${symbol},${more}\n`
    const csv = [
      ...[head, row('WG/3'), row('WG/1'), row('WG//4'), row('WG/5', 'speech,T,en,,,2027-06-07,x,')],
      ...[row('WG/6', 'report,,xx,,,yesterday,x,'), row('WG/7', 'report,T,en,9,all,2027-06-07,,')],
      ...[
        row('WG/3'),
        row('WG/3', 'letter,T,fr,,,2027-06-07,x,'),
        row('WG/8', 'report,T,en,,,2027-06-07,1.,'),
      ],
    ].join('')
    const found = await papers(csv)
    expect(found.kept).toBe(false)
    expect(told(found.defects).sort()).toEqual(
      [
        ...['3 symbol taken', '4 symbol wrong', '5 kind wrong', '6 title empty', '6 lang wrong'],
        ...['6 date wrong', '7 item unknown_item', '7 audience wrong', '7 text nothing'],
        ...['8 lang repeated', '9 kind differs', '10 text text_wrong'],
      ].sort(),
    )
    expect(await symbols()).toEqual(['WG/2', 'WG/1'])
  })
})
