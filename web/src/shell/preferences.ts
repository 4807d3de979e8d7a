import { directionOf, isLanguage, type Language, negotiate } from '@comity/words'
import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]
export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

export const themeNames = {
  system: 'shell.themeSystem',
  light: 'shell.themeLight',
  dark: 'shell.themeDark',
  contrast: 'shell.themeHighContrast',
} as const satisfies Record<Theme, string>
export const densityNames = {
  comfortable: 'shell.densityComfortable',
  compact: 'shell.densityCompact',
} as const satisfies Record<Density, string>

/** What a reader has chosen for this browser; kept on this machine only. */
export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly density: Density
  /** Single-letter shortcuts; WCAG 2.2 §2.1.4 asks that they can be switched off. */
  readonly letters: boolean
}

const place = 'comity.preferences'
const listeners = new Set<() => void>()
let current = read()

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current)
}

export const preferences = (): Preferences => current

export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change }
  try {
    localStorage.setItem(place, JSON.stringify(current))
  } catch {
    // Storage may be closed to us; the choice then lasts as long as the page.
  }
  applyPreferences()
  for (const listener of listeners) listener()
}

/** Writes language, direction, theme and density where the style sheets read them. */
export function applyPreferences(): void {
  const root = document.documentElement
  root.lang = current.language
  root.dir = directionOf(current.language)
  if (current.theme === 'system') delete root.dataset.theme
  else root.dataset.theme = current.theme
  root.dataset.density = current.density
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Preferences {
  const stored = storedPreferences()
  const asked = new URLSearchParams(location.search).get('lang') ?? undefined
  return {
    language:
      asLanguage(asked) ?? asLanguage(stored.language) ?? negotiate(navigator.languages.join()),
    theme: themes.find((theme) => theme === stored.theme) ?? 'system',
    density: densities.find((density) => density === stored.density) ?? 'comfortable',
    letters: stored.letters !== false,
  }
}

function asLanguage(value: unknown): Language | undefined {
  return typeof value === 'string' && isLanguage(value) ? value : undefined
}

function storedPreferences(): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
