import { fold } from './fold.ts'

/**
 * How a statute numbers its provisions. `numbered` is a number alone, `14.—(1)` or `14. Heading`; the
 * others are named by their word or sign in any language.
 */
export type ProvisionStyle = 'article' | 'section' | 'sign' | 'numbered'

/** What provisions are gathered under. */
export type LevelKind =
  | 'book'
  | 'part'
  | 'title'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'annex'

const words = (list: string): readonly string[] => list.trim().split(/\s+/).map(fold)

const provisionWords: Readonly<Record<'article' | 'section' | 'sign', string>> = {
  // Latin and Greek alphabets, Cyrillic, Caucasus, Arabic script, Indic, South-East Asia.
  article: `article articles art arts artículo artículos articulo artigo articolo articol articolul artikel artikkel artykuł
    artykul članak clanak član neni pasal madde maddə madda điều dieu άρθρο
    статья стаття артыкул член чл стаття берене бап баб modda модда моддаи моддаҳои зүйл зуйл
    մուխլ հոդված მუხლი المادة مادة ماده لمادة סעיף अनुच्छेद มาตรา มาตราที่
    straipsnis pants člen clen`,
  section: 'section sections sec secs s clause clauses rule rules धारा ধারা',
  sign: '§ §§ paragraf paragrahv paragrafas 조',
}

const levelWords: Readonly<Record<LevelKind, string>> = {
  book: 'book buch livre libro livro boek księga kniha книга kitap buku kitab الكتاب წიგნი',
  part: `part teil partie parte deel osa część cast část parte часть частина частка кiсім бөлік partea qism қисм
    bagian kısım الجزء ნაწილი մաս भाग ภาค phần μέρος dalis daļa`,
  title: `title titel titre título titulo titolo título tytuł titlul раздел розділ раздзел бөлім bo‘lim boʻlim bo'lim бўлим
    bölmə القسم კარი բաժին ลักษณะ τίτλος dział diel naslov`,
  chapter: `chapter kapitel chapitre capítulo capitulo capo capitolo capitolul hoofdstuk peatükk rozdział hlava глава глава тарау боби
    боб bob bab bölüm fəsil الفصل فصل باب الباب თავი գլուխ अध्याय หมวด chương κεφάλαιο skyrius nodaļa kap kreu poglavlje fejezet luku`,
  section: `abschnitt sección seccion seção secção sezione afdeling jagu oddział oddíl подраздел підрозділ параграф paragraf-section
    section bölük الفرع المبحث قسم mục ส่วน τμήμα jaotis sekcia`,
  subsection: 'subsection unterabschnitt sous-section subsección subseção subpart division jaotis',
  article: '',
  annex: `annex annexe annexes schedule schedules appendix anlage anhang anexo allegato bijlage lisa załącznik příloha приложение
    додаток lampiran ek الملحق ملحق დანართი հավելված priedas pielikums`,
}

const styleOf = new Map<string, Exclude<ProvisionStyle, 'numbered'>>(
  (['article', 'section', 'sign'] as const).flatMap((style) =>
    words(provisionWords[style]).map((word) => [word, style] as const),
  ),
)

const kindOf = new Map<string, LevelKind>(
  (['annex', 'subsection', 'section', 'chapter', 'title', 'part', 'book'] as const).flatMap(
    (kind) => words(levelWords[kind]).map((word) => [word, kind] as const),
  ),
)

/** The style whose headings begin with this word. */
export const styleOfWord = (word: string): Exclude<ProvisionStyle, 'numbered'> | undefined =>
  styleOf.get(fold(word))

/** The level whose headings begin with this word. */
export const kindOfWord = (word: string): LevelKind | undefined => kindOf.get(fold(word))

/** The words that come after the number: `221. člen`, `205-бап`, `9 c §`, `13. peatükk`. */
const afterNumber = new Set(
  words(`§ straipsnis pants člen clen бап modda модда берене статья зүйл зуйл
    peatükk jagu osa jaotis тарау бөлім параграф bob bo‘lim boʻlim skyrius nodaļa fejezet luku kap kapitel
    bölüm kısım kitap fəsil bölmə hoofdstuk`),
)

export const comesAfterNumber = (word: string): boolean => afterNumber.has(fold(word))

/** Words with a capital or without case that follow a number in a reference: `§ 202a Abs. 2`. */
const referenceWords = new Set(
  words(`Abs Absatz Satz Nr Nummer Nummern Alt Halbsatz Buchstabe Buchst StGB StPO BGB lõige lõike
    ust pkt zd p пункт часть ч п абзац частини фіз
    من في أو إلى على هذا بشأن وما و فقرة الفقرة بند از این و تا و
    მე-2 მეორე პირველი მიხედვით შესაბამისად ნაწილი ნაწილით მუხლის का के की में`),
)

export const isReferenceWord = (word: string): boolean => referenceWords.has(fold(word))
