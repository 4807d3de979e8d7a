import { createHash } from 'node:crypto'
import { directory, documents, meetings, proceedings, RefusedError, record } from '@comity/contract'
import { describe, expect, it } from 'vitest'
import { type Asker, openStage } from './cast.ts'
import { pdfFile, wordFileOf } from './files.ts'

const stage = await openStage()
const { anonymous, xa, xd, operator, secretariat, admit } = stage
const delegate = await admit(xa, 'XA delegate', 'state:XA', ['delegate'])
for (const [id, audience] of [
  ['wg', 'public'],
  ['closed', 'group'],
] as const)
  await secretariat.call(meetings.createBody, {
    body: { id, group: 'demo', audience, names: { en: id } },
  })
const session = await secretariat.call(meetings.scheduleSession, {
  params: { body: 'wg' },
  body: { titles: { en: 'First' }, kind: 'substantive', from: '2027-06-07', to: '2027-06-11' },
})
const item = await secretariat.call(proceedings.addAgendaItem, {
  params: { session: session.id },
  body: { number: '1', titles: { en: 'Rules' } },
})

let count = 0
const begin = (more: object = {}, asker: Asker = secretariat) => {
  count += 1
  return asker.call(documents.draftDocument, {
    body: {
      ...{ symbol: `WG/2027/${count}`, kind: 'report', body: 'wg', date: '2027-06-07' },
      ...{ session: session.id, item: item.id, ...more },
    },
  })
}
const write = (document: string, lang: 'en' | 'fr' | 'ar', text?: string, title = 'Register') =>
  secretariat.call(documents.writeDocumentText, {
    params: { document, lang },
    body: { title, ...(text === undefined ? {} : { text }) },
  })
const upload = (document: string, bytes: Uint8Array, file: string, asker: Asker = secretariat) =>
  asker.call(documents.uploadDocument, {
    params: { document, lang: 'en' },
    query: { file },
    body: bytes,
  })
const read = (asker: Asker, document: string) =>
  asker.call(documents.document, { params: { document } })
const issue = async (document: string, seen?: string) =>
  secretariat.call(documents.issueDocument, {
    params: { document },
    body: { seen: seen ?? (await read(secretariat, document)).draft?.hash ?? '' },
  })
const revise = (document: string, seen = 1) =>
  secretariat.call(documents.reviseDocument, {
    params: { document },
    body: { seen, change: 'A paragraph was missing', date: '2027-06-08' },
  })
const textOf = (asker: Asker, document: string, version: number, lang: 'en' | 'fr' = 'en') =>
  asker.call(documents.documentText, { params: { document, version, lang } })
const list = async (asker: Asker, query: object = {}) =>
  (await asker.call(documents.documents, { query })).items.map(({ symbol }) => symbol)
const issued = async (more: object = {}) => {
  const { id } = await begin(more)
  await write(id, 'en', text)
  return issue(id)
}
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof RefusedError) return error.code
      throw error
    },
  )

const text = `The group,

Recalling its purpose,

1. Decides to keep a register:

(a) of names;

2. Requests a report.`

