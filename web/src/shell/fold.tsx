import { type ReactNode, useId, useState } from 'react'

/** What may be folded away on the screen and stands on paper in any case, which `details` does not. */
export function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
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
