import { exchange } from '@comity/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { client } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { OutcomeTable } from './outcome-table.tsx'

const submissionQuery = (submission: string) =>
  queryOptions({
    queryKey: ['submission', submission],
    queryFn: ({ signal }) => client.call(exchange.submission, { params: { submission } }, signal),
  })

/** One submission: what became of each object, and the receipts of what was added. */
export function SubmissionPage() {
  const { t } = useWords()
  const { submission } = useParams({ from: '/submissions/$submission' })
  const query = useQuery(submissionQuery(submission))
  return (
    <Page
      title={t('exchange.submission')}
      above={
        <nav aria-label={t('shell.trail')}>
          <ol className="trail">
            <li>
              <Link to="/submissions">{t('exchange.submissions')}</Link>
            </li>
          </ol>
        </nav>
      }
    >
      <Loaded query={query}>
        {(data) => (
          <>
            <dl className="facts">
              <div>
                <dt>{t('exchange.added')}</dt>
                <dd>
                  <When at={data.requestedAt} both />
                </dd>
              </div>
              <div>
                <dt>{t('exchange.accepted')}</dt>
                <dd>{t('exchange.acceptedCount', { count: data.success })}</dd>
              </div>
              <div>
                <dt>{t('exchange.refused')}</dt>
                <dd>{t('exchange.refusedCount', { count: data.failure })}</dd>
              </div>
              {data.firstIndex !== undefined && (
                <div>
                  <dt>{t('record.entries')}</dt>
                  <dd>
                    <span className="code">
                      {data.firstIndex}–{data.lastIndex}
                    </span>{' '}
                    <Link
                      to="/record/verify"
                      search={{
                        index: data.firstIndex,
                        ...(data.epoch === undefined ? {} : { epoch: data.epoch }),
                      }}
                    >
                      {t('record.verify')}
                    </Link>
                  </dd>
                </div>
              )}
            </dl>
            <OutcomeTable outcomes={data.outcomes} collection={data.collection} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
