/** Parts of one text, each with a key: the place at which it begins, in UTF-16 units. */
export function placed<Part extends { readonly text: string }>(
  parts: readonly Part[],
): (Part & { readonly key: string })[] {
  let place = 0
  return parts.map((part) => {
    const key = String(place)
    place += part.text.length
    return { ...part, key }
  })
}
