import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { StateLink } from '../votes/state-link.tsx'

/** Members by name, each the way to its own page; in the order in which they came. */
export function Members({ codes }: { codes: readonly string[] }) {
  return (
    <ul className="state-list">
      {codes.map((code) => (
        <li key={code}>
          <StateLink code={code} />
        </li>
      ))}
    </ul>
  )
}

const few = 3

/** In a line of a list: the names of a few, of more how many. */
export function MembersInLine({ codes }: { codes: readonly string[] }) {
  const { format } = useWords()
  const names = useNames()
  if (codes.length === 0) return '–'
  if (codes.length > few) return format.number(codes.length)
  return <bdi>{format.list(codes.map((code) => names(`state:${code}`)))}</bdi>
}
