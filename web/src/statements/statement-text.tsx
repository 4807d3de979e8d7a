import type { statements } from '@comity/contract'
import { directionOf } from '@comity/words'

/** The text alone, as it was written. */
export const StatementText = ({ one }: { one: statements.Statement }) => (
  <blockquote className="statement-text" lang={one.lang} dir={directionOf(one.lang)}>
    {one.text}
  </blockquote>
)
