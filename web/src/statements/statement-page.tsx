import { statements } from '@comity/contract'
import { languageNames } from '@comity/words'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { OnWhat } from './on-what.tsx'
import { Preview } from './preview.tsx'
import { showStatement, statementQuery } from './queries.ts'
import { SaidClaims } from './said-claims.tsx'
import { Spoken, StatementTable } from './statement-table.tsx'
import { StatementText } from './statement-text.tsx'
import { kindWords } from './statement-words.ts'
import { Versions } from './versions.tsx'

/** One statement under an address that stays: its words, and each claim beside what the record says. */
export function StatementPage() {
  const { statement } = useParams({ from: '/statements/$statement' })
  const { version } = useSearch({ from: '/statements/$statement' })
  const query = useQuery(statementQuery(statement, version))
  return <LoadedPage query={query}>{(one) => <Shown one={one} />}</LoadedPage>
}

function Shown({ one }: { one: statements.Statement }) {
  const { t } = useWords()
  const last = one.versions.at(-1)?.version
  return (
    <Page
      title={one.title}
      written
      lead={
        <>
          {t(kindWords[one.kind])} · <Spoken row={one} />
        </>
      }
      above={
        <p>
          <Link to="/statements">{t('statements.allStatements')}</Link>
        </p>
      }
      beside={
        <p>
          {one.publishedAt === undefined ? (
            <span className="tag">{t('statements.draft')}</span>
          ) : (
            <When at={one.publishedAt} />
          )}{' '}
          {one.audience === 'group' && <span className="tag">{t('statements.forMembers')}</span>}
        </p>
      }
    >
      {one.status === 'draft' && <Draft one={one} />}
      {last !== undefined && one.version < last && (
        <p className="note" data-kind="warn">
          {t('statements.olderVersion')}{' '}
          <Link to="/statements/$statement" params={{ statement: one.id }}>
            {t('statements.lastVersion')}
          </Link>
        </p>
      )}
      <Words one={one} />
      <Facts one={one} />
      {one.versions.length > 1 && <Versions one={one} />}
      <Replies one={one} />
      {one.can.correct === true && (
        <p className="no-print">
          <Link to="/statements/$statement/correct" params={{ statement: one.id }}>
            {t('statements.correct')}
          </Link>
        </p>
      )}
    </Page>
  )
}

function Draft({ one }: { one: statements.Statement }) {
  const { t } = useWords()
  const publish = async () => {
    const params = { statement: one.id }
    const body = { seen: one.hash }
    await showStatement(await client.call(statements.publishStatement, { params, body }))
  }
  return (
    <section className="box stack no-print">
      <p>{t('statements.draftOnly')}</p>
      <div className="buttons">
        {one.can.publish === true && (
          <Ask
            label={t('statements.publish')}
            title={t('statements.publishAsk')}
            text={t('statements.publishText')}
            kind="grave"
            act={publish}
          />
        )}
        {one.can.edit === true && (
          <Link
            to="/statements/$statement/edit"
            params={{ statement: one.id }}
            className="button"
            data-kind="quiet"
          >
            {t('statements.edit')}
          </Link>
        )}
      </div>
    </section>
  )
}

function Words({ one }: { one: statements.Statement }) {
  const { t } = useWords()
  if (one.status === 'draft')
    return (
      <Preview of={{ lang: one.lang, text: one.text, about: one.about, decision: one.decision }}>
        <StatementText one={one} />
      </Preview>
    )
  if (one.claims.length > 0)
    return <SaidClaims text={one.text} claims={one.claims} decisions={one.decisions} />
  return (
    <>
      <StatementText one={one} />
      <p className="quiet">{t(one.isRead ? 'statements.claimsNone' : 'statements.notRead')}</p>
    </>
  )
}

function Facts({ one }: { one: statements.Statement }) {
  const { t } = useWords()
  const version = one.versions.find((each) => each.version === one.version)
  return (
    <dl className="facts">
      <dt>{t('statements.on')}</dt>
      <dd>
        <OnWhat row={one} />
      </dd>
      {one.repliesTo !== undefined && (
        <>
          <dt>{t('proceedings.rightOfReply')}</dt>
          <dd>
            <Link to="/statements/$statement" params={{ statement: one.repliesTo }}>
              {t('statements.answers')}
            </Link>
          </dd>
        </>
      )}
      {one.about !== undefined && (
        <>
          <dt>{t('votes.about')}</dt>
          <dd>
            <Link to="/votes/$" params={{ _splat: one.about }}>
              <bdi>{one.about}</bdi>
            </Link>
          </dd>
        </>
      )}
      <dt>{t('statements.textLanguage')}</dt>
      <dd lang={one.lang}>{languageNames[one.lang]}</dd>
      {version?.entry !== undefined && (
        <>
          <dt>{t('record.log')}</dt>
          <dd>
            <Link to="/record/verify" search={{ index: version.entry, epoch: version.epoch }}>
              {t('meetings.entryOf', { index: version.entry })}
            </Link>
          </dd>
        </>
      )}
      <dt>{t('statements.fingerprint')}</dt>
      <dd>
        <code className="code">{one.hash}</code>
      </dd>
      <dt>{t('votes.cite')}</dt>
      <dd>
        <code className="code">{`${window.location.origin}/statements/${one.id}`}</code>
      </dd>
    </dl>
  )
}

function Replies({ one }: { one: statements.Statement }) {
  const { t } = useWords()
  const { meeting, item, decision } = one
  const may = one.can.reply === true
  if (one.replies.length === 0 && !may) return null
  return (
    <section
      className={one.replies.length === 0 ? 'stack no-print' : 'stack'}
      aria-labelledby="replies"
    >
      <h2 id="replies">{t('statements.replies')}</h2>
      {one.replies.length > 0 && <StatementTable rows={one.replies} />}
      {may && (
        <p className="no-print">
          <Link
            to="/write-a-statement"
            search={{
              ...{ meeting: meeting?.id, item: item?.id, decision },
              ...{ reply: one.id, audience: one.audience },
            }}
          >
            {t('statements.reply')}
          </Link>
        </p>
      )}
    </section>
  )
}
