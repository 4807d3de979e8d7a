import type { laws } from '@comity/contract'
import { directionOfText, TextOf } from './text-of.tsx'

/** A statute and a section of it, together in the direction of the statute. */
export function Citation({
  statute,
  label,
}: {
  statute: laws.Statute | undefined
  label: string | undefined
}) {
  return (
    <bdi dir={directionOfText(statute?.language ?? 'en')}>
      <TextOf texts={statute?.title ?? {}} />, <bdi>{label}</bdi>
    </bdi>
  )
}
