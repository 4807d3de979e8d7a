import { proposals } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { TextField } from '../access/text-field.tsx'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { AskBeforeLeaving, useUnsaved } from '../shell/unsaved.tsx'
import { useWords } from '../shell/words.tsx'
import { ChangePreview } from './change-preview.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { isChanged } from './changes.ts'
import { EditsForm } from './edits-form.tsx'
import { ProposalTrail } from './proposal-trail.tsx'
import { proposalQuery, showChanged } from './queries.ts'
import { StaysOpen } from './stays-open.tsx'
import { idsTaken, textOf } from './text-of.ts'
import { useBase } from './use-base.ts'
import { useChanges } from './use-changes.ts'

/** The proposers change their text, or the secretariat enters what they announced in the meeting. */
export function RevisePage() {
  const { t } = useWords()
  const { proposal } = useParams({ from: '/proposals/$proposal/revise' })
  const found = useQuery(proposalQuery(proposal))
  return (
    <LoadedPage query={found}>
      {(data) => (
        <Page
          title={t('proposals.reviseTitle')}
          lead={t(data.can.conduct === true ? 'proposals.reviseOrally' : 'proposals.reviseLead')}
          above={<ProposalTrail proposal={data} />}
        >
          <StaysOpen
            key={data.id}
            may={data.can.revise === true}
            otherwise={t('proposals.reviseNot')}
          >
            <Revise current={data} />
          </StaysOpen>
        </Page>
      )}
    </LoadedPage>
  )
}

function Revise({ current }: { current: proposals.Proposal }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { base, isStale, takeUp, ask } = useBase(current)
  const text = useMemo(() => textOf(base), [base])
  const taken = useMemo(() => idsTaken(base), [base])
  const { changes, setChanges, edits, previewed, canSend } = useChanges(text, taken)
  const [reason, setReason] = useState('')
  const unsaved = useUnsaved(isChanged(changes) || reason !== '')
  const params = { proposal: base.id }
  const revise = async () => {
    const body = {
      ...{ seen: base.version, edits: [...edits] },
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    }
    try {
      const made = await client.call(proposals.reviseProposal, { params, body })
      unsaved.settle()
      await showChanged(made)
      await navigate({ to: '/proposals/$proposal', params })
    } catch (error) {
      await ask()
      throw error
    }
  }
  return (
    <div className="form">
      <Voids proposal={current} />
      <EditsForm text={text} value={changes} onChange={setChanges} />
      <TextField
        label={t('proposals.whyChanged')}
        value={reason}
        onChange={setReason}
        optional
        most={2_000}
      />
      <ChangePreview previewed={previewed} lang={base.lang} value={changes} onChange={setChanges} />
      {isStale && <ChangedMeanwhile takeUp={takeUp} />}
      <div className="buttons">
        {canSend && !isStale && current.can.revise === true && (
          <Ask
            label={t('proposals.revise')}
            title={t('proposals.revise')}
            text={<Voided proposal={current} />}
            act={revise}
          />
        )}
      </div>
      <AskBeforeLeaving guard={unsaved.guard} />
    </div>
  )
}

/** Said before anything is written: the change voids support, and whose. */
function Voids({ proposal }: { proposal: proposals.Proposal }) {
  return (
    <p className="note" data-kind="warn">
      <Voided proposal={proposal} />
    </p>
  )
}

function Voided({ proposal }: { proposal: proposals.Proposal }) {
  const { t, format } = useWords()
  const names = useNames()
  const { sponsors, proposers } = proposal
  const voided = sponsors.filter((member) => !proposers.includes(member))
  if (voided.length === 0) return t('proposals.voidsNone')
  const states = format.list(voided.map((member) => names(`state:${member}`)))
  return t('proposals.voids', { states })
}
