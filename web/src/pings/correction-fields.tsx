import type { pings } from '@comity/contract'
import type { Words } from '@comity/words'
import { channelWords } from '../contacts/contact-words.ts'
import { Boxes } from '../shell/boxes.tsx'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'

export interface Correction {
  /** Places of channels, as the boxes hold them. */
  readonly wrong: readonly string[]
  readonly note: string
}

export const none: Correction = { wrong: [], note: '' }

export const sentOf = ({ wrong, note }: Correction) => ({
  wrong: wrong.map(Number),
  ...(note.trim() === '' ? {} : { note }),
})

type Ways = pings.PingLink['ways']

/** Channels by place and kind: `2. E-mail`. */
export const placesIn = (ways: Ways, places: readonly number[], t: Words['t']): string[] =>
  ways
    .filter(({ place }) => places.includes(place))
    .map(({ place, type }) => `${place}. ${t(channelWords[type])}`)

/** Reached, and what is not right all the same; behind a line that opens. */
export function CorrectionFields(props: {
  ways: Ways
  value: Correction
  onChange: (correction: Correction) => void
}) {
  const { t } = useWords()
  const { ways, value, onChange } = props
  return (
    <details>
      <summary>{t('pings.wrong')}…</summary>
      <div className="stack" data-gap="small">
        <Boxes
          legend={t('pings.wrong')}
          offered={ways.map(({ place, type }) => ({
            value: String(place),
            name: `${place}. ${t(channelWords[type])}`,
          }))}
          value={value.wrong}
          onChange={(wrong) => onChange({ ...value, wrong })}
        />
        <TextField
          label={t('pings.note')}
          hint={t('pings.noteHint')}
          value={value.note}
          onChange={(note) => onChange({ ...value, note })}
          most={500}
          optional
        />
      </div>
    </details>
  )
}
