import type { documents } from '@comity/contract'
import { type ProposalText, parseEId, redline } from '@comity/votes'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Redline, RedlineLegend } from '../proposals/redline.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { useWords } from '../shell/words.tsx'
import { textQuery } from './queries.ts'

/** Two versions against each other in one language, the last two where the address says none. */
export function CompareTexts({ one }: { one: documents.Document }) {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const given = useSearch({ from: '/documents/$' })
  const there = one.versions.map(({ version }) => version)
  const known = (version: number | undefined) => there.find((each) => each === version)
  const to = known(given.to) ?? there.at(-1) ?? 1
  const from = known(given.from) ?? there.at(-2) ?? 1
  const held = (version: number) =>
    one.versions
      .find((each) => each.version === version)
      ?.texts.flatMap(({ lang, hash }) => (hash === undefined ? [] : [lang])) ?? []
  const both = held(from).filter((lang) => held(to).includes(lang))
  const lang = both.find((each) => each === (given.lang ?? language)) ?? both[0]
  const options = there.map(
    (version) => [String(version), t('proposals.versionNumber', { version })] as const,
  )
  const choose = (search: { from: number; to: number }) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...search }),
      hash: true,
      resetScroll: false,
    })
  return (
    <section className="stack" aria-labelledby="changes">
      <h2 id="changes">{t('documents.changes')}</h2>
      <div className="document-choice no-print">
        <SelectField
          label={t('documents.fromVersion')}
          value={String(from)}
          options={options}
          onChange={(value) => choose({ from: Number(value), to })}
        />
        <SelectField
          label={t('documents.toVersion')}
          value={String(to)}
          options={options}
          onChange={(value) => choose({ from, to: Number(value) })}
        />
      </div>
      {lang === undefined ? (
        <p className="quiet">{t('documents.noCommonLanguage')}</p>
      ) : (
        <Changed document={one.id} from={from} to={to} lang={lang} />
      )}
    </section>
  )
}

function Changed(props: {
  document: string
  from: number
  to: number
  lang: documents.DocumentText['lang']
}) {
  const { document, from, to, lang } = props
  const before = useQuery(textQuery(document, from, lang))
  const after = useQuery(textQuery(document, to, lang))
  return (
    <Loaded query={before}>
      {(was) => <Loaded query={after}>{(is) => <Difference was={was} is={is} />}</Loaded>}
    </Loaded>
  )
}

/** Worked out where it is read: two long texts cost the hub nothing. */
function Difference({ was, is }: { was: documents.DocumentText; is: documents.DocumentText }) {
  const { t } = useWords()
  const changed = useMemo(
    () =>
      redline(textOf(was), textOf(is))
        .filter(({ change, moved }) => change !== 'same' || moved)
        .map((block) => ({ ...block, parts: [...block.parts] })),
    [was, is],
  )
  if (changed.length === 0) return <p className="quiet">{t('documents.nothingChanged')}</p>
  return (
    <>
      <RedlineLegend />
      <Redline blocks={changed} lang={is.lang} />
    </>
  )
}

const textOf = ({ lang, blocks }: documents.DocumentText): ProposalText => ({
  ...{ lang, retired: [] },
  blocks: (blocks ?? []).flatMap((block) => {
    const eId = parseEId(block.eId)
    return eId === undefined ? [] : [{ ...block, eId }]
  }),
})
