import type { Choice } from '@comity/votes'
import { useId } from 'react'
import { useWords } from '../shell/words.tsx'
import { shapes, voteWord } from '../votes/vote-words.ts'

export const choices: readonly Choice[] = ['yes', 'no', 'abstain']

/** Yes, no or abstention: a native group of radio buttons, large enough for a thumb. */
export function ChoiceGroup(props: {
  legend: string
  value: Choice | undefined
  onChange: (choice: Choice) => void
}) {
  const { t } = useWords()
  const name = useId()
  return (
    <fieldset className="ballot-choices">
      <legend>{props.legend}</legend>
      {choices.map((choice) => (
        <label key={choice} className="ballot-choice">
          <input
            type="radio"
            name={name}
            value={choice}
            required
            checked={props.value === choice}
            onChange={() => props.onChange(choice)}
          />
          <span aria-hidden="true">{shapes[choice]}</span>
          <span>{choice === 'abstain' ? t('ballots.abstainChoice') : voteWord(t, choice)}</span>
        </label>
      ))}
    </fieldset>
  )
}
