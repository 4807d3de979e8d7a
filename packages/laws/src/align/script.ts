const scripts: readonly (readonly [string, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['georgian', /\p{Script=Georgian}/u],
  ['greek', /\p{Script=Greek}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['thai', /\p{Script=Thai}/u],
]

/** The script of most letters in the first 20,000 characters; empty where there are none. */
export function scriptOf(texts: readonly { readonly text: string }[]): string {
  const counts = new Map<string, number>()
  let seen = 0
  for (const { text } of texts) {
    for (const char of text.slice(0, 2_000)) {
      const name = scripts.find(([, script]) => script.test(char))?.[0]
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    seen += text.length
    if (seen > 20_000) break
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? ''
}
