import { describe, expect, it } from 'vitest'
import { type ImportOptions, importVotes, type Membership, parseDay } from '../index.ts'

const encoder = new TextEncoder()

async function* pieces(input: string | Uint8Array, size = 100) {
  const bytes = typeof input === 'string' ? encoder.encode(input) : input
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

async function imported(input: string | Uint8Array, options: ImportOptions = {}) {
  const { report, decisions } = await importVotes(pieces(input), options)
  return { report, decisions: [...decisions] }
}

const codes = (report: { defects: readonly { code: string }[] }) =>
  report.defects.map(({ code }) => code)

const header2026 =
  'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link'
const header2025 = header2026.replace('vote_note,', '')

/** Rows of one made-up decision in the layout of 2026. */
const rows = (
  id: string,
  cast: Readonly<Record<string, string>>,
  changed: Record<string, string> = {},
) => {
  const count = (vote: string) => `${Object.values(cast).filter((one) => one === vote).length}.0`
  const names = header2026.split(',')
  return Object.entries(cast).map(([state, vote]) => {
    const fields: Record<string, string> = {
      undl_id: id,
      ms_code: state,
      ms_name: state,
      ms_vote: vote,
      date: '2018-12-05',
      session: '73',
      resolution: `A/RES/73/${id}`,
      title: '"A title, with a comma"',
      total_yes: count('Y'),
      total_no: count('N'),
      total_abstentions: count('A'),
      total_non_voting: count('X'),
      ...changed,
    }
    return names.map((name) => fields[name] ?? '').join(',')
  })
}
const file = (...all: string[][]) => [header2026, ...all.flat()].join('\n')

describe('the layout of the UN Digital Library', () => {
  it('gives decisions with roll and printed totals', async () => {
    const { report, decisions } = await imported(
      file(rows('27', { BRA: 'A', RUS: 'Y', USA: 'N', UZB: 'X' })),
    )
    expect(report).toMatchObject({ format: 'undl', rows: 4, decisions: 1, votes: 4, defects: [] })
    expect(report.formatReason.code).toBe('header')
    const [decision] = decisions
    expect(decision).toMatchObject({
      id: 'A/RES/73/27',
      date: '2018-12-05',
      session: '73',
      adopted: true,
    })
    expect(decision?.announced).toEqual({ yes: 1, no: 1, abstain: 1, not_voting: 1, suspended: 0 })
    expect(Object.fromEntries(decision?.roll ?? [])).toEqual({
      BR: 'abstain',
      RU: 'yes',
      US: 'no',
      UZ: 'not_voting',
    })
  })

  it('gives an address of the web as the source of a decision, and nothing else that a field says', async () => {
    const sourceOf = async (undl_link: string) => {
      const { decisions } = await imported(file(rows('27', { BRA: 'Y' }, { undl_link })))
      return decisions[0]?.sources[0]?.url
    }
    const address = 'https://digitallibrary.un.org/record/1655670'
    expect(await sourceOf(address)).toBe(address)
    for (const other of ['javascript:alert(1)', 'data:text/html', '//host', 'https:// x'])
      expect(await sourceOf(other)).toBeUndefined()
  })

  it('reads the file of 2025, which has no notes, and that of 2024 with NV', async () => {
    const of2025 = `${header2025}\n27,BRA,BRAZIL,Y,2024-12-05,79,A/RES/79/1,,,,T,,,1,0,0,0,193,`
    expect(codes((await imported(of2025)).report)).toEqual(['missing-column'])
    const of2024 =
      'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,modality,titles\n1,BRA,B,NV,2023-12-05,78,A/RES/78/1,r,T'
    const { decisions } = await imported(of2024)
    expect(decisions[0]?.roll.get('BR')).toBe('not_voting')
  })

  it('keeps emergency sessions apart and knows former states', async () => {
    const states = {
      SUN: 'Y',
      CSK: 'Y',
      DDR: 'Y',
      GER: 'N',
      YUG: 'A',
      SCG: 'A',
      YMD: 'Y',
      EAT: 'Y',
      EAZ: 'Y',
    }
    const { report, decisions } = await imported(
      file(rows('1', states, { session: '10emsp' }), rows('2', { BRA: 'Y' }, { session: '10' })),
    )
    expect(decisions.map(({ session }) => session)).toEqual(['10emsp', '10'])
    expect([...(decisions[0]?.roll.keys() ?? [])]).toEqual([
      'SUHH',
      'CSHH',
      'DDDE',
      'DE',
      'YUCS',
      'CSXX',
      'YDYE',
      'EAT',
      'EAZ',
    ])
    expect(report.defects).toMatchObject([
      { code: 'state-recoded', params: { from: 'GER', to: 'DE' } },
    ])
  })

  it('takes rows in any order as one decision', async () => {
    const [a = '', b = ''] = rows('1', { BRA: 'Y', RUS: 'N' })
    const { decisions, report } = await imported(file([a], rows('2', { BRA: 'Y' }), [b]))
    expect(decisions.map(({ roll }) => roll.size)).toEqual([2, 1])
    expect(report.defects).toEqual([])
  })

  it('reports each defect with its line', async () => {
    const all = file(
      rows('1', { BRA: 'Y', RUS: 'N' }, { total_yes: '7' }),
      rows('1', { BRA: 'Y' }),
      rows('1', { RUS: 'Y' }),
      rows('1', { USA: 'Y' }, { date: '2018-12-06' }),
      rows('1', { XXX: 'Y', FRA: 'Q' }),
      rows('2', { BRA: 'Y' }, { date: '2018-02-30' }),
      rows('3', { BRA: 'Y' }, { resolution: 'A/RES/73/1' }),
    )
    const { report, decisions } = await imported(all)
    const lines = Object.fromEntries(
      report.defects.map(({ code, examples }) => [code, examples[0]?.line]),
    )
    expect(lines).toEqual({
      'duplicate-row': 4,
      'conflicting-row': 5,
      'conflicting-decision': 6,
      'unknown-member': 7,
      'unknown-vote': 8,
      'bad-date': 9,
      'repeated-symbol': 10,
      'totals-differ': 2,
    })
    expect(decisions.map(({ id }) => id)).toEqual(['A/RES/73/1', 'undl:3'])
    expect(decisions[0]?.roll.get('RU')).toBe('no')
  })
})

describe('the layouts of Voeten', () => {
  const raw = (...lines: string[]) =>
    [
      '"",rcid,ccode,vote,Countryname,session,yes,no,abstain,date,unres,amend,para,descr',
      ...lines,
    ].join('\n')

  it('reads numbers of the Correlates of War, Latin-1, and tells 8 from 9', async () => {
    const text = raw(
      '1,6073,140,2,Brazil,73,1,0,1,2018-12-05,R/73/27,0,0,Ni\u00f1o',
      '2,6073,437,1,C\u00f4te d\u2019Ivoire,73,1,0,1,2018-12-05,R/73/27,0,0,x',
      '3,6073,704,8,Uzbekistan,73,1,0,1,2018-12-05,R/73/27,0,0,x',
      '4,6073,626,9,South Sudan,73,1,0,1,2018-12-05,R/73/27,0,0,x',
    )
    const latin1 = Uint8Array.from(text.replaceAll('\u2019', ' '), (one) => one.charCodeAt(0))
    const { report, decisions } = await imported(latin1)
    expect(report).toMatchObject({ format: 'voeten-raw', encoding: 'windows-1252' })
    expect(codes(report)).toEqual(['adoption-not-in-file'])
    expect(decisions[0]).toMatchObject({
      id: 'A/RES/73/27',
      title: 'Ni\u00f1o',
      adopted: undefined,
    })
    expect(decisions[0]?.symbols).toEqual(['A/RES/73/27', 'R/73/27'])
    expect(Object.fromEntries(decisions[0]?.roll ?? [])).toEqual({
      BR: 'abstain',
      CI: 'yes',
      UZ: 'not_voting',
    })
  })

  it('gives 345 the code of the day, reports its second row, and placeholder dates', async () => {
    const { report, decisions } = await imported(
      raw(
        '1,100,345,1,Yugoslavia,35,1,0,0,1980-12-01,R/35/1,1,0,x',
        '2,100,345,3,Yugoslavia,35,1,0,0,1980-12-01,R/35/1,1,0,x',
        '3,101,345,1,Serbia,73,1,0,0,2018-12-01,R/73/1,0,1,x',
      ),
    )
    expect(codes(report)).toEqual([
      'placeholder-date',
      'adoption-not-in-file',
      'conflicting-row',
      'state-recoded',
    ])
    expect(decisions.map(({ id, on }) => [id, on])).toEqual([
      ['voeten:100', 'amendment'],
      ['voeten:101', 'paragraph'],
    ])
    expect(decisions.map(({ roll }) => [...roll])).toEqual([[['YUCS', 'yes']], [['RS', 'yes']]])
    expect(decisions[0]?.datePrecision).toBe('month')
  })

  it('reads the matrix, in which one seat may have two columns', async () => {
    const { report, decisions } = await imported(
      'rcid,date,me,USA,GBR,BRA,RUS,CHN,TWN,XYZ\n1182,1971-10-03,FALSE,1,2.0,3,1,8,1,9\n1182,1971-10-03,FALSE,1,2,3,1,8,1,9',
    )
    expect(Object.fromEntries(decisions[0]?.roll ?? [])).toEqual({
      US: 'yes',
      GB: 'abstain',
      BR: 'no',
      SUHH: 'yes',
      CN: 'yes',
    })
    expect(codes(report)).toEqual(
      expect.arrayContaining([
        'unknown-member',
        'seat-held-twice',
        'session-derived',
        'repeated-decision',
      ]),
    )
    expect(decisions[0]?.session).toBe('26')
  })
})

describe('the tables of unvotes', () => {
  const rollCalls =
    'rcid,session,importantvote,date,unres,amend,para,short,descr\n9,73,0,2018-12-05,R/73/27,0,0,ICT,ICT security'
  const votes =
    'rcid,country,country_code,vote\n9,Brazil,BR,abstain\n9,Yugoslavia,YU,yes\n9,Namibia,NA,yes\n8,Chad,TD,no'
  const member = (code: string): Membership => ({
    group: 'UN',
    member: code,
    from: parseDay('1990-01-01'),
    to: undefined,
    precision: 'day',
    status: 'member',
    doubt: undefined,
    source: 'made for this test',
  })

  it('needs its roll calls', async () => {
    await expect(imported(votes)).rejects.toMatchObject({ code: 'format.needs-roll-calls' })
  })

  it('fills who did not vote from memberships and says so', async () => {
    const memberships = ['BR', 'RS', 'NA', 'UZ'].map(member)
    const { report, decisions } = await imported(votes, {
      rollCalls: pieces(rollCalls),
      memberships,
    })
    expect(Object.fromEntries(decisions[0]?.roll ?? [])).toEqual({
      BR: 'abstain',
      RS: 'yes',
      NA: 'yes',
      UZ: 'not_voting',
    })
    expect(codes(report)).toEqual(
      expect.arrayContaining([
        'absences-not-in-file',
        'state-recoded',
        'decision-without-roll-call',
      ]),
    )
  })
})

describe('holding a file to what others counted', () => {
  it('names the member whose rows were lost', async () => {
    const all = Array.from({ length: 40 }, (_, at) =>
      rows(String(at + 1), at < 15 ? { BRA: 'Y', TUR: 'Y' } : { BRA: 'Y' }),
    )
    const total = { session: '73', yes: 40, no: 0, abstain: 0, not_voting: 0 }
    const officialTotals = [
      { ...total, member: 'BR' },
      { ...total, member: 'TR' },
    ]
    const { report } = await imported(file(...all), { officialTotals })
    expect(report.defects).toEqual([
      {
        code: 'votes-lost',
        count: 1,
        examples: [],
        params: {
          member: 'TR',
          session: '73',
          decisions: 40,
          cast: 15,
          official_cast: 40,
          official_decisions: 40,
        },
      },
    ])
  })
})

describe('a file that cannot be read', () => {
  it('is refused with a code', async () => {
    await expect(imported('a,b\n1,2')).rejects.toMatchObject({ code: 'format.unknown' })
    await expect(imported('a,b\n1,2', { format: 'undl' })).rejects.toMatchObject({
      code: 'format.missing-columns',
    })
  })

  it('is one whose encoding is not that which was stated', async () => {
    const written = file(
      rows('1', { BRA: 'Y' }, { title: 'Ni\u00f1o' }),
      rows('2', { BRA: 'Y' }, { title: 'x' }),
    )
    const latin1 = Uint8Array.from(written, (one) => one.charCodeAt(0))
    await expect(imported(latin1, { encoding: 'utf-8' })).rejects.toMatchObject({
      code: 'encoding.not-utf-8',
      place: { line: 2, column: 41 },
    })
    const { decisions } = await imported(latin1, { encoding: 'windows-1252' })
    expect(decisions[0]?.title).toBe('Ni\u00f1o')
  })

  it('is read, and said to be mixed, where fields differ in encoding', async () => {
    const one = encoder.encode(file(rows('1', { BRA: 'Y' }, { title: 'Ni\u00f1o' })))
    const two = rows('2', { BRA: 'Y' }, { title: 'Ni\u00f1o' }).join()
    const both = Uint8Array.from([...one, 0x0a, ...Array.from(two, (char) => char.charCodeAt(0))])
    const { report, decisions } = await imported(both)
    expect(decisions.map(({ title }) => title)).toEqual(['Ni\u00f1o', 'Ni\u00f1o'])
    expect(report).toMatchObject({
      encoding: 'mixed',
      encodingReason: 'both-found',
      defects: [{ code: 'mixed-encodings', examples: [{ line: 3 }] }],
    })
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const reading = importVotes(pieces(file(rows('1', { BRA: 'Y', RUS: 'Y' }))), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(reading).rejects.toThrow('abort')
  })
})
