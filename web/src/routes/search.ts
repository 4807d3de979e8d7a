import type { SearchSchemaInput } from '@tanstack/react-router'

/** What an address holds after `?`, and whoever makes one may leave out. */
export type Given = Record<string, unknown> & SearchSchemaInput

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
export const count = (value: unknown): number | undefined => {
  const number = Number(value)
  return value !== '' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}
/** Leaves out what is not given, so that addresses stay short. */
export const given = <T extends object>(search: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
