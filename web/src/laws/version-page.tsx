import type { laws } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Advice } from './advice.tsx'
import { LawText } from './law-text.tsx'
import { periodWord } from './law-words.ts'
import { citedIn } from './material.ts'
import { PenaltyList } from './penalty-list.tsx'
import { versionQuery } from './queries.ts'
import { Review } from './review.tsx'
import { SourceLink } from './source-link.tsx'
import { InEnglish, TextOf } from './text-of.tsx'
import { Trail } from './trail.tsx'

/** One version of a provision: its text, where it is from, its other versions, and what rests on it. */
export function VersionPage() {
  const { version } = useParams({ from: '/laws/versions/$version' })
  const found = useQuery(versionQuery(version))
  return <LoadedPage query={found}>{(reply) => <Shown reply={reply} />}</LoadedPage>
}

function Shown({ reply }: { reply: laws.ProvisionVersionReply }) {
  const words = useWords()
  const { t } = words
  const { version, material, history, articles } = reply
  const [cited] = citedIn(material, [version.id])
  const state = cited?.statute?.stateId
  const title = Object.values(cited?.statute?.title ?? {})[0] ?? ''
  const spans = material.mappings.flatMap((mapping) =>
    mapping.spans.filter(({ versionId }) => versionId === version.id),
  )
  return (
    <Page
      title={`${title}, ${cited?.label ?? ''}`}
      written
      lead={periodWord(words, version)}
      above={<Trail state={state} />}
    >
      <Advice />
      <LawText version={version} spans={spans} />
      <dl className="facts">
        <Fact name={t('laws.source')}>
          <SourceLink source={cited?.source} />
        </Fact>
        {version.changedBy !== undefined && (
          <Fact name={t('laws.changedBy')}>
            <bdi>{version.changedBy}</bdi>
          </Fact>
        )}
        {version.doubt !== undefined && (
          <Fact name={t('laws.doubtLabel')}>
            <InEnglish text={version.doubt} />
          </Fact>
        )}
        {version.sha256 !== undefined && (
          <Fact name={t('laws.hash')}>
            <code className="code">{version.sha256}</code>
          </Fact>
        )}
        <Fact name={t('laws.penalties')}>
          <PenaltyList
            penalties={material.penalties.filter(({ versionId }) => versionId === version.id)}
          />
        </Fact>
      </dl>
      <section className="stack" aria-labelledby="answers">
        <h2 id="answers">{t('laws.answers')}</h2>
        {material.mappings.map((mapping) => {
          const article = articles.find(({ id }) => id === mapping.articleId)
          return (
            <article key={mapping.id} className="stack" data-gap="small">
              <h3>
                <Link
                  to="/laws/$state/$article"
                  params={{ state: mapping.stateId, article: mapping.articleId }}
                  search={version.inForceFrom === undefined ? {} : { on: version.inForceFrom }}
                >
                  {article?.number} <TextOf texts={article?.title ?? {}} />
                </Link>
              </h3>
              <Review mapping={mapping} recorded={material.recorded[mapping.id]} />
            </article>
          )
        })}
      </section>
      <section className="stack" aria-labelledby="versions">
        <h2 id="versions">{t('laws.versions')}</h2>
        <ul>
          {history.map((one) => (
            <li key={one.id}>
              {one.id === version.id ? (
                <strong>{periodWord(words, one)}</strong>
              ) : (
                <Link to="/laws/versions/$version" params={{ version: one.id }}>
                  {periodWord(words, one)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
