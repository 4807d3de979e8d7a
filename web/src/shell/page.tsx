import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

/** The address last arrived at, so that only a change of page moves the focus. */
let arrived: string | undefined

export interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly above?: ReactNode
  readonly beside?: ReactNode
  readonly children?: ReactNode
  /** Text that people wrote takes its own direction. */
  readonly written?: boolean
}

/** One page: names the window, and gives its heading the focus when one arrives from another. */
export function Page({ title, lead, above, beside, children, written }: PageProps) {
  // Of the page that is shown, not of the one that is on its way: the page that is left takes no focus.
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title === 'Comity' ? title : `${title} · Comity`
  }, [title])
  useEffect(() => {
    if (path === undefined) return
    if (arrived !== undefined && arrived !== path) heading.current?.focus({ preventScroll: true })
    arrived = path
  }, [path])
  return (
    <div className="page">
      <div className="page-head">
        {above}
        <h1 ref={heading} tabIndex={-1} dir={written ? 'auto' : undefined}>
          {title}
        </h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {beside}
      </div>
      {children}
    </div>
  )
}
