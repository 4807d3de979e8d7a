import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { collectionsQuery } from '../shell/queries.ts'

/** A collection by its title, with the way there; by its id where one no longer sees it. */
export function CollectionTitle({ id }: { id: string }) {
  const { items = [], archived = [] } = useQuery(collectionsQuery).data ?? {}
  const open = items.find((each) => each.id === id)
  const title = archived.find((each) => each.id === id)?.title
  if (open !== undefined)
    return (
      <Link to="/collections/$collection" params={{ collection: id }}>
        <bdi>{open.title}</bdi>
      </Link>
    )
  return title === undefined ? <span className="code small">{id}</span> : <bdi>{title}</bdi>
}
