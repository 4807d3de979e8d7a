import { type ReactNode, useState } from 'react'

/**
 * A form for those who may, and for all others why not. Once it is open it stays, with what is written in
 * it, also where it can be sent no more: the draft was tabled meanwhile, or the voting began.
 */
export function StaysOpen(props: { may: boolean; otherwise: string; children: ReactNode }) {
  const { may, otherwise, children } = props
  const [wasOpen, setOpen] = useState(may)
  if (may && !wasOpen) setOpen(true)
  return (
    <>
      {!may && (
        <p className="note" data-kind="warn" role={wasOpen ? 'alert' : undefined}>
          {otherwise}
        </p>
      )}
      {wasOpen && children}
    </>
  )
}
