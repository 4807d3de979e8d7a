import { type ReactNode, useId } from 'react'

/** A form that is not needed with every text: its heading is there, and the form once it is asked for. */
export function Seldom(props: { title: string; lead?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <details className="seldom">
        <summary>
          <h2 id={id}>{props.title}</h2>
        </summary>
        <div className="stack">
          {props.lead !== undefined && <p className="quiet">{props.lead}</p>}
          {props.children}
        </div>
      </details>
    </section>
  )
}
