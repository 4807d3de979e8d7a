import type { proposals } from '@comity/contract'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { useRecord } from './use-record.ts'

type Kind = 'introduced' | 'action_opened' | 'voting_began' | 'adjourned' | 'resumed'

const words = {
  introduced: 'proposals.stepIntroduced',
  action_opened: 'proposals.stepActionOpened',
  voting_began: 'proposals.stepVotingBegan',
  adjourned: 'proposals.stepAdjourn',
  resumed: 'proposals.stepResume',
} as const satisfies Record<Kind, string>

/** What can come next from here, in the order of the rules; the first is what usually does. */
export function NextSteps({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const [note, setNote] = useState('')
  const record = useRecord(proposal.id)
  const said = note.trim() === '' ? {} : { note: note.trim() }
  const next = stepsFrom(proposal)
  if (next.length === 0) return null
  return (
    <section className="stack next-steps" aria-labelledby="next-step">
      <h2 id="next-step">{t('proposals.nextStep')}</h2>
      <div className="buttons">
        {next.map((kind, at) => (
          <Ask
            key={kind}
            label={t(words[kind])}
            title={t(words[kind])}
            text={t(kind === 'voting_began' ? 'proposals.stepVotingAsk' : 'proposals.stepAsk')}
            kind={at === 0 ? 'act' : 'quiet'}
            onOpen={() => setNote('')}
            act={() => record.mutateAsync({ kind, ...said })}
          >
            {kind === 'adjourned' && (
              <TextField label={t('proposals.remark')} value={note} onChange={setNote} optional />
            )}
          </Ask>
        ))}
        {proposal.stage === 'action_pending' && !isVoteRequested(proposal) && (
          <Ask
            label={t('proposals.adoptWithout')}
            title={t('proposals.adoptWithout')}
            text={t('proposals.adoptAsk')}
            kind="quiet"
            onOpen={() => setNote('')}
            act={() => record.mutateAsync({ kind: 'adopted_without_vote', ...said })}
          >
            <TextField label={t('proposals.remark')} value={note} onChange={setNote} optional />
          </Ask>
        )}
      </div>
    </section>
  )
}

function stepsFrom({ stage, plan }: proposals.Proposal): readonly Kind[] {
  const suspended = plan.votes.some(
    ({ on, of, outcome }) =>
      on === 'motion' && outcome === 'adopted' && isSuspension(plan.motions, of),
  )
  if (suspended) return ['resumed']
  switch (stage) {
    case 'tabled':
      return ['introduced', 'adjourned']
    case 'introduced':
      return ['action_opened', 'adjourned']
    case 'action_pending':
      return ['voting_began', 'adjourned']
    case 'adjourned':
      return ['resumed']
    default:
      return []
  }
}

const isSuspension = (motions: proposals.VotingPlan['motions'], id: string | undefined): boolean =>
  motions.some(
    (motion) => motion.id === id && ['suspend_meeting', 'adjourn_meeting'].includes(motion.kind),
  )

const isVoteRequested = ({ history }: proposals.Proposal): boolean =>
  history.some(({ kind }) => kind === 'vote_requested')
