import { laws as contract } from '@comity/contract'
import type { Day } from '@comity/laws'
import { connect } from '../connection.ts'
import { json, line, note, type Terminal } from '../terminal.ts'
import { tellMatrix } from './tell-matrix.ts'

interface Choice {
  readonly hub: string
  readonly article?: string
  readonly group?: string
  readonly csv?: boolean
  readonly json?: boolean
}

/** The matrix as a hub keeps it: in a table, or as the hub itself gives it. */
export async function hubMatrix(terminal: Terminal, choice: Choice, on: Day): Promise<void> {
  const { client } = await connect(terminal, { hub: choice.hub })
  const { article, group } = choice
  const query = {
    on: String(on),
    ...(article === undefined ? {} : { article }),
    ...(group === undefined ? {} : { group: group.toLowerCase() }),
  }
  if (choice.csv) {
    const reply = await client.open(contract.lawMatrixTable, { query })
    return terminal.out(await reply.text())
  }
  const matrix = await client.call(contract.lawMatrix, { query })
  if (choice.json) return json(terminal, matrix)
  if (matrix.articles.length === 0) {
    line(terminal, 'No laws are held.')
    return note(terminal, matrix.notice)
  }
  tellMatrix(terminal, {
    ...matrix,
    cells: matrix.cells.map((cell) => ({ ...cell, notHeld: notHeld(cell) })),
  })
}

function notHeld({ to, notCommenced }: contract.MatrixCell): string {
  if (notCommenced) return 'not held (enacted, not commenced)'
  return to === undefined ? 'not held' : `not held (from ${to} on)`
}
