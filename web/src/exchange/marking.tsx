import { levels } from '@comity/contract'

export type Level = (typeof levels)[number]

export const levelMeanings = {
  clear: 'exchange.tlpClearMeans',
  green: 'exchange.tlpGreenMeans',
  amber: 'exchange.tlpAmberMeans',
  'amber+strict': 'exchange.tlpAmberStrictMeans',
  red: 'exchange.tlpRedMeans',
} as const satisfies Record<Level, string>

export const asLevel = (level: string): Level | undefined => levels.find((each) => each === level)

/** A marking in word, shape and colour; the word is the standard's own, in every language. */
export function Marking({ level, large = false }: { level: string; large?: boolean }) {
  const known = asLevel(level)
  return (
    <span className="tlp" data-level={level} data-large={large || undefined}>
      <Shape level={known} />
      {known === undefined ? level.toUpperCase() : `TLP:${level.toUpperCase()}`}
    </span>
  )
}

/** An open ring, a disc, a triangle, a barred triangle, a square: told apart without colour. */
function Shape({ level }: { level: Level | undefined }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
      {level === 'clear' && (
        <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      )}
      {level === 'green' && <circle cx="6" cy="6" r="5.2" />}
      {level === 'amber' && <path d="M6 .8 11.6 11H.4Z" />}
      {level === 'amber+strict' && <path d="M6 0 10 7.4H2Zm-5.6 9h11.2v2.6H.4Z" />}
      {level === 'red' && <path d="M1 1h10v10H1Z" />}
      {level === undefined && (
        <path d="M6 1 11 6 6 11 1 6Z" fill="none" stroke="currentColor" strokeWidth="1.8" />
      )}
    </svg>
  )
}
