import { voteImports } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Ask } from '../shell/ask.tsx'
import { client, queryClient } from '../shell/client.ts'
import { Loaded, LoadedPage } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Defects } from './import-defects.tsx'
import { Differences } from './import-differences.tsx'
import { statusWord } from './import-words.ts'
import { importQuery, reportQuery, type VoteImport } from './imports-query.ts'
import { recordKey } from './queries.ts'

/** One import: how far it is, what was found, and what may be done with it. */
export function ImportPage() {
  const { t } = useWords()
  const { import: id } = useParams({ from: '/votes/imports/$import' })
  const found = useQuery(importQuery(id))
  return (
    <LoadedPage query={found}>
      {(one) => (
        <Page
          title={one.source}
          above={
            <nav aria-label={t('shell.trail')}>
              <ol className="trail">
                <li>
                  <Link to="/votes/imports">{t('imports.back')}</Link>
                </li>
              </ol>
            </nav>
          }
        >
          <State one={one} />
          {one.found !== undefined && <Found one={one} found={one.found} />}
          <Facts one={one} />
        </Page>
      )}
    </LoadedPage>
  )
}

function State({ one }: { one: VoteImport }) {
  const { t, format, problemText } = useWords()
  const { status, progress, problem } = one
  if (status === 'received' || status === 'reading')
    return (
      <div className="stack" data-gap="small">
        <p role="status">
          {t('imports.reading', {
            rows: format.number(progress.rows),
            decisions: format.number(progress.decisions),
          })}
        </p>
        <progress aria-label={t('imports.readingState')} />
        <Actions one={one} />
      </div>
    )
  const kind = status === 'failed' ? 'stop' : status === 'entered' ? 'done' : 'plain'
  return (
    <div className="note" data-kind={kind} role="status">
      <p>
        <strong>{statusWord(t, status)}</strong>
      </p>
      {problem !== undefined && (
        <p>{problemText(problem.code, { ...problem.params, kind: 'invalid' })}</p>
      )}
    </div>
  )
}

function Found({ one, found }: { one: VoteImport; found: NonNullable<VoteImport['found']> }) {
  const { t, format } = useWords()
  const report = useQuery(reportQuery(one.id, one.status))
  const numbers = [
    [t('imports.decisionsRead'), found.decisions],
    [t('imports.votesRead'), found.votes],
    [t('imports.newOnes'), found.added],
    [t('imports.knownOnes'), found.known],
    [t('imports.differingOnes'), found.differing],
  ] as const
  return (
    <>
      <section className="stack" aria-labelledby="read">
        <h2 id="read">{t('imports.whatWasRead')}</h2>
        <dl className="facts">
          {numbers.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
        </dl>
        {found.differing > 0 && <p className="quiet">{t('imports.differingHint')}</p>}
        <Actions one={one} />
      </section>
      <Loaded query={report}>
        {(data) => (
          <>
            <Defects defects={data.defects} beyond={data.defectsBeyond} />
            {data.differences.length > 0 && (
              <Differences differences={data.differences} all={found.differing} />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

/** Entering and dropping, each after a question. */
function Actions({ one }: { one: VoteImport }) {
  const { t } = useWords()
  const { id, can, found } = one
  const params = { id }
  const added = found?.added ?? 0
  const settled = async (work: Promise<VoteImport>) => {
    try {
      queryClient.setQueryData(importQuery(id).queryKey, await work)
    } finally {
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [first] }) =>
          ['import', 'imports', recordKey].includes(String(first)),
      })
    }
  }
  if (can.enter !== true && can.cancel !== true) return null
  return (
    <div className="buttons">
      {can.enter === true && (
        <Ask
          kind="grave"
          label={t('imports.enter', { count: added })}
          title={t('imports.enterAsk', { count: added })}
          text={added === 0 ? t('imports.nothingToEnter') : t('imports.enterNote')}
          act={() => settled(client.call(voteImports.enterVoteImport, { params, body: { added } }))}
        />
      )}
      {can.cancel === true && (
        <Ask
          kind="quiet"
          label={t('imports.drop')}
          title={t('imports.dropAsk')}
          text={one.file.name}
          act={() => settled(client.call(voteImports.cancelVoteImport, { params }))}
        />
      )}
    </div>
  )
}

function Facts({ one }: { one: VoteImport }) {
  const { t, format } = useWords()
  const names = useNames()
  const { id, found, act } = one
  const files = [one.file, one.rollCalls, one.official].filter((file) => file !== undefined)
  return (
    <section className="stack" aria-labelledby="about">
      <h2 id="about">{t('imports.file')}</h2>
      <dl className="facts">
        {files.map((file) => (
          <div key={file.sha256}>
            <dt>
              <bdi>{file.name}</bdi> <span className="quiet">{format.bytes(file.bytes)}</span>
            </dt>
            <dd>
              <span className="quiet">{t('imports.hash')}</span> <code>{file.sha256}</code>
            </dd>
          </div>
        ))}
        {one.format !== undefined && (
          <div>
            <dt>{t('imports.format')}</dt>
            <dd>
              <bdi>{one.format}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('imports.when')}</dt>
          <dd>
            <When at={one.at} />
          </dd>
        </div>
        <div>
          <dt>{t('imports.by')}</dt>
          <dd>
            <bdi>{one.party === undefined ? t('imports.operator') : names(one.party)}</bdi>
            {one.person !== undefined && <bdi> ({one.person})</bdi>}
          </dd>
        </div>
        {act !== undefined && (
          <div>
            <dt>{t('imports.entered')}</dt>
            <dd>
              <When at={act.at} />{' '}
              <Link to="/record/verify" search={{ index: act.index }}>
                {t('imports.act', { index: String(act.index) })}
              </Link>
            </dd>
          </div>
        )}
        {found !== undefined && (
          <div>
            <dt>{t('imports.report')}</dt>
            <dd className="buttons">
              <a href={`/api/votes/imports/${id}/report.csv`} download>
                CSV
              </a>
              <a href={`/api/votes/imports/${id}/report`} download={`import-${id}.json`}>
                JSON
              </a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
