import { exchange } from '@comity/contract'
import { describe, expect, test } from 'vitest'
import { fillSearchIndex } from '../src/exchange/index.ts'
import { type Asker, openStage } from './cast.ts'
import { tlp, tool, unknownMarking } from './objects.ts'
import { receiptSurfaces, surfaces } from './surfaces.ts'

const stage = await openStage()
const { xa, xb, operator, admit } = stage

const bank = await stage.constituent('XA bank')
const people: Record<string, Asker> = {
  anonymous: stage.anonymous,
  'XA analyst': xa,
  'XA duty officer': await admit(xa, 'XA duty officer', 'state:XA', ['duty_officer']),
  'XA delegate': await admit(xa, 'XA delegate', 'state:XA', ['delegate']),
  'XA administrator': await admit(xa, 'XA adm', 'state:XA', ['national_administrator']),
  'XA bank': bank,
  'XA write-only key': await admit(xa, 'XA feed', 'state:XA', ['analyst'], ['write']),
  'XA read-only key': await admit(xa, 'XA reader', 'state:XA', ['analyst'], ['read']),
  'XB analyst': xb,
  'XC analyst': stage.xc,
  'XD analyst': stage.xd,
  secretariat: await admit(operator, 'secretariat', 'body:demo', ['secretariat']),
  operator,
}

const audiences: Record<string, readonly string[]> = {
  nobody: [],
  public: ['public'],
  group: ['group:demo'],
  'XA and XB': ['state:XA', 'state:XB'],
  'XA and the secretariat': ['state:XA', 'body:demo'],
  'the bank': [bank.party],
  'one person of XB': [`person:${xb.person}`],
  'a person of XB and all of XA': [`person:${xb.person}`, 'state:XA'],
}

// The expected matrix, by hand (DESIGN §5). One letter a marking: clear, green, amber,
// amber+strict, red, unresolved; contributed by XA. RED is taken only by the last but one audience.
const none = '------'
const expected: Record<string, readonly string[]> = {
  anonymous: [none, 'y-----', none, none, none, none, none, none],
  'XA analyst': [none, 'yyyy-y', 'yyyy-y', 'yyyy-y', 'yyyy-y', none, none, 'yyyy-y'],
  'XA duty officer': [none, 'yyyy-y', 'yyyy-y', 'yyyy-y', 'yyyy-y', none, none, 'yyyy-y'],
  'XA delegate': [none, 'yy----', 'yy----', 'yy----', 'yy----', none, none, 'yy----'],
  'XA administrator': [none, 'yy----', 'yy----', 'yy----', 'yy----', none, none, 'yy----'],
  'XA bank': [none, 'yyy---', 'yyy---', 'yyy---', 'yyy---', 'yyyy--', none, 'yyy---'],
  'XA write-only key': [none, none, none, none, none, none, none, none],
  'XA read-only key': [none, 'yyyy-y', 'yyyy-y', 'yyyy-y', 'yyyy-y', none, none, 'yyyy-y'],
  'XB analyst': [none, 'yyyy--', 'yyyy--', 'yyyy--', none, none, 'yyyyy-', 'yyyy--'],
  'XC analyst': [none, 'yyyy--', 'yyyy--', none, none, none, none, none],
  'XD analyst': [none, 'y-----', none, none, none, none, none, none],
  secretariat: [none, 'y-----', none, none, 'yyyy--', none, none, none],
  operator: [none, 'y-----', none, none, none, none, none, none],
}

const markings = ['clear', 'green', 'amber', 'amber+strict', 'red', 'unresolved'] as const
type Marking = (typeof markings)[number]

interface Filled {
  readonly collection: string
  readonly of: ReadonlyMap<Marking, string>
  readonly indexes: ReadonlyMap<string, number>
  /** What each asker's event stream told of, until it told of the last object. */
  readonly told: ReadonlyMap<string, readonly string[]>
}

