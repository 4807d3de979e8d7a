import type { english } from './catalogues/en/index.ts'

type English = typeof english
type Room = keyof English

/** Every room with every key of the English catalogue; the compiler finds what one lacks. */
export type Catalogue = {
  readonly [R in Room]: { readonly [K in keyof English[R]]: string }
}

/** `room.key`, as in `shell.signIn`. */
export type Key = { [R in Room]: `${R}.${keyof English[R] & string}` }[Room]

/** The English message of a key, as a literal type. */
export type MessageOf<K extends Key> = K extends `${infer R extends Room}.${infer N}`
  ? N extends keyof English[R]
    ? English[R][N]
    : never
  : never
