import type { documents } from '@comity/contract'
import { languageNames, languages } from '@comity/words'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Loaded } from '../shell/loaded.tsx'
import { useWords } from '../shell/words.tsx'
import { type Lang, textQuery } from './queries.ts'
import { SideBySide } from './side-by-side.tsx'

/** The text of a version in one language, or in two beside each other; which, the address says. */
export function Texts(props: { one: documents.Document; version: documents.DocumentVersion }) {
  const { t, language } = useWords()
  const { one, version } = props
  const given = useSearch({ from: '/documents/$' })
  const there = version.texts.flatMap(({ lang, hash }) => (hash === undefined ? [] : [lang]))
  const held = (lang: string | undefined) => there.find((each) => each === lang)
  const lang = held(given.lang) ?? held(language) ?? held('en') ?? there[0]
  const beside = held(given.beside)
  if (lang === undefined) return <p className="quiet">{t('documents.fileOnly')}</p>
  return (
    <section className="stack" aria-labelledby="text">
      <h2 id="text">{t('documents.text')}</h2>
      {there.length > 1 && <Choose there={there} lang={lang} beside={beside} />}
      <One one={one} version={version.version} lang={lang} beside={beside} />
    </section>
  )
}

function One(props: {
  one: documents.Document
  version: number
  lang: Lang
  beside: Lang | undefined
}) {
  const { one, version, lang, beside } = props
  const first = useQuery(textQuery(one.id, version, lang))
  const second = useQuery({
    ...textQuery(one.id, version, beside ?? lang),
    enabled: beside !== undefined && beside !== lang,
  })
  return (
    <Loaded query={first}>
      {(text) => (
        <SideBySide
          symbol={one.symbol}
          text={text}
          other={beside === undefined || beside === lang ? undefined : second.data}
        />
      )}
    </Loaded>
  )
}

function Choose(props: { there: readonly Lang[]; lang: Lang; beside: Lang | undefined }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { version, from, to } = useSearch({ from: '/documents/$' })
  const choose = (lang: string, beside: string | undefined) =>
    void navigate({
      to: '.',
      search: { version, from, to, lang, ...(beside === undefined ? {} : { beside }) },
      hash: true,
      resetScroll: false,
    })
  const options = languages.filter((lang) => props.there.includes(lang))
  return (
    <div className="document-choice no-print">
      <label className="field">
        <span className="label">{t('documents.inLanguage')}</span>
        <select value={props.lang} onChange={({ target }) => choose(target.value, props.beside)}>
          <Options of={options} />
        </select>
      </label>
      <label className="field">
        <span className="label">{t('documents.besideIt')}</span>
        <select
          value={props.beside ?? ''}
          onChange={({ target }) => choose(props.lang, target.value || undefined)}
        >
          <option value="">–</option>
          <Options of={options.filter((lang) => lang !== props.lang)} />
        </select>
      </label>
    </div>
  )
}

const Options = ({ of }: { of: readonly Lang[] }) =>
  of.map((lang) => (
    <option key={lang} value={lang} lang={lang}>
      {languageNames[lang]}
    </option>
  ))
