import { useQuery } from '@tanstack/react-query'
import { bodiesQuery } from '../meetings/queries.ts'
import { Written } from '../meetings/written.tsx'

/** A body by name; by its short name in addresses until that has come. */
export function BodyName({ body }: { body: string }) {
  const names = useQuery(bodiesQuery).data?.items.find(({ id }) => id === body)?.names
  return names === undefined ? <bdi>{body}</bdi> : <Written texts={names} />
}
