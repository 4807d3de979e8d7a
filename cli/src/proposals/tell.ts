import type { proposals } from '@comity/contract'
import { line, plain, type Table, type Terminal, table } from '../terminal.ts'

export const exits = '\nExit: 0 done, 1 refused or nothing there, 2 usage, 3 network.'

export function proposalTable(items: readonly proposals.ProposalRow[]): Table {
  const rows = items.map((row) => [
    ...[row.symbol ?? 'draft', row.stage, `v${row.version}`, row.sponsors.join(' ') || '-'],
    ...[row.toRenew.join(' ') || '-', row.id, plain(row.title)],
  ])
  return table([['Symbol', 'Stage', 'Version', 'Sponsors', 'Void', 'Id', 'Title'], ...rows])
}

/** One proposal whole: its text by paragraph, who supports it and whose support is void, amendments. */
export function tellProposal(terminal: Terminal, one: proposals.Proposal): void {
  tellStanding(terminal, one)
  line(terminal, `Text ${one.text.hash}`)
  for (const { eId, num, text } of one.text.blocks)
    line(terminal, plain(`  ${eId.padEnd(14)} ${num === undefined ? '' : `${num} `}${text}`))
  tellSupport(terminal, one)
  for (const amendment of one.items) {
    const { id, by, version, withdrawnAt, fits, outcome } = amendment
    const how = withdrawnAt
      ? 'withdrawn'
      : fits
        ? (outcome ?? 'submitted')
        : 'fits the text no longer'
    line(terminal, plain(`Amendment ${id} by ${by}, to version ${version}: ${how}`))
    tellRedline(terminal, amendment.redline)
  }
}

export function tellStanding(terminal: Terminal, one: proposals.Proposal): void {
  line(terminal, plain(`${one.symbol ?? 'Draft'}  ${one.title}`))
  line(terminal, `${one.id}, before ${one.body}, ${one.stage}, version ${one.version}`)
}

function tellSupport(terminal: Terminal, { support, toRenew }: proposals.Proposal): void {
  if (support.length === 0) return
  const rows = support.map(({ member, version, standing, voided, withdrawnAt }) => [
    ...[member, `v${version}`, standing],
    voided ? `by version ${voided.by}, ${voided.at}` : (withdrawnAt ?? ''),
  ])
  line(terminal, table([['Member', 'Supported', 'Stands', 'Since'], ...rows]))
  if (toRenew.length > 0)
    line(
      terminal,
      `The text has changed: void until renewed is the support of ${toRenew.join(', ')}`,
    )
}

/** What was deleted as `[-…-]`, what was inserted as `{+…+}`. */
export function tellRedline(terminal: Terminal, blocks: readonly proposals.RedlineBlock[]): void {
  const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const
  for (const { eId, parts } of blocks) {
    const words = parts.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`)
    line(terminal, plain(`  ${eId.padEnd(14)} ${words.join('')}`))
  }
}

/** The votes in their order, with the chair's reasons and the rules. */
export function tellPlan(terminal: Terminal, { plan }: proposals.Proposal): void {
  const rows = plan.votes.map(({ id, on, part, status, outcome, why, cites }) => [
    ...[id, on.replace('_', ' '), part.join(' ') || '-', outcome ?? why?.code ?? status],
    cites.map(({ text, checked }) => `${text}${checked ? '' : ' (number recalled)'}`).join('; '),
  ])
  line(terminal, table([['Vote', 'On', 'Paragraphs', 'Stands', 'Rule'], ...rows]))
  if (plan.order !== undefined)
    line(
      terminal,
      plain(`Order of the chair: ${plan.order.amendments.join(', ')}. ${plan.order.reasons}`),
    )
  for (const { adopted, excludes, reasons } of plan.exclusions)
    line(terminal, plain(`Where ${adopted} is adopted, ${excludes} is not put: ${reasons}`))
  for (const { amendments, eIds } of plan.overlaps)
    line(terminal, plain(`${amendments.join(' and ')} both bear on ${eIds.join(' ')}`))
  for (const { code, about } of plan.findings)
    line(terminal, plain(`To be settled: ${code.replaceAll('_', ' ')} (${about})`))
  if (plan.waitsFor !== undefined) line(terminal, 'Waits for the order of the chair.')
}
