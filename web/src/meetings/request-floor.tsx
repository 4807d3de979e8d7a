import { proceedings } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { StatePicker } from '../directory/state-picker.tsx'
import { client } from '../shell/client.ts'
import { useNames } from '../shell/names.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { showMeeting } from './proceedings-queries.ts'
import { speakerKindWords } from './proceedings-words.ts'
import { textOf } from './written.tsx'

/** A delegate's request for the floor; the secretariat enters any member. */
export function RequestFloor({ page }: { page: proceedings.MeetingPage }) {
  const { t, language } = useWords()
  const names = useNames()
  const isOwn = page.can.request === true
  const [kind, setKind] = useState<proceedings.Speaker['kind']>('statement')
  const [item, setItem] = useState('')
  const [group, setGroup] = useState('')
  const [state, setState] = useState('')
  const request = useMutation({
    mutationFn: () =>
      client.call(proceedings.requestFloor, {
        params: { meeting: page.id },
        body: {
          kind,
          item: item === '' ? undefined : item,
          onBehalfOf: group === '' ? undefined : group,
          state: isOwn ? undefined : state,
        },
      }),
    onSuccess: showMeeting,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    request.mutate()
  }
  const title = t(isOwn ? 'proceedings.requestFloor' : 'proceedings.enterSpeaker')
  return (
    <form className="form box" onSubmit={send} aria-labelledby="request">
      <h2 id="request">{title}</h2>
      {!isOwn && <StatePicker label={t('directory.state')} value={state} onChange={setState} />}
      <label className="field">
        <span className="label">{t('meetings.kind')}</span>
        <select
          value={kind}
          onChange={({ target }) =>
            setKind(proceedings.speakerKinds.find((each) => each === target.value) ?? kind)
          }
        >
          {proceedings.speakerKinds.map((each) => (
            <option key={each} value={each}>
              {t(speakerKindWords[each])}
            </option>
          ))}
        </select>
      </label>
      {page.agenda.length > 0 && (
        <label className="field">
          <span className="label">{t('proceedings.item')}</span>
          <select value={item} onChange={({ target }) => setItem(target.value)}>
            <option value="">–</option>
            {page.agenda
              .filter(({ status }) => status !== 'withdrawn')
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {`${each.number}. ${textOf(each.titles, language).text}`}
                </option>
              ))}
          </select>
        </label>
      )}
      {page.speaksFor.length > 0 && (
        <label className="field">
          <span className="label">{t('proceedings.inWhoseName')}</span>
          <select value={group} onChange={({ target }) => setGroup(target.value)}>
            <option value="">{t('proceedings.ownNameOnly')}</option>
            {page.speaksFor.map((each) => (
              <option key={each} value={each}>
                {names(`group:${each}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {request.isError && <Trouble error={request.error} />}
      <button
        type="submit"
        className="button"
        disabled={request.isPending || (!isOwn && state === '')}
      >
        {title}
      </button>
    </form>
  )
}
