import { type ReactNode, useId, useState } from 'react'

/** What may be folded away on the screen and stands on paper in any case, which `details` does not. */
export function Fold(props: { title: ReactNode; children: ReactNode; startsOpen?: boolean }) {
  const { title, children, startsOpen = false } = props
  const id = useId()
  const [isOpen, setOpen] = useState(startsOpen)
  return (
    <div className="stack" data-gap="small">
      <p className="no-print">
        <button
          type="button"
          className="plain-button fold-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
        </button>
      </p>
      <div id={id} className="fold" data-open={isOpen}>
        {children}
      </div>
    </div>
  )
}
