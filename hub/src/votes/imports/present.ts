import type { voteImports as contract } from '@comity/contract'
import { csvRow } from '@comity/votes'
import type { ImportRow } from './store.ts'

/** An import as its reader may see it; `may`: whether it is somebody who may import. */
export function voteImport(row: ImportRow, may: boolean): contract.VoteImport {
  const { id, at, source, file, status, awaits, progress, problem } = row
  const isOpen = ['received', 'reading', 'held'].includes(status)
  return {
    ...{ id, at: at.toISOString(), source, file, awaits, status, progress },
    ...(row.party === null ? {} : { party: row.party }),
    ...(may && row.personName !== null ? { person: row.personName } : {}),
    ...(row.rollCalls === null ? {} : { rollCalls: row.rollCalls }),
    ...(row.official === null ? {} : { official: row.official }),
    ...(row.format === null ? {} : { format: row.format }),
    ...(problem === null ? {} : { problem: { ...problem, params: { ...problem.params } } }),
    ...found(row),
    ...act(row),
    can: { enter: may && status === 'held', cancel: may && isOpen },
  }
}

function found(row: ImportRow): Pick<contract.VoteImport, 'found'> {
  const { decisions, votes, defects, added, known, differing } = row
  if (decisions === null || added === null) return {}
  return {
    found: {
      ...{ decisions, added },
      ...{ votes: votes ?? 0, defects: defects ?? 0 },
      ...{ known: known ?? 0, differing: differing ?? 0 },
    },
  }
}

function act({ actIndex, actEpoch, endedAt }: ImportRow): Pick<contract.VoteImport, 'act'> {
  if (actIndex === null || actEpoch === null || endedAt === null) return {}
  return { act: { index: Number(actIndex), epoch: actEpoch, at: endedAt.toISOString() } }
}

/** The report as a table: a row for each kind of defect, then one for each member that differs. */
export function reportTable(report: contract.ImportReport): string {
  const head = ['kind', 'code', 'count', 'session', 'member', 'detail', 'line', 'decision']
  const defects = report.defects.map(({ code, count, params, examples }) => {
    const { session = '', member = '', ...rest } = params
    const detail = Object.entries(rest).map(([key, value]) => `${key}=${value}`)
    const [first] = examples
    return [
      ...['defect', code, String(count), String(session), String(member), detail.join(' ')],
      ...[String(first?.line ?? ''), first?.decision ?? ''],
    ]
  })
  const differences = report.differences.flatMap(({ key, decision, date, members }) => [
    ...(date
      ? [
          [
            'difference',
            'date',
            '1',
            '',
            '',
            `record=${date.record} file=${date.file}`,
            '',
            decision,
          ],
        ]
      : []),
    ...members.map(({ member, record, file }) => [
      ...[
        'difference',
        'vote',
        '1',
        '',
        member,
        `record=${record ?? '-'} file=${file ?? '-'} key=${key}`,
      ],
      ...['', decision],
    ]),
  ])
  return [head, ...defects, ...differences].map(csvRow).join('')
}
