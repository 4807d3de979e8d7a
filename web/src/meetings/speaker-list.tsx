import { proceedings } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { client } from '../shell/client.ts'
import { Party, useNames } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { showMeeting } from './proceedings-queries.ts'
import { speakerKindWords, speakerStatusWords } from './proceedings-words.ts'

type Page = proceedings.MeetingPage
type Status = 'speaking' | 'spoken' | 'withdrawn'

/** In the order in which they speak; nobody leaves the list, so nothing moves under the reader. */
export function SpeakerList({ page }: { page: Page }) {
  const { t } = useWords()
  const acts = page.can.preside === true || page.speakers.some(({ can }) => can.withdraw)
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('proceedings.speaker')}</th>
          <th scope="col">{t('meetings.kind')}</th>
          <th scope="col">{t('meetings.status')}</th>
          {acts && (
            <th scope="col">
              <span className="unseen">{t('shell.do')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {page.speakers.map((speaker) => (
          <tr key={speaker.id} data-status={speaker.status}>
            <th scope="row" className="main">
              <Party entry={speaker.party} />
              <Behalf group={speaker.onBehalfOf} />
            </th>
            <td>
              {t(speakerKindWords[speaker.kind])}
              <OnItem page={page} item={speaker.item} />
            </td>
            <td>{t(speakerStatusWords[speaker.status])}</td>
            {acts && (
              <td>
                <Acts page={page} speaker={speaker} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Behalf({ group }: { group: string | undefined }) {
  const { t } = useWords()
  const names = useNames()
  if (group === undefined) return null
  return (
    <div className="small quiet">
      <bdi>{t('proceedings.onBehalfOf', { group: names(`group:${group}`) })}</bdi>
    </div>
  )
}

function OnItem({ page, item }: { page: Page; item: string | undefined }) {
  const { t } = useWords()
  const found = page.agenda.find(({ id }) => id === item)
  if (found === undefined) return null
  return (
    <span className="small quiet">
      {' '}
      · {t('proceedings.item')} <bdi>{found.number}</bdi>
    </span>
  )
}

function Acts({ page, speaker }: { page: Page; speaker: proceedings.Speaker }) {
  const { t } = useWords()
  const names = useNames()
  const state = names(speaker.party)
  const params = { speaker: speaker.id }
  const set = useMutation({
    mutationFn: (status: Status) =>
      client.call(proceedings.changeSpeaker, { params, body: { status } }),
    onSuccess: showMeeting,
  })
  const waiting = page.speakers.filter(({ status }) => status === 'waiting')
  const before = waiting[waiting.findIndex(({ id }) => id === speaker.id) - 1]
  const move = useMutation({
    mutationFn: (before: string) =>
      client.call(proceedings.moveSpeaker, { params, body: { before } }),
    onSuccess: showMeeting,
  })
  const preside = page.can.preside === true && page.status !== 'closed'
  const small = { type: 'button', className: 'button', 'data-size': 'small' } as const
  const busy = set.isPending || move.isPending
  return (
    <>
      <div className="buttons">
        {preside && page.status === 'open' && speaker.status === 'waiting' && (
          <button
            {...small}
            aria-label={t('proceedings.giveFloorTo', { state })}
            disabled={busy}
            onClick={() => set.mutate('speaking')}
          >
            {t('proceedings.giveFloor')}
          </button>
        )}
        {preside && speaker.status === 'speaking' && (
          <button {...small} disabled={busy} onClick={() => set.mutate('spoken')}>
            {t('proceedings.endSpeech')}
          </button>
        )}
        {preside && speaker.status === 'waiting' && before !== undefined && (
          <button
            {...small}
            data-kind="quiet"
            aria-label={t('proceedings.earlierOf', { state })}
            disabled={busy}
            onClick={() => move.mutate(before.id)}
          >
            {t('proceedings.earlier')}
          </button>
        )}
        {speaker.can.withdraw === true && (
          <button
            {...small}
            data-kind="quiet"
            aria-label={t('proceedings.withdrawOf', { state })}
            disabled={busy}
            onClick={() => set.mutate('withdrawn')}
          >
            {t('proceedings.withdraw')}
          </button>
        )}
      </div>
      {set.isError && <Trouble error={set.error} />}
      {move.isError && <Trouble error={move.error} />}
    </>
  )
}
