import type { laws } from '@comity/contract'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { CitedVersion } from './cited-version.tsx'
import { ElementList } from './element-list.tsx'
import { LawText } from './law-text.tsx'
import { notHeldWord } from './law-words.ts'
import { citedIn } from './material.ts'
import { Review } from './review.tsx'

/** The law of one state on an article: its provisions with their texts, and who said what of them. */
export function LawColumn({
  cell: { cell, material },
  article,
  withElements,
}: {
  cell: laws.LawCell
  article: laws.LawArticle
  withElements?: boolean
}) {
  const words = useWords()
  const { t } = words
  const names = useNames()
  const id = `law-${cell.state}`
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t('laws.lawOf', { state: names(`state:${cell.state}`) })}</h2>
      {material.mappings.length === 0 && (
        <div className="empty">
          <p>{notHeldWord(words, cell)}</p>
          <p>{t('laws.invite')}</p>
        </div>
      )}
      {material.mappings.map((mapping) => (
        <div key={mapping.id} className="stack">
          {citedIn(material, mapping.versionIds).map((cited) => (
            <article key={cited.version.id} className="stack" data-gap="small">
              <CitedVersion cited={cited} penalties={material.penalties} />
              <LawText
                version={cited.version}
                spans={mapping.spans.filter(({ versionId }) => versionId === cited.version.id)}
                article={article}
              />
            </article>
          ))}
          {withElements && <ElementList article={article} mappings={[mapping]} />}
          <Review mapping={mapping} recorded={material.recorded[mapping.id]} />
        </div>
      ))}
    </section>
  )
}
