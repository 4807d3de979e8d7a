import { type DefectSection, defectSections, type ToldDefect } from '@comity/votes'
import { useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { defectWord } from './import-words.ts'

const mostNames = 12
const mostLines = 8

/** What is not right in a file, gravest first, with the states and sessions it concerns. */
export function Defects(props: { defects: readonly ToldDefect[]; beyond: number }) {
  const { t } = useWords()
  const sections = defectSections(props.defects)
  return (
    <section className="stack" aria-labelledby="defects">
      <h2 id="defects">{t('imports.defects')}</h2>
      {sections.length === 0 && <p>{t('imports.noDefects')}</p>}
      {sections.map((section, place) => (
        <Section key={section.code} section={section} open={place < 3} />
      ))}
      {props.beyond > 0 && <p className="quiet">{t('imports.beyond', { count: props.beyond })}</p>}
    </section>
  )
}

function Section({ section, open }: { section: DefectSection; open: boolean }) {
  const { t, format } = useWords()
  const { code, count, sessions, others } = section
  const lines = [
    ...sessions.map((one) => ({ key: `s${one.session}`, line: <Session {...one} /> })),
    ...others.map((defect, at) => ({ key: `o${at}`, line: <Other defect={defect} /> })),
  ]
  const more = lines.length - mostLines
  return (
    <details open={open} data-defect={code}>
      <summary>
        {defectWord(t, code)} <span className="quiet">{format.number(count)}</span>
      </summary>
      <ul>
        {lines.slice(0, mostLines).map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">{t('imports.beyond', { count: more })}</p>}
    </details>
  )
}

function Session({ session, defects }: DefectSection['sessions'][number]) {
  const { t, format } = useWords()
  const phrase = useDefectPhrase()
  const named = defects.slice(0, mostNames).map(phrase)
  const more = defects.length - named.length
  return (
    <>
      <strong>{t('imports.inSession', { session })}</strong>{' '}
      {format.list([...named, ...(more > 0 ? [t('imports.beyond', { count: more })] : [])])}
    </>
  )
}

/** One member of a session, with what is otherwise. */
function useDefectPhrase(): (defect: ToldDefect) => string {
  const { t, format } = useWords()
  const names = useNames()
  return ({ code, count, params }) => {
    const name = names(`state:${params.member}`)
    if (code !== 'votes-lost') return `${name} (${format.number(count)})`
    return t('imports.officially', {
      name,
      cast: Number(params.cast),
      decisions: Number(params.decisions),
      official: Number(params.official_cast),
      all: Number(params.official_decisions),
    })
  }
}

function Other({ defect }: { defect: ToldDefect }) {
  const { t, format } = useWords()
  const names = useNames()
  const { params, examples, count } = defect
  const values = Object.entries(params).map(([key, value]) =>
    key === 'member' ? names(`state:${value}`) : String(value),
  )
  const at = examples.flatMap(({ line }) => (line === undefined ? [] : [format.number(line)]))
  return (
    <>
      {values.length > 0 && (
        <>
          <bdi>{format.list(values)}</bdi>{' '}
        </>
      )}
      {t('imports.count', { count: format.number(count) })}
      {at.length > 0 && (
        <span className="quiet"> · {t('imports.line', { line: format.list(at) })}</span>
      )}
    </>
  )
}