describe('a draft', () => {
  it('is its secretariat’s alone, in lists, texts and the log as well', async () => {
    const draft = await begin()
    await write(draft.id, 'en', text)
    expect(await list(secretariat)).toContain(draft.symbol)
    for (const asker of [anonymous, delegate, xd, operator]) {
      expect(await codeOf(read(asker, draft.id))).toBe('not-found')
      expect(await codeOf(textOf(asker, draft.id, 1))).toBe('not-found')
      for (const query of [{}, { session: session.id }, { symbol: draft.symbol }])
        expect(await list(asker, query)).not.toContain(draft.symbol)
    }
    expect(await codeOf(begin({}, delegate))).toBe('forbidden')
    expect(await codeOf(begin({}, anonymous))).toBe('unauthenticated')
    expect(await codeOf(begin({ body: 'oewg-2019', session: undefined, item: undefined }))).toBe(
      'forbidden',
    )
  })

  it('keeps its symbol to itself: one is given once, in letters of whatever case', async () => {
    const draft = await begin({ symbol: 'WG/2027/CRP.1' })
    expect(await codeOf(begin({ symbol: 'wg/2027/crp.1' }))).toBe('symbol-taken')
    for (const symbol of ['new', 'a//b', '/A', 'A/../B', 'A b', 'x/'])
      expect(await codeOf(begin({ symbol })), symbol).toBe('invalid-input')
    await secretariat.call(documents.discardDocument, { params: { document: draft.id } })
    expect(await codeOf(begin({ symbol: 'WG/2027/CRP.1' }))).toBe('done')
  })

  it('is refused no symbol that another group keeps to itself, until everyone sees it', async () => {
    await operator.call(directory.createGroup, {
      body: { id: 'other', name: 'Other', members: ['XD'] },
    })
    const theirs = await admit(operator, 'Other secretariat', 'body:other', ['secretariat'])
    const own = { body: 'other', session: undefined, item: undefined, audience: 'group' }
    const symbol = 'SHARED/1'
    await issued({ symbol, audience: 'group' })
    expect(await codeOf(begin({ ...own, symbol }, theirs))).toBe('done')
    const { symbol: open } = await issued()
    expect(await codeOf(begin({ ...own, symbol: open }, theirs))).toBe('symbol-taken')
  })

  it('belongs where it is said to, for those who see that', async () => {
    const other = await secretariat.call(meetings.scheduleSession, {
      params: { body: 'wg' },
      body: { titles: { en: 'Second' }, kind: 'substantive', from: '2027-09-01', to: '2027-09-02' },
    })
    expect(await codeOf(begin({ session: other.id }))).toBe('item-unknown')
    expect(await codeOf(begin({ body: 'closed' }))).toBe('session-unknown')
    const inClosed = { body: 'closed', session: undefined, item: undefined }
    expect(await codeOf(begin(inClosed))).toBe('document-not-public')
    expect(await codeOf(begin({ ...inClosed, audience: 'group' }))).toBe('done')
  })

  it('is issued by who has seen it as it is, with something in it', async () => {
    const draft = await begin()
    const empty = draft.draft?.hash ?? ''
    expect(await codeOf(issue(draft.id, empty))).toBe('document-empty')
    await write(draft.id, 'en', text)
    expect(await codeOf(issue(draft.id, empty))).toBe('document-changed')
    const done = await issue(draft.id)
    expect(done).toMatchObject({ status: 'issued', version: 1, titles: { en: 'Register' } })
    // Sent again, it is done already.
    expect(await issue(draft.id, done.versions[0]?.hash)).toEqual(done)
    expect(await codeOf(write(draft.id, 'en', 'Other.'))).toBe('document-no-draft')
    expect(
      await codeOf(secretariat.call(documents.discardDocument, { params: { document: draft.id } })),
    ).toBe('document-no-draft')
  })
})

describe('what is issued', () => {
  it('is everybody’s to read and to cite, by a logged act', async () => {
    const one = await issued()
    const shown = await textOf(anonymous, one.id, 1)
    expect(shown.blocks?.map(({ eId }) => eId)).toEqual([
      ...['formula_1', 'pp_1', 'op_1', 'op_1__para_a', 'op_2'],
    ])
    expect(await list(anonymous, { symbol: one.symbol.toLowerCase() })).toEqual([one.symbol])
    expect(await list(anonymous, { q: one.symbol.slice(2, 9) })).toContain(one.symbol)
    expect(await list(anonymous, { q: '%' })).toEqual([])
    const acts = (await xd.call(record.acts, {})).items
    expect(acts.find(({ statement }) => statement.document === one.id)?.statement).toMatchObject({
      ...{ kind: 'document.issue', symbol: one.symbol, sha256: one.versions[0]?.hash },
      text_en: shown.hash,
    })
  })

  it('is read by the members alone where it is for them', async () => {
    const one = await issued({ audience: 'group' })
    expect((await read(delegate, one.id)).symbol).toBe(one.symbol)
    expect(await codeOf(read(xd, one.id))).toBe('not-found')
    expect(await codeOf(read(anonymous, one.id))).toBe('not-found')
    expect(await list(xd)).not.toContain(one.symbol)
    const acts = (await xd.call(record.acts, {})).items
    expect(acts.filter(({ statement }) => statement.document === one.id)).toEqual([])
  })

  it('stays as it is: a further version goes beside it, and paragraphs keep their addresses', async () => {
    const one = await issued()
    const draft = await revise(one.id)
    expect(draft).toMatchObject({ version: 1, draft: { version: 2 }, can: { revise: false } })
    expect((await read(delegate, one.id)).draft).toBeUndefined()
    expect(await codeOf(textOf(delegate, one.id, 2))).toBe('not-found')
    expect(await codeOf(revise(one.id))).toBe('document-in-draft')
    await write(one.id, 'en', text.replace('2. Requests', '2. Thanks all;\n\n3. Requests'))
    const second = await issue(one.id)
    expect(second.versions.map(({ version, change }) => [version, change])).toEqual([
      [1, undefined],
      [2, 'A paragraph was missing'],
    ])
    const ids = async (version: number) =>
      (await textOf(anonymous, one.id, version)).blocks?.map(({ eId, num }) => `${eId} ${num}`)
    expect(await ids(1)).toContain('op_2 2.')
    expect(await ids(2)).toEqual(expect.arrayContaining(['op_1-bis 2.', 'op_2 3.']))
    expect(second.versions[0]).toEqual(one.versions[0])
  })

  it('has a translation’s paragraphs under the addresses of the original', async () => {
    const { id } = await begin()
    await write(id, 'en', text)
    const french = text.replaceAll('The group,', 'Le groupe,').replaceAll('(a)', 'a)')
    const kept = await write(id, 'fr', french, 'Registre')
    expect(kept.notes.map(({ code }) => code)).not.toContain('other_paragraphs')
    expect(kept.blocks?.map(({ eId }) => eId)).toContain('op_1__para_a')
    const short = await write(id, 'fr', 'Le groupe,\n\n1. Décide.', 'Registre')
    expect(short.notes.map(({ code }) => code)).toContain('other_paragraphs')
  })
})

