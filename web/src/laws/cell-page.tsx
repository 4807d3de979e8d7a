import type { laws } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { StatePicker } from '../directory/state-picker.tsx'
import { Loaded, LoadedPage } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Advice } from './advice.tsx'
import { ElementList } from './element-list.tsx'
import { LawColumn } from './law-column.tsx'
import { Periods } from './periods.tsx'
import { cellQuery } from './queries.ts'
import type { CellSearch } from './search.ts'
import { Standing } from './standing.tsx'
import { TextOf } from './text-of.tsx'
import { Trail } from './trail.tsx'

const here = '/laws/$state/$article'

/** One law on one article: the elements, the text with the words they rest on, and another law beside it. */
export function CellPage() {
  const { state, article } = useParams({ from: here })
  const search = useSearch({ from: here })
  const found = useQuery(cellQuery(state, article, search.on))
  return <LoadedPage query={found}>{(cell) => <Shown cell={cell} search={search} />}</LoadedPage>
}

function Shown({ cell, search }: { cell: laws.LawCellReply; search: CellSearch }) {
  const { t, format, language } = useWords()
  const names = useNames()
  const { article, reference, on } = cell
  const { state } = cell.cell
  const title = article.title[language] ?? article.title.en ?? article.number
  return (
    <Page
      title={`${names(`state:${state}`)}: ${isolated(`${article.number} ${title}`)}`}
      lead={`${t('laws.on')} ${format.date(on)}`}
      above={<Trail state={state} />}
    >
      <Advice />
      <p>
        {t('laws.reference')}: <TextOf texts={reference.name} />
        {reference.series !== undefined && ` (${reference.series})`}
      </p>
      <Standing cell={cell} />
      <ChooseBeside state={state} search={search} />
      <div className="law-columns">
        <section className="stack" aria-labelledby="elements">
          <h2 id="elements">{t('laws.elements')}</h2>
          <ElementList article={article} mappings={cell.material.mappings} />
        </section>
        {cell.material.mappings.length > 0 && <LawColumn cell={cell} article={article} />}
        {search.beside !== undefined && (
          <Beside state={search.beside} article={article} on={search.on} />
        )}
      </div>
      <Periods periods={cell.periods} on={on} />
    </Page>
  )
}

/** Kept apart from the direction around it: a title may be in another language than the page. */
const isolated = (text: string) => `\u2068${text}\u2069`

function Beside(props: { state: string; article: laws.LawArticle; on: string | undefined }) {
  const found = useQuery(cellQuery(props.state, props.article.id, props.on))
  return (
    <Loaded query={found}>
      {(cell) => <LawColumn cell={cell} article={props.article} withElements />}
    </Loaded>
  )
}

function ChooseBeside({ state, search }: { state: string; search: CellSearch }) {
  const { t } = useWords()
  const navigate = useNavigate({ from: here })
  return (
    <div className="no-print">
      <StatePicker
        label={t('laws.chooseBeside')}
        value={search.beside ?? ''}
        without={[state]}
        onChange={(beside) => {
          const { beside: _, ...rest } = search
          void navigate({
            search: beside === '' ? rest : { ...rest, beside },
            resetScroll: false,
          })
        }}
      />
    </div>
  )
}