/** Fills a collection while everybody who may listens; the object that all of them see comes last. */
async function fill(audience: readonly string[], rows: readonly string[]): Promise<Filled> {
  const collection = await stage.collection(audience)
  const given = markings.map((marking) => {
    const mark = marking === 'unresolved' ? unknownMarking() : tlp[marking]
    return [marking, tool(`hammer ${marking}`, mark)] as const
  })
  const streams = await Promise.all(
    Object.values(people).map((asker) => listen(asker, collection, given[0]?.[1].id ?? '')),
  )
  const { outcomes } = await xa.call(exchange.submitBundle, {
    params: { collection },
    body: JSON.stringify({ objects: given.map(([, object]) => object).reverse() }),
  })
  const told = new Map<string, readonly string[]>()
  for (const [i, name] of Object.keys(people).entries()) {
    const stream = streams[i]
    const sees = rows[i] !== none
    expect(stream !== undefined, `${name} may listen for ${audience}`).toBe(sees)
    told.set(name, (await stream?.()) ?? [])
  }
  return {
    collection,
    of: new Map(given.map(([marking, object]) => [marking, object.id])),
    indexes: new Map(
      outcomes.flatMap((o) => (o.id && o.index !== undefined ? [[o.id, o.index]] : [])),
    ),
    told,
  }
}

/** Opens an event stream; answers what reads it until `last` comes. */
async function listen(asker: Asker, collection: string, last: string) {
  const stop = new AbortController()
  const response = await asker.ask(`/api/events?collection=${collection}`, { signal: stop.signal })
  if (!response.ok || !response.body) return undefined
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  return async () => {
    const told: string[] = []
    while (!told.includes(last)) {
      const { value, done } = await reader.read()
      if (done) break
      for (const [, id] of value.matchAll(/^data: .*?"id":"([^"]+)"/gm)) if (id) told.push(id)
    }
    stop.abort()
    return told
  }
}

const names = Object.keys(people)
const filled = new Map<string, Filled>()
for (const [i, [name, audience]] of Object.entries(audiences).entries())
  filled.set(
    name,
    await fill(
      audience,
      names.map((who) => expected[who]?.[i] ?? ''),
    ),
  )
await fillSearchIndex(stage.hub.context)

const letters = (at: Filled, shown: readonly string[]) =>
  markings.map((marking) => (shown.includes(at.of.get(marking) ?? '') ? 'y' : '-')).join('')

describe.each(Object.entries(audiences).map(([name], i) => ({ name, i })))(
  'in a collection for $name',
  ({ name, i }) => {
    const at = filled.get(name)
    for (const [who, asker] of Object.entries(people))
      test(`${who} is shown ${expected[who]?.[i]} everywhere, and no other`, async () => {
        if (!at) throw new Error('not filled')
        const { collection, indexes } = at
        const ids = markings.flatMap((marking) => at.of.get(marking) ?? [])
        const all = who === 'anonymous' ? surfaces : { ...surfaces, ...receiptSurfaces }
        const shown: Record<string, string> = {
          'event stream': letters(at, at.told.get(who) ?? []),
        }
        for (const [surface, ask] of Object.entries(all)) {
          const seen = letters(at, await ask({ asker, collection, ids, indexes }))
          // A count cannot say which: only how many.
          shown[surface] = surface === 'statistics' ? counted(seen) : seen
        }
        const want = expected[who]?.[i] ?? ''
        expect(shown).toEqual(
          Object.fromEntries(
            Object.keys(shown).map((s) => [s, s === 'statistics' ? counted(want) : want]),
          ),
        )
      })
  },
)

const counted = (text: string): string =>
  String([...text].filter((letter) => letter === 'y').length)

test('what was RED for named persons stays theirs when the audience grows', async () => {
  const collection = await stage.collection([`person:${xb.person}`])
  const object = tool('hammer', 'red')
  expect((await xa.post(collection, [object])).status).toBe(202)
  await xa.call(exchange.changeCollection, {
    params: { collection },
    body: { audience: [`person:${xb.person}`, 'group:demo', 'public'] },
  })
  for (const [who, asker] of Object.entries(people)) {
    const response = await asker.taxii(`demo/collections/${collection}/objects/${object.id}/`)
    expect(response.ok, who).toBe(who === 'XB analyst')
  }
})
