import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Marking } from '../exchange/marking.tsx'
import { Label } from '../exchange/object-list.tsx'
import { TryChanging } from '../record/try-changing.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { useHub } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import {
  type Attempt,
  forgetStory,
  keepStory,
  keptStory,
  lookAs,
  receiveAs,
  type Story,
  submitAs,
} from './story.ts'

/** Four steps that show what a hub does, between fictional states. */
export function GuidePage() {
  const { t } = useWords()
  const hub = useHub()
  const navigate = useNavigate({ from: '/guide' })
  const { step = 1 } = useSearch({ from: '/guide' })
  const [story, setStory] = useState(keptStory)
  const keep = (next: Story) => {
    keepStory(next)
    setStory(next)
  }
  const again = () => {
    forgetStory()
    setStory({})
    void navigate({ search: {} })
  }
  if (hub !== undefined && hub.enterAs.length === 0)
    return (
      <Page title={t('shell.guide')}>
        <p>{t('shell.guideOnlyDemonstration')}</p>
      </Page>
    )
  const states = hub?.enterAs ?? []
  return (
    <Page title={t('shell.guide')} lead={t('shell.guideLead')}>
      <ol className="guide">
        <Submit open={step === 1} states={states} story={story} keep={keep} />
        <Receive open={step === 2} state={states[1] ?? 'XB'} story={story} keep={keep} />
        <Look open={step === 3} state={story.third ?? 'XC'} story={story} keep={keep} />
        <Verify open={step === 4} story={story} />
      </ol>
      <div className="buttons">
        <button type="button" className="button" data-kind="quiet" onClick={again}>
          {t('shell.startAgain')}
        </button>
        <Link to="/" className="button" data-kind="quiet">
          {t('shell.leaveGuide')}
        </Link>
      </div>
    </Page>
  )
}

function Step(props: {
  number: number
  title: string
  open: boolean
  done: boolean
  children: ReactNode
}) {
  const { t } = useWords()
  const { number, title, open, done } = props
  return (
    <li data-open={open} data-done={done} aria-current={open ? 'step' : undefined}>
      <h2>
        <Link to="/guide" search={{ step: number }}>
          {title}
        </Link>{' '}
        {done && <span className="tag">{t('shell.done')}</span>}
      </h2>
      {open && <div className="stack">{props.children}</div>}
    </li>
  )
}

function Next({ step }: { step: number }) {
  const { t } = useWords()
  return (
    <p>
      <Link to="/guide" search={{ step }} className="button">
        {t('shell.next')}
      </Link>
    </p>
  )
}

interface StepProps {
  readonly open: boolean
  readonly story: Story
  readonly keep: (story: Story) => void
}

/** A step that acts as one state when its button is pressed. */
function useStep(act: () => Promise<Story>, keep: (story: Story) => void) {
  return useMutation({ mutationFn: act, onSuccess: keep })
}

function Submit({ open, story, keep, states }: StepProps & { states: readonly string[] }) {
  const { t } = useWords()
  const names = useNames()
  const act = useStep(() => submitAs(states), keep)
  const who = names(`state:${states[0] ?? 'XA'}`)
  return (
    <Step
      number={1}
      title={t('shell.guideSubmit', { state: who })}
      open={open}
      done={story.sent !== undefined}
    >
      <p>{t('shell.guideSubmitLead')}</p>
      <Act name={t('shell.guideSubmitDo', { state: who })} act={act} />
      {story.sent !== undefined && (
        <>
          <p role="status">
            {t('exchange.acceptedCount', { count: story.sent.length })}{' '}
            {story.collection !== undefined && (
              <Link to="/collections/$collection" params={{ collection: story.collection.id }}>
                <bdi>{story.collection.title}</bdi>
              </Link>
            )}
          </p>
          <Next step={2} />
        </>
      )}
    </Step>
  )
}