describe('a file', () => {
  it('is kept byte for byte, with its hash, and its text is read', async () => {
    const { id, symbol } = await begin()
    const bytes = wordFileOf('The group,', '1. Decides;', '2. Asks.')
    const kept = await upload(id, bytes, 'Final (1) "x".docx')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(kept).toMatchObject({ title: 'The group,', file: { sha256, bytes: bytes.length } })
    expect(kept.blocks?.map(({ eId }) => eId)).toEqual(['formula_1', 'op_1', 'op_2'])
    await write(id, 'en', undefined, 'Decision')
    await issue(id)
    const address = `/api/documents/${id}/versions/1/languages/en/file`
    const sent = await anonymous.ask(address)
    expect(Buffer.from(await sent.arrayBuffer()).equals(bytes)).toBe(true)
    expect(sent.headers.get('content-type')).toMatch(/wordprocessingml/)
    expect(sent.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Final%20%281%29%20%22x%22.docx",
    )
    expect(await list(anonymous, { symbol })).toEqual([symbol])
  })

  it('larger than a piece of it that is held comes whole', async () => {
    const { id } = await begin()
    const padding = Buffer.alloc(1_500_000, '% padding\n')
    const bytes = Buffer.concat([pdfFile([[{ text: 'The group,', y: 700 }]]), padding])
    await upload(id, bytes, 'large.pdf')
    const sent = await secretariat.ask(`/api/documents/${id}/versions/1/languages/en/file`)
    expect(sent.headers.get('content-length')).toBe(String(bytes.length))
    expect(Buffer.from(await sent.arrayBuffer()).equals(bytes)).toBe(true)
  })

  it('is what its bytes say, whatever it is called, and leaves nothing where it is refused', async () => {
    const { id } = await begin()
    const pdf = pdfFile([[{ text: 'The group,', y: 700 }]])
    expect((await upload(id, pdf, 'text.docx')).file?.media).toBe('application/pdf')
    expect(await codeOf(upload(id, Buffer.from('<html>'), 'a.pdf'))).toBe('file-not-document')
    expect(await codeOf(upload(id, new Uint8Array(20_000_001), 'a.pdf'))).toBe('too-large')
    expect(await codeOf(upload(id, pdf, 'a.pdf', delegate))).toBe('not-found')
    const sent = { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }
    const plain = await secretariat.ask(`/api/documents/${id}/draft/languages/en/file?file=a`, sent)
    expect(plain.status).toBe(415)
    const files = await stage.sql`select from document_file where document = ${id}`
    expect(files.length).toBe(1)
    await secretariat.call(documents.removeDocumentText, { params: { document: id, lang: 'en' } })
    expect((await stage.sql`select from document_file where document = ${id}`).length).toBe(0)
  })

  it('with more paragraphs than a text has is kept, its text left to be pasted', async () => {
    const { id } = await begin()
    const many = wordFileOf(...Array.from({ length: 5_002 }, (_, at) => `Recalling ${at},`))
    const kept = await upload(id, many, 'many.docx')
    expect(kept).toMatchObject({ paragraphs: 0, notes: [{ code: 'text_not_taken' }] })
  })

  it('of pictures is kept without a text, which may be pasted beside it', async () => {
    const { id } = await begin()
    const scan = await upload(id, pdfFile([[]]), 'scan.pdf')
    expect(scan).toMatchObject({ paragraphs: 0, notes: [{ code: 'no_text' }], title: 'scan.pdf' })
    expect(scan.blocks).toBeUndefined()
    const pasted = await write(id, 'en', text)
    expect(pasted).toMatchObject({ paragraphs: 5, file: { name: 'scan.pdf' } })
    expect((await issue(id)).versions[0]?.texts[0]?.file?.name).toBe('scan.pdf')
    // A further version has the file until another text stands in its place.
    expect((await revise(id)).draft?.texts[0]?.file?.name).toBe('scan.pdf')
    expect((await write(id, 'en', text.replace('names', 'desks'))).file).toBeUndefined()
    expect((await read(anonymous, id)).versions[0]?.texts[0]?.file?.name).toBe('scan.pdf')
  })
})
