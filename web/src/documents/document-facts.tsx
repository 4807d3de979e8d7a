import type { documents } from '@comity/contract'
import { languageNames } from '@comity/words'
import { Link } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { Place } from './document-table.tsx'

/** Where it belongs, when it was issued, its files, and the hashes by which anybody checks it. */
export function DocumentFacts(props: {
  one: documents.Document
  version: documents.DocumentVersion
}) {
  const { t } = useWords()
  const { one, version } = props
  const files = version.texts.flatMap(({ lang, file }) =>
    file === undefined ? [] : [{ lang, file }],
  )
  return (
    <dl className="facts">
      <dt>{t('documents.belongsTo')}</dt>
      <dd>
        <Link to="/bodies/$body" params={{ body: one.body }}>
          <Written texts={one.bodyNames} />
        </Link>
        {one.session !== undefined && (
          <>
            {' · '}
            <Place row={one} />
          </>
        )}
      </dd>
      {version.issuedAt !== undefined && (
        <>
          <dt>{t('documents.issued')}</dt>
          <dd>
            <When at={version.issuedAt} />{' '}
            {version.entry !== undefined && (
              <Link to="/record/verify" search={{ index: version.entry, epoch: version.epoch }}>
                {t('meetings.entryOf', { index: version.entry })}
              </Link>
            )}
          </dd>
        </>
      )}
      {version.change !== undefined && (
        <>
          <dt>{t('documents.change')}</dt>
          <dd>
            <bdi>{version.change}</bdi>
          </dd>
        </>
      )}
      {files.length > 0 && (
        <>
          <dt>{t('documents.files')}</dt>
          <dd>
            <ul className="plain-list">
              {files.map(({ lang, file }) => (
                <li key={lang}>
                  <FileLink one={one} version={version.version} lang={lang} file={file} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{t('documents.hash')}</dt>
      <dd>
        <code className="code">{version.hash}</code>
      </dd>
      <dt>{t('votes.cite')}</dt>
      <dd>
        <code className="code">{`${window.location.origin}/documents/${one.symbol}`}</code>
      </dd>
    </dl>
  )
}

const kinds: Readonly<Record<documents.DocumentFile['media'], string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
}

export function FileLink(props: {
  one: Pick<documents.Document, 'id'>
  version: number
  lang: documents.TextSummary['lang']
  file: documents.DocumentFile
}) {
  const { t, format } = useWords()
  const { one, version, lang, file } = props
  return (
    <>
      <a href={`/api/documents/${one.id}/versions/${version}/languages/${lang}/file`} download>
        <span lang={lang}>{languageNames[lang]}</span>: {kinds[file.media]}
      </a>{' '}
      <span className="small quiet">
        {t('documents.kilobytes', { count: format.number(Math.ceil(file.bytes / 1000)) })} · SHA-256{' '}
        <code className="code">{file.sha256}</code>
      </span>
    </>
  )
}