function Receive({ open, story, keep, state }: StepProps & { state: string }) {
  const { t } = useWords()
  const names = useNames()
  const act = useStep(() => receiveAs(state, story), keep)
  const who = names(`state:${state}`)
  return (
    <Step
      number={2}
      title={t('shell.guideReceive', { state: who })}
      open={open}
      done={story.received !== undefined}
    >
      <p>{t('shell.guideReceiveLead')}</p>
      {story.sent === undefined ? (
        <EarlierFirst />
      ) : (
        <Act name={t('shell.guideReceiveDo', { state: who })} act={act} />
      )}
      {story.received !== undefined && (
        <>
          <p role="status">{t('shell.guideReceived', { count: story.received.length })}</p>
          <table className="table" data-stacks>
            <thead>
              <tr>
                <th scope="col">{t('exchange.object')}</th>
                <th scope="col">{t('exchange.type')}</th>
                <th scope="col">{t('exchange.marking')}</th>
              </tr>
            </thead>
            <tbody>
              {story.received.map((row) => (
                <tr key={row.index}>
                  <th scope="row" className="main">
                    <Link
                      to="/collections/$collection/objects/$object"
                      params={{ collection: row.collection, object: row.id }}
                    >
                      <Label type={row.type} label={row.label} />
                    </Link>
                  </th>
                  <td className="code small">{row.type}</td>
                  <td>
                    <Marking level={row.level} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Next step={3} />
        </>
      )}
    </Step>
  )
}

const wayWords = {
  list: 'shell.wayList',
  search: 'shell.waySearch',
  statistics: 'shell.wayStatistics',
  address: 'shell.wayAddress',
  bytes: 'shell.wayBytes',
} as const satisfies Record<Attempt['way'], string>

function Look({ open, story, keep, state }: StepProps & { state: string }) {
  const { t, format } = useWords()
  const names = useNames()
  const act = useStep(() => lookAs(state, story), keep)
  const who = names(`state:${state}`)
  return (
    <Step
      number={3}
      title={t('shell.guideLook', { state: who })}
      open={open}
      done={story.attempts !== undefined}
    >
      <p>{t('shell.guideLookLead')}</p>
      {story.sent === undefined ? (
        <EarlierFirst />
      ) : (
        <Act name={t('shell.guideLookDo', { state: who })} act={act} />
      )}
      {story.attempts !== undefined && (
        <>
          <table className="table attempts">
            <thead>
              <tr>
                <th scope="col">{t('shell.tried')}</th>
                <th scope="col">{t('shell.answer')}</th>
                <th scope="col" className="number">
                  {t('exchange.objects')}
                </th>
              </tr>
            </thead>
            <tbody>
              {story.attempts.map(({ way, found, status }) => (
                <tr key={way}>
                  <th scope="row">{t(wayWords[way])}</th>
                  <td className="code">{status ?? 200}</td>
                  <td className="number">{format.number(found)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Next step={4} />
        </>
      )}
    </Step>
  )
}

function Verify({ open, story }: { open: boolean; story: Story }) {
  const { t } = useWords()
  const hub = useHub()
  const { receipt, object } = story
  return (
    <Step number={4} title={t('record.verify')} open={open} done={false}>
      <p>{t('shell.guideVerifyLead')}</p>
      {receipt === undefined || object === undefined ? (
        <EarlierFirst />
      ) : (
        <TryChanging
          receipt={receipt}
          verifier={hub?.log.verifier ?? ''}
          object={new TextEncoder().encode(object)}
        />
      )}
    </Step>
  )
}

function EarlierFirst() {
  const { t } = useWords()
  return <p className="note">{t('shell.earlierFirst')}</p>
}

function Act(props: { name: string; act: ReturnType<typeof useStep> }) {
  const { act } = props
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={act.isPending}
          onClick={() => act.mutate()}
        >
          {props.name}
        </button>
      </div>
      {act.isError && <Trouble error={act.error} />}
    </>
  )
}
