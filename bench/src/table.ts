import { cpus, totalmem } from 'node:os'

/** One line of a benchmark: what was measured, and how it compares with a peer or a limit. */
export interface Line {
  readonly what: string
  readonly value?: number
  readonly unit: string
  readonly against?: string
  readonly ratio?: number
  readonly goal?: string
  /** Said instead of a number where something is missing. */
  readonly missing?: string
}

export function printTable(name: string, lines: readonly Line[]): void {
  const model = cpus()[0]?.model ?? 'unknown processor'
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  process.stdout.write(
    `## ${name}\n\n${cpus().length} × ${model}, ${gigabytes} GB, Node ${process.version}, ` +
      `${new Date().toISOString().slice(0, 10)}\n\n| | measured | unit | against | ratio | goal |\n` +
      `|---|---:|---|---|---:|---|\n${lines.map(row).join('')}\n`,
  )
}

function row({ what, value, unit, against, ratio, goal, missing }: Line): string {
  const cells = [what, missing ?? number(value), unit, against, number(ratio), goal]
  return `| ${cells.map((cell) => cell ?? '').join(' | ')} |\n`
}

function number(value: number | undefined): string {
  if (value === undefined) return ''
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}
