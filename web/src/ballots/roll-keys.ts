import type { Choice } from '@comity/votes'

interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const byLetter: Readonly<Record<string, Choice>> = { y: 'yes', n: 'no', a: 'abstain' }
const byPlace: Readonly<Record<string, Choice>> = { KeyY: 'yes', KeyN: 'no', KeyA: 'abstain' }

/**
 * The answer that a key stands for; `none` empties the line. Latin letters count as they are written, so
 * that any Latin keyboard serves; other scripts by the key's place.
 */
export function answerOfKey(pressed: Pressed): Choice | 'none' | undefined {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined
  if (pressed.key === 'Delete' || pressed.key === 'Backspace') return 'none'
  const letter = pressed.key.toLowerCase()
  return /^[a-z]$/.test(letter) ? byLetter[letter] : byPlace[pressed.code]
}
