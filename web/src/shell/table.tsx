import { type ReactNode, useLayoutEffect, useRef } from 'react'

/**
 * A table whose rows become blocks on a narrow screen. `named`: each value then says which column it
 * stands in, since a mere number or "no" would say nothing.
 */
export function Table(props: {
  children: ReactNode
  named?: boolean
  className?: string
  busy?: boolean
}) {
  const table = useRef<HTMLTableElement>(null)
  useLayoutEffect(() => {
    if (props.named !== true || table.current === null) return
    const heads = [...(table.current.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent)
    for (const body of table.current.tBodies)
      for (const row of body.rows)
        [...row.cells].forEach((cell, at) => {
          cell.dataset.column = heads[at] ?? ''
        })
  })
  return (
    <table
      ref={table}
      className={`table ${props.className ?? ''}`.trimEnd()}
      data-stacks={props.named === true ? 'named' : ''}
      aria-busy={props.busy}
    >
      {props.children}
    </table>
  )
}
