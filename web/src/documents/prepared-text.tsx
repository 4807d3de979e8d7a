import { documents } from '@comity/contract'
import { directionOf, languageNames } from '@comity/words'
import { useQuery } from '@tanstack/react-query'
import { cited } from '../proposals/proposal-words.ts'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { Fold } from '../shell/fold.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { useWords } from '../shell/words.tsx'
import { FileLink } from './document-facts.tsx'
import { noteWords } from './document-words.ts'
import { type Lang, showDocument, textQuery } from './queries.ts'

/** One language of what is prepared, as it was read, with what is to be looked over. */
export function PreparedText(props: { document: string; version: number; lang: Lang }) {
  const { document, version, lang } = props
  const query = useQuery(textQuery(document, version, lang))
  return (
    <section className="stack" data-gap="small" aria-labelledby={`text-${lang}`}>
      <h2 id={`text-${lang}`} lang={lang}>
        {languageNames[lang]}
      </h2>
      <Loaded query={query}>{(text) => <Shown document={document} text={text} />}</Loaded>
    </section>
  )
}

function Shown({ document, text }: { document: string; text: documents.DocumentText }) {
  const { t, format } = useWords()
  const { lang, file, blocks, notes } = text
  const params = { document, lang }
  return (
    <>
      <p>
        <bdi lang={lang}>{text.title}</bdi>
      </p>
      {file !== undefined && (
        <p>
          <FileLink one={{ id: document }} version={text.version} lang={lang} file={file} />
        </p>
      )}
      {notes.length > 0 && (
        <div className="box" data-kind="warn">
          <p>
            <strong>{t('documents.lookOver')}</strong>
          </p>
          <ul>
            {notes.map(({ code, eId, count }) => (
              <li key={code}>
                {t(noteWords[code])}
                {count !== undefined && count > 1 && ` (${format.number(count)})`}
                {eId !== undefined && (
                  <>
                    {' '}
                    <span className="code">{cited(eId)}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {blocks === undefined ? (
        <p className="quiet">{t('documents.fileOnly')}</p>
      ) : (
        <Fold title={t('documents.paragraphs', { count: format.number(blocks.length) })}>
          <div className="document-text" dir={directionOf(lang)}>
            {blocks.map(({ eId, num, text: words }) => (
              <div key={eId} className="paragraph">
                <span className="code paragraph-address">{cited(eId)}</span>
                <p lang={lang}>
                  {num !== undefined && <>{num} </>}
                  {words}
                </p>
              </div>
            ))}
          </div>
        </Fold>
      )}
      <div className="buttons">
        <Ask
          label={t('documents.takeOut')}
          name={t('documents.takeOutOf', { language: languageNames[lang] })}
          title={t('documents.takeOutAsk')}
          text={t('documents.takeOutText')}
          kind="quiet"
          size="small"
          act={async () =>
            showDocument(await client.call(documents.removeDocumentText, { params }))
          }
        />
      </div>
    </>
  )
}
