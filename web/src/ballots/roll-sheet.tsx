import { ballots } from '@comity/contract'
import type { Choice } from '@comity/votes'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { client } from '../shell/client.ts'
import { useNames } from '../shell/names.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { voteWord } from '../votes/vote-words.ts'
import { choices } from './choice-group.tsx'
import { refreshVote } from './queries.ts'
import { answerOfKey } from './roll-keys.ts'

type Answers = Readonly<Record<string, Choice>>

/** The sheet of a roll call: one line a member, by keys; what the other person entered is not shown. */
export function RollSheet({ vote }: { vote: ballots.LiveVote }) {
  const { t, format } = useWords()
  const names = useNames()
  const [answers, setAnswers] = useState<Answers>({})
  const { id, rolls } = vote
  const enter = useMutation({
    mutationFn: () =>
      client.call(ballots.enterRoll, { params: { vote: id }, body: { answers: { ...answers } } }),
    onSuccess: () => refreshVote(id),
  })
  const members = vote.board.stands
    .filter((one) => one.vote !== 'suspended')
    .map(({ member }) => ({ member, name: names(`state:${member}`) }))
    .sort((a, b) => format.compare(a.name, b.name))
  const answer = (member: string, choice: Choice | undefined) =>
    setAnswers((before) => {
      const { [member]: _, ...others } = before
      return choice === undefined ? others : { ...others, [member]: choice }
    })
  const send = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate()
  }
  return (
    <section className="stack" aria-labelledby="roll-sheet">
      <h2 id="roll-sheet">{t('ballots.roll')}</h2>
      <p>
        {t('ballots.rollLead')} {t('ballots.rollAlone')}
      </p>
      <RollStanding
        vote={vote}
        differ={enter.data?.agree === false ? enter.data.differ : []}
        nameOf={(member) => names(`state:${member}`)}
      />
      {rolls?.agree !== true && (
        <form className="form" onSubmit={send}>
          <div className="roll-sheet">
            {members.map(({ member, name }) => (
              <RollLine
                key={member}
                member={member}
                name={name}
                value={answers[member]}
                onChange={(choice) => answer(member, choice)}
              />
            ))}
          </div>
          {enter.isError && <Trouble error={enter.error} />}
          <button type="submit" className="button" disabled={enter.isPending}>
            {t('ballots.enterAnswers')}
          </button>
        </form>
      )}
    </section>
  )
}

function RollStanding(props: {
  vote: ballots.LiveVote
  differ: readonly string[]
  nameOf: (member: string) => string
}) {
  const { t, format } = useWords()
  const { rolls } = props.vote
  if (rolls === undefined || rolls.entered === 0) return null
  return (
    <div className="note roll-standing" data-kind={rolls.agree ? 'done' : 'warn'} role="status">
      <p>
        {rolls.agree
          ? t('ballots.rollAgrees')
          : props.differ.length > 0
            ? t('ballots.rollDiffers', { members: format.list(props.differ.map(props.nameOf)) })
            : rolls.byMe && rolls.entered === 1
              ? t('ballots.enteredYours')
              : t('ballots.enteredBy', { count: rolls.entered })}
      </p>
    </div>
  )
}

function RollLine(props: {
  member: string
  name: string
  value: Choice | undefined
  onChange: (choice: Choice | undefined) => void
}) {
  const { t } = useWords()
  const { member, name, value, onChange } = props
  const press = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const answer = answerOfKey(event)
    if (answer === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onChange(answer === 'none' ? undefined : answer)
    if (answer !== 'none') toLine(event.currentTarget.nextElementSibling)
  }
  return (
    <fieldset className="roll-line" data-member={member} onKeyDown={press}>
      <legend>
        <span className="ltr">{member}</span> <bdi>{name}</bdi>
      </legend>
      {choices.map((choice) => (
        <label key={choice} className="roll-choice">
          <input
            type="radio"
            name={`roll-${member}`}
            checked={value === choice}
            onChange={() => onChange(choice)}
          />
          <span>{choice === 'abstain' ? t('ballots.abstainChoice') : voteWord(t, choice)}</span>
        </label>
      ))}
      <span className="small quiet">{value === undefined && t('ballots.noAnswerGiven')}</span>
    </fieldset>
  )
}

/** Goes on where the next answer is entered; after the last line, to the button. */
function toLine(line: Element | null): void {
  const next =
    line?.querySelector<HTMLInputElement>('input:checked') ?? line?.querySelector('input')
  if (next) next.focus()
  else document.querySelector<HTMLElement>('.roll-sheet ~ button')?.focus()
}
