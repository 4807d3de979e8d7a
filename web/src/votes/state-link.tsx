import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { nameIn, useNames } from '../shell/names.tsx'
import { statesQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'

/** A state by name, and the way to its record of votes; of one that is no more, the mere code. */
export function StateLink({ code }: { code: string }) {
  const { language } = useWords()
  const state = useQuery(statesQuery).data?.items.find((one) => one.code === code)
  if (state === undefined) return <bdi>{code}</bdi>
  return (
    <Link to="/states/$state" params={{ state: code }} preload={false}>
      <bdi>{nameIn(state.names, language) ?? code}</bdi>
    </Link>
  )
}

/** Several, in the alphabet of the reader's language. */
export function StateLinks({ codes }: { codes: readonly string[] }) {
  const { format } = useWords()
  const names = useNames()
  const sorted = codes
    .map((code) => ({ code, name: names(`state:${code}`) }))
    .sort((a, b) => format.compare(a.name, b.name))
  return (
    <ul className="state-list">
      {sorted.map(({ code }) => (
        <li key={code}>
          <StateLink code={code} />
        </li>
      ))}
    </ul>
  )
}
