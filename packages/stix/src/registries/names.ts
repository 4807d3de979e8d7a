/** A set of names, made from a text the first time that it is asked for. */
export const names = (text: string): (() => ReadonlySet<string>) => {
  let set: ReadonlySet<string> | undefined
  return () => {
    set ??= new Set(text.trim().split(/\s+/))
    return set
  }
}
