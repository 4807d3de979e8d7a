import { ballots, type proposals } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ModeChoice, PresentField } from '../ballots/how-taken.tsx'
import { client, queryClient } from '../shell/client.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { plannedVoteText } from './planned-vote-text.ts'
import { refreshProposal } from './queries.ts'

/** Opens the live vote on what is due: what is put comes from the plan, and none of it is typed. */
export function PutToVote({ proposal }: { proposal: proposals.Proposal }) {
  const words = useWords()
  const { t } = words
  const next = dueIn(proposal)
  return (
    <section className="stack put-to-vote" aria-labelledby="put">
      <h2 id="put">{t('proposals.putTitle')}</h2>
      {next === undefined ? (
        <p className="quiet">
          {t(proposal.plan.waitsFor ? 'proposals.waitsForOrder' : 'proposals.nothingDue')}
        </p>
      ) : (
        <>
          <p className="due">{plannedVoteText(words, proposal.plan, next)}</p>
          <Put key={next.id} proposal={proposal} next={next} />
        </>
      )}
    </section>
  )
}

/** Motions while it is debated, all else once the voting has begun. */
export function dueIn({ stage, plan }: proposals.Proposal): proposals.PlannedVote | undefined {
  const next = plan.votes.find(({ id }) => id === plan.next)
  const stages = next?.on === 'motion' ? ['tabled', 'introduced', 'action_pending'] : ['voting']
  return stages.includes(stage) ? next : undefined
}

/** A step of a plan is voted on; a text is put under silence by itself. */
const modes = ['recorded', 'roll_call'] as const

function Put(props: { proposal: proposals.Proposal; next: proposals.PlannedVote }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { proposal, next } = props
  const [mode, setMode] = useState<(typeof modes)[number]>('recorded')
  const [present, setPresent] = useState('')
  const [rehearsal, setRehearsal] = useState(false)
  const open = useMutation({
    mutationFn: () =>
      client.call(ballots.openVote, {
        body: {
          ...{ body: proposal.body, proposal: { id: proposal.id, step: next.id } },
          ...{ mode, rehearsal },
          ...(present === '' ? {} : { present: Number(present) }),
        },
      }),
    onSuccess: async ({ id }) => {
      await Promise.all([
        refreshProposal(proposal.id),
        queryClient.invalidateQueries({ queryKey: ['live-votes'] }),
      ])
      await navigate({ to: '/ballots/$vote', params: { vote: id } })
    },
    onError: () => refreshProposal(proposal.id),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  return (
    <form className="form box" onSubmit={send}>
      <p>{t('proposals.putLead')}</p>
      {next.vote !== undefined && (
        <p>
          <Link to="/ballots/$vote" params={{ vote: next.vote }}>
            {t('proposals.seeVote')}
          </Link>
        </p>
      )}
      <ModeChoice offered={modes} value={mode} onChange={setMode} />
      <PresentField value={present} onChange={setPresent} />
      <label className="choice">
        <input
          type="checkbox"
          checked={rehearsal}
          onChange={({ target }) => setRehearsal(target.checked)}
        />
        <span>
          {t('ballots.rehearsal')}
          <span className="hint">{t('ballots.rehearsalHint')}</span>
        </span>
      </label>
      {open.isError && <Trouble error={open.error} />}
      <button type="submit" className="button" disabled={open.isPending}>
        {t('proposals.openIt')}
      </button>
    </form>
  )
}
