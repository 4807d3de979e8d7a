import type { BodyOf, lawComparison } from '@comity/contract'
import { type Fact, facts } from '@comity/laws'
import { useId, useState } from 'react'
import { useWords } from '../shell/words.tsx'
import { Choice } from '../votes/filter-form.tsx'
import { DayChoice } from './choose-matrix.tsx'
import { ArticleChoice, StateChoice } from './choose-two.tsx'
import { FactText } from './fact-text.tsx'

type Question = BodyOf<typeof lawComparison.askDual>

const kinds = ['mla', 'extradition', 'preservation', 'surrender', 'interception'] as const
const abouts = ['mind', 'right', 'act', 'target', 'means', 'result', 'aim', 'item'] as const

/** The question: two states, an article, a kind of help, a day, and the facts, each so, not so or unknown. */
export function DualForm({
  ask,
  isAsking,
}: {
  ask: (question: Question) => void
  isAsking: boolean
}) {
  const { t } = useWords()
  const [isWanting, setWanting] = useState(false)
  return (
    <form
      className="stack no-print"
      onSubmit={(event) => {
        event.preventDefault()
        const question = questionOf(new FormData(event.currentTarget))
        setWanting(question === undefined)
        if (question) ask(question)
      }}
    >
      <div className="vote-filters">
        <StateChoice name="requesting" label={t('laws.requesting')} value={undefined} />
        <StateChoice name="requested" label={t('laws.requested')} value={undefined} />
        <ArticleChoice value="bc-2" />
        <Choice
          name="kind"
          label={t('laws.kind')}
          value={undefined}
          of={kinds.slice(1).map((kind) => [kind, t(`laws.${kind}`)] as const)}
          none={t('laws.mla')}
        />
        <DayChoice value={undefined} />
      </div>
      <fieldset className="stack">
        <legend>{t('laws.facts')}</legend>
        <p className="quiet">{t('laws.factsHint')}</p>
        {abouts.map((about) => (
          <FactGroup key={about} about={about} />
        ))}
      </fieldset>
      {isWanting && <p role="alert">{t('laws.chooseTwo')}</p>}
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={isAsking}>
          {t('laws.ask')}
        </button>
      </div>
    </form>
  )
}

function FactGroup({ about }: { about: Fact['about'] }) {
  const { t } = useWords()
  return (
    <div className="stack" data-gap="small">
      <h3>{t(`laws.about_${about}`)}</h3>
      <ul className="law-facts">
        {facts
          .filter((fact) => fact.about === about)
          .map((fact) => (
            <FactLine key={fact.id} fact={fact} />
          ))}
      </ul>
    </div>
  )
}

function FactLine({ fact }: { fact: Fact }) {
  const { t } = useWords()
  const id = useId()
  return (
    <li>
      <label htmlFor={id}>
        <FactText fact={fact.id} />
      </label>
      <select id={id} name={`fact.${fact.id}`} defaultValue="">
        <option value="">{t('laws.unknown')}</option>
        <option value="true">{t('laws.so')}</option>
        <option value="false">{t('laws.notSo')}</option>
      </select>
    </li>
  )
}

/** What the form says; nothing where a state or the article was not chosen. */
function questionOf(form: FormData): Question | undefined {
  const text = (name: string) => String(form.get(name) ?? '')
  const [requesting, requested, article] = [text('requesting'), text('requested'), text('article')]
  if (requesting === '' || requested === '' || article === '') return undefined
  const kind = kinds.find((one) => one === text('kind')) ?? 'mla'
  const on = text('on')
  const said = facts.flatMap(({ id }) => {
    const answer = text(`fact.${id}`)
    return answer === '' ? [] : [[id, answer === 'true'] as const]
  })
  return {
    ...{ requesting, requested: [requested], articles: [article], kind },
    ...(on === '' ? {} : { on }),
    facts: Object.fromEntries(said),
  }
}
