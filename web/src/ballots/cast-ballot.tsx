import type { ballots } from '@comity/contract'
import type { Choice } from '@comity/votes'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { DeskKey } from '../seals/desk-key.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { voteWord } from '../votes/vote-words.ts'
import { ChoiceGroup } from './choice-group.tsx'
import { OwnReceipt } from './own-receipt.tsx'
import { refreshVote } from './queries.ts'
import { isUnanswered, NotSignable, sendBallot, signBallot } from './signed-ballot.ts'
import { answered, keepUntilAnswered, useUnacknowledged } from './unacknowledged.ts'

type Step = 'choose' | 'review' | 'sending'

/** Choose, look at it once more, sign and send; what was acknowledged is shown with its receipt. */
export function CastBallot(props: { vote: ballots.LiveVote; member: string; desk: DeskKey }) {
  const { t } = useWords()
  const { vote, member, desk } = props
  const isSilence = vote.mode === 'silence'
  // Under silence there is one thing to say.
  const [choice, setChoice] = useState<Choice | undefined>(isSilence ? 'no' : undefined)
  const [step, setStep] = useState<Step>('choose')
  const [isChanging, setChanging] = useState(false)
  const [error, setError] = useState<unknown>()
  const kept = useUnacknowledged(vote.id)
  const hasCast = vote.own?.index !== undefined

  const send = async (ballot: Parameters<typeof sendBallot>[0]) => {
    setStep('sending')
    setError(undefined)
    keepUntilAnswered(ballot)
    try {
      await sendBallot(ballot)
      answered(vote.id)
      await refreshVote(vote.id)
      setChanging(false)
      setChoice(undefined)
    } catch (reason) {
      if (!isUnanswered(reason)) {
        answered(vote.id)
        setError(reason)
      }
    }
    setStep('choose')
  }
  const sign = async () => {
    if (choice === undefined) return
    setStep('sending')
    setError(undefined)
    try {
      const ballot = await signBallot(vote.id, member, choice, desk)
      await send(ballot)
    } catch (reason) {
      setError(reason)
      setStep('review')
    }
  }

  if (step === 'sending') return <p role="status">{t('ballots.signing')}</p>
  if (kept !== undefined)
    return (
      <div className="note unanswered" data-kind="warn" role="alert">
        <p>{t('ballots.noAnswer')}</p>
        <p>
          {t('ballots.yourVote')}: <strong>{voteWord(t, kept.choice)}</strong>
        </p>
        <div className="buttons">
          <button type="button" className="button" onClick={() => void send(kept)}>
            {t('ballots.sendAgain')}
          </button>
        </div>
      </div>
    )
  if (step === 'review' && choice !== undefined)
    return (
      <Review
        vote={vote}
        choice={choice}
        error={error}
        back={() => setStep('choose')}
        sign={() => void sign()}
      />
    )
  if (hasCast && !isChanging)
    return (
      <>
        <OwnReceipt vote={vote} />
        {!isSilence && (
          <div className="buttons">
            <button
              type="button"
              className="button"
              data-kind="quiet"
              onClick={() => setChanging(true)}
            >
              {t('ballots.changeBallot')}
            </button>
          </div>
        )}
      </>
    )
  const review = (event: FormEvent) => {
    event.preventDefault()
    setStep('review')
  }
  return (
    <form className="form box" onSubmit={review}>
      {isSilence ? (
        <p>{t('ballots.objectLead')}</p>
      ) : (
        <ChoiceGroup legend={t('ballots.choose')} value={choice} onChange={setChoice} />
      )}
      {error !== undefined && <NotSent error={error} />}
      <button type="submit" className="button" disabled={choice === undefined}>
        {t(isSilence ? 'ballots.object' : 'ballots.review')}
      </button>
    </form>
  )
}

function Review(props: {
  vote: ballots.LiveVote
  choice: Choice
  error: unknown
  back: () => void
  sign: () => void
}) {
  const { t } = useWords()
  const { vote, choice } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { subject } = vote
  return (
    <div className="box stack review">
      <h3 ref={heading} tabIndex={-1}>
        {t('ballots.reviewTitle')}
      </h3>
      <p>{t('ballots.reviewLead')}</p>
      <dl className="facts">
        <div>
          <dt>{t('ballots.what')}</dt>
          <dd>
            <bdi>{subject.title}</bdi>
            {subject.symbol !== undefined && (
              <>
                {' '}
                (<bdi>{subject.symbol}</bdi>)
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('ballots.yourVote')}</dt>
          <dd>
            <strong className="chosen">
              {choice === 'abstain' ? t('ballots.abstainChoice') : voteWord(t, choice)}
            </strong>
          </dd>
        </div>
        <div>
          <dt>{t('ballots.motionHash')}</dt>
          <dd className="code">{vote.motionHash}</dd>
        </div>
      </dl>
      {props.error !== undefined && <NotSent error={props.error} />}
      <div className="buttons">
        <button type="button" className="button" onClick={props.sign}>
          {t('ballots.sign')}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={props.back}>
          {t('ballots.change')}
        </button>
      </div>
    </div>
  )
}

function NotSent({ error }: { error: unknown }) {
  const { t } = useWords()
  if (!(error instanceof NotSignable)) return <Trouble error={error} />
  return (
    <p className="note" data-kind="stop" role="alert">
      {error.why === 'motion' ? t('ballots.motionWrong') : t('ballots.logAway')}
    </p>
  )
}
