import type { laws } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Loaded, LoadedPage } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../shell/words.tsx'
import { Advice } from './advice.tsx'
import { Amendments } from './amendments.tsx'
import { CitedVersion } from './cited-version.tsx'
import { citedIn } from './material.ts'
import { stateLawsQuery, timelineQuery } from './queries.ts'
import { InEnglish, TextOf } from './text-of.tsx'
import { Trail } from './trail.tsx'

/** What is held of the law of one state: how it changed, its provisions, its rules on helping others. */
export function StateLawsPage() {
  const { state } = useParams({ from: '/laws/$state' })
  const found = useQuery(stateLawsQuery(state))
  return <LoadedPage query={found}>{(held) => <Shown state={state} held={held} />}</LoadedPage>
}

function Shown({ state, held }: { state: string; held: laws.StateLaws }) {
  const { t } = useWords()
  const name = useNames()(`state:${state}`)
  const isHeld = held.material.versions.length > 0
  return (
    <Page title={t('laws.lawOf', { state: name })} lead={t('laws.stateLead')} above={<Trail />}>
      <Advice />
      <p className="buttons">
        <Link to="/laws/compare" search={{ first: state, article: 'bc-2' }} className="button">
          {t('laws.compare')}
        </Link>
        <Link to="/states/$state" params={{ state }}>
          <bdi>{name}</bdi>
        </Link>
      </p>
      {isHeld ? (
        <>
          <OverTime state={state} />
          <Provisions held={held} />
        </>
      ) : (
        <div className="empty">
          <p>{t('laws.nothingHeld')}</p>
          <p>{t('laws.invite')}</p>
        </div>
      )}
      {held.coopRules.length > 0 && <Helping rules={held.coopRules} />}
    </Page>
  )
}

function OverTime({ state }: { state: string }) {
  const { t } = useWords()
  const found = useQuery(timelineQuery(state))
  return (
    <section className="stack" aria-labelledby="over-time">
      <h2 id="over-time">{t('laws.overTime')}</h2>
      <p className="quiet">{t('laws.overTimeHint')}</p>
      <Loaded query={found}>
        {({ amendments, material, articles }) => (
          <Amendments amendments={amendments} material={material} articles={articles} />
        )}
      </Loaded>
    </section>
  )
}

function Provisions({ held: { material, articles } }: { held: laws.StateLaws }) {
  const { t, format } = useWords()
  const rows = citedIn(
    material,
    material.versions.map(({ id }) => id),
  ).toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <section className="stack" aria-labelledby="provisions">
      <h2 id="provisions">{t('laws.provisions')}</h2>
      <ul className="law-provisions">
        {rows.map((cited) => {
          const mappings = material.mappings.filter(({ versionIds }) =>
            versionIds.includes(cited.version.id),
          )
          return (
            <li key={cited.version.id} className="stack" data-gap="small">
              <CitedVersion cited={cited} penalties={material.penalties} />
              {mappings.length > 0 && (
                <p className="small">
                  {t('laws.answers')}:{' '}
                  {mappings.map(({ id, stateId, articleId }) => (
                    <span key={id}>
                      <Link
                        to="/laws/$state/$article"
                        params={{ state: stateId, article: articleId }}
                        search={dayOf(cited.version.inForceFrom)}
                      >
                        {articles.find((one) => one.id === articleId)?.number}{' '}
                        <TextOf texts={articles.find((one) => one.id === articleId)?.title ?? {}} />
                      </Link>{' '}
                    </span>
                  ))}
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const dayOf = (on: string | undefined) => (on === undefined ? {} : { on })

function Helping({ rules }: { rules: readonly laws.CoopRule[] }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="helping">
      <h2 id="helping">{t('laws.helping')}</h2>
      <dl className="facts">
        {rules.map((rule) => (
          <div key={rule.id}>
            <dt>{t(`laws.${rule.kind}`)}</dt>
            <dd>
              {t(`laws.${rule.dualCriminality}`)}
              {rule.doubt !== undefined && (
                <p className="small quiet">
                  {t('laws.doubtLabel')}: <InEnglish text={rule.doubt} />
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
