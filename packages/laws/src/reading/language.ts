/**
 * Common words of languages in which statutes are published, for telling a wrong tag and for nothing else.
 * Languages of one list share a script; a language alone in its script needs no words.
 */
const common: Readonly<Record<string, string>> = {
  en: 'the of and to in or that by for a any is shall be with person',
  fr: 'le la les de des du et à en un une est par pour dans ou qui au aux',
  es: 'el la los las de del y en que un una es por para con se o al',
  pt: 'o a os as de do da dos das e em que um uma é por para com ou não',
  it: 'il la di del della dei delle e in che un una è per con o al alla',
  ro: 'și de la în cu care sau din pe a al ale se este prin',
  de: 'der die das und in den von zu mit ist des dem oder wird eine wer nach',
  nl: 'de het een van en in te dat op is voor met die of door wordt',
  sv: 'och att i som en för den det av till är med eller skall om',
  da: 'og at i som en for den det af til er med eller skal om på',
  fi: 'ja on tai että jos sen joka ovat ei se mukaan',
  et: 'ja on või eest kui ning selle mis seaduse karistatakse sama ka',
  lv: 'un ir vai par no ar kas uz ja tiek',
  lt: 'ir yra arba už iš su kad nuo šio jei',
  pl: 'i w z na do się lub o od jest przez kto albo nie',
  cs: 'a v na se o nebo kdo je za z do bude podle jeho',
  hu: 'a az és vagy hogy nem egy aki ha meg kell',
  tr: 've bir bu ile veya için olan kişi hakkında ceza olarak',
  az: 'və bu ilə və ya üçün olan bir hər',
  uz: 'va bilan yoki uchun bu shu boʻlgan ushbu',
  id: 'yang dan dengan atau dalam untuk di ini dari setiap orang sebagaimana dimaksud pada',
  vi: 'của và các có cho được không người trong hoặc theo',
  ru: 'и в на или по с не к от за лица срок статьи настоящего до',
  uk: 'і та в або на що з за від до не строк цього років',
  be: 'і ці ў на або з за да тэрмін',
  bg: 'и на за се от в или с до който',
  sr: 'и у на се за који или од да ће',
  kk: 'және немесе үшін бір осы бойынша мен',
  ky: 'жана же үчүн менен бул ушул',
  tg: 'ва ё бо дар аз ки ба барои',
  ar: 'من في على أو إلى التي أن كل ما عن هذا',
  fa: 'و در به از که را این با یا شود',
  ur: 'کے کی میں اور سے کو یا ہے',
}

/** Scripts that one language alone is written in here, and those of Chinese, Japanese and Korean. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
]
const shared: readonly (readonly [RegExp, 'latin' | 'cyrillic' | 'arabic'])[] = [
  [/\p{Script=Latin}/u, 'latin'],
  [/\p{Script=Cyrillic}/u, 'cyrillic'],
  [/\p{Script=Arabic}/u, 'arabic'],
]

const listOf = (language: string): ReadonlySet<string> =>
  new Set((common[language] ?? '').split(' '))
const lists = new Map(Object.keys(common).map((language) => [language, listOf(language)]))
const scriptOf = new Map(
  Object.entries(common).map(([language, list]) => [
    language,
    shared.find(([script]) => script.test(list[0] ?? ''))?.[1] ?? 'latin',
  ]),
)

const fewestWords = 40
const leastShare = 0.08

/**
 * The languages a text may be in, the likeliest first: those whose common words make up nearly as many of
 * its words as those of the likeliest. `undefined` where script and common words do not tell, as for
 * languages without a list. Looks at the first 100,000 characters.
 */
export function languageOf(text: string): readonly string[] | undefined {
  const sample = text.slice(0, 100_000)
  const script = scriptIn(sample)
  if (script === undefined) return undefined
  if (!scriptOf.has(script) && !['latin', 'cyrillic', 'arabic'].includes(script)) return [script]
  const words = sample.toLowerCase().match(/[\p{L}\p{M}ʻ]+/gu) ?? []
  if (words.length < fewestWords) return undefined
  const shares = [...lists]
    .filter(([language]) => scriptOf.get(language) === script)
    .map(([language, list]) => ({
      language,
      share: words.filter((one) => list.has(one)).length / words.length,
    }))
    .sort((one, other) => other.share - one.share)
  const best = shares[0]
  if (!best || best.share < leastShare) return undefined
  return shares.filter(({ share }) => share >= best.share * 0.7).map(({ language }) => language)
}

/** The script of most letters: a language of its own, or one that languages share. */
function scriptIn(sample: string): string | undefined {
  const counts = new Map<string, number>()
  for (const char of sample) {
    const found = [...scripts, ...shared].find(([script]) => script.test(char))
    if (found) counts.set(found[1], (counts.get(found[1]) ?? 0) + 1)
  }
  const kana = counts.get('ja') ?? 0
  const han = counts.get('zh') ?? 0
  if (kana > 0.1 * han && kana + han > 0) counts.set('ja', kana + han)
  const [most] = [...counts].sort((one, other) => other[1] - one[1])
  return most && most[1] >= 20 ? most[0] : undefined
}

/** Whether a tag is of a language that could be told at all. */
export const isTellable = (language: string): boolean =>
  lists.has(language) || scripts.some(([, own]) => own === language)
