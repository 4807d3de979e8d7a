import { proceedings } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { StatePicker } from '../directory/state-picker.tsx'
import { client } from '../shell/client.ts'
import { SelectField } from '../shell/select-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { showMeeting } from './proceedings-queries.ts'
import { speakerKindWords } from './proceedings-words.ts'
import { InWhoseName, ItemField } from './speaking-fields.tsx'

/** A delegate's request for the floor; the secretariat enters any member. */
export function RequestFloor({ page }: { page: proceedings.MeetingPage }) {
  const { t } = useWords()
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
      <SelectField
        label={t('meetings.kind')}
        options={proceedings.speakerKinds.map((each) => [each, t(speakerKindWords[each])] as const)}
        value={kind}
        onChange={setKind}
      />
      <ItemField agenda={page.agenda} value={item} onChange={setItem} />
      <InWhoseName groups={page.speaksFor} value={group} onChange={setGroup} />
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
