import { conferences, type delegations } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { textOf, Written } from '../meetings/written.tsx'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { DelegationName } from './delegation-name.tsx'
import { delegationsQuery, showConference } from './queries.ts'
import { SlotForm } from './slot-form.tsx'

/** The programme day by day, by the clock of the place; the secretariat writes it. */
export function Programme({ conference }: { conference: conferences.Conference }) {
  const { t } = useWords()
  const [changed, setChanged] = useState<conferences.Slot>()
  const { programme, zone, can } = conference
  const there = useQuery(delegationsQuery(conference.id)).data?.items ?? []
  const days = [...new Set(programme.map(({ day }) => day))]
  return (
    <section className="stack" aria-labelledby="programme">
      <h2 id="programme">{t('conferences.programme')}</h2>
      {programme.length === 0 ? (
        <p className="quiet">{t('conferences.programmeNone')}</p>
      ) : (
        <p className="quiet">{t('conferences.localTimes', { zone })}</p>
      )}
      {days.map((day) => (
        <Day
          key={day}
          conference={conference}
          there={there}
          slots={programme.filter((slot) => slot.day === day)}
          change={can.change === true ? setChanged : undefined}
        />
      ))}
      {can.change === true && (
        <SlotForm
          key={`${changed?.id} ${changed?.version} ${programme.length}`}
          conference={conference}
          there={there.filter(({ status }) => status !== 'declined')}
          slot={changed}
          done={() => setChanged(undefined)}
        />
      )}
    </section>
  )
}

function Day(props: {
  conference: conferences.Conference
  there: readonly delegations.DelegationRow[]
  slots: readonly conferences.Slot[]
  change: ((slot: conferences.Slot) => void) | undefined
}) {
  const { t } = useWords()
  const [first] = props.slots
  if (first === undefined) return null
  return (
    <>
      <h3>
        <DayName conference={props.conference} day={first.day} />
      </h3>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('conferences.what')}</th>
            <th scope="col">{t('conferences.hours')}</th>
            <th scope="col">{t('conferences.room')}</th>
            <th scope="col">{t('conferences.speakers')}</th>
          </tr>
        </thead>
        <tbody>
          {props.slots.map((slot) => (
            <tr key={slot.id} data-status={slot.status === 'cancelled' ? 'withdrawn' : undefined}>
              <th scope="row" className="main">
                <Written texts={slot.titles} />
                {slot.status === 'cancelled' && (
                  <>
                    {' '}
                    <span className="tag">{t('conferences.slotCancelled')}</span>
                  </>
                )}
                {props.change !== undefined && slot.status === 'planned' && (
                  <Acts slot={slot} change={props.change} />
                )}
              </th>
              <td>
                <bdi className="body-symbol">
                  {slot.starts}–{slot.ends}
                </bdi>
              </td>
              <td>
                <bdi>{slot.room ?? '–'}</bdi>
              </td>
              <td>
                <Speakers ids={slot.speakers} there={props.there} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

/** A day by its number and, once the days are set, its date. */
export function DayName(props: { conference: conferences.Conference; day: number }) {
  const { t, format } = useWords()
  const { from } = props.conference
  const day = format.number(props.day)
  if (from === undefined) return <>{t('conferences.dayNumber', { day })}</>
  return <>{t('conferences.dayOn', { day, date: format.date(dateOf(from, props.day)) })}</>
}

export const dateOf = (first: string, day: number): string =>
  new Date(Date.parse(first) + (day - 1) * 86_400_000).toISOString().slice(0, 10)

/** Those that one may see: who has not answered yet is known to those who take part alone. */
function Speakers(props: { ids: readonly string[]; there: readonly delegations.DelegationRow[] }) {
  const known = props.ids.flatMap((id) => props.there.find((each) => each.id === id) ?? [])
  if (known.length === 0) return <>–</>
  return (
    <ul className="participant-list">
      {known.map((each) => (
        <li key={each.id}>
          <DelegationName of={each} />
        </li>
      ))}
    </ul>
  )
}

function Acts(props: { slot: conferences.Slot; change: (slot: conferences.Slot) => void }) {
  const { t, language } = useWords()
  const { slot } = props
  const title = textOf(slot.titles, language).text
  const cancel = async () =>
    showConference(await client.call(conferences.cancelSlot, { params: { slot: slot.id } }))
  return (
    <div className="buttons">
      <button
        type="button"
        className="button"
        data-kind="quiet"
        data-size="small"
        aria-label={t('conferences.changeNamed', { title })}
        onClick={() => props.change(slot)}
      >
        {t('conferences.changeThis')}
      </button>
      <Ask
        label={t('conferences.cancelThis')}
        name={t('conferences.cancelNamed', { title })}
        title={t('conferences.cancelNamed', { title })}
        text={t('conferences.cancelText')}
        kind="quiet"
        size="small"
        act={cancel}
      />
    </div>
  )
}
