import { proposals } from '@comity/contract'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { ChangedMeanwhile } from '../shell/changed-meanwhile.tsx'
import { client } from '../shell/client.ts'
import { useNames } from '../shell/names.tsx'
import { TextField } from '../shell/text-field.tsx'
import { AskBeforeLeaving, useUnsaved } from '../shell/unsaved.tsx'
import { useWords } from '../shell/words.tsx'
import { ChangePreview } from './change-preview.tsx'
import { isChanged } from './changes.ts'
import { EditsForm } from './edits-form.tsx'
import { FormPage } from './form-page.tsx'
import { showChanged } from './queries.ts'
import { idsTaken, textOf } from './text-of.ts'
import { useChanges } from './use-changes.ts'
import { useProposalBase } from './use-proposal-base.ts'

/** The proposers change their text, or the secretariat enters what they announced in the meeting. */
export function RevisePage() {
  const { t } = useWords()
  const { proposal } = useParams({ from: '/proposals/$proposal/revise' })
  return (
    <FormPage
      proposal={proposal}
      needs="revise"
      title={t('proposals.reviseTitle')}
      lead={({ can }) => t(can.conduct ? 'proposals.reviseOrally' : 'proposals.reviseLead')}
      otherwise={t('proposals.reviseNot')}
    >
      {(data) => <Revise current={data} />}
    </FormPage>
  )
}

function Revise({ current }: { current: proposals.Proposal }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { base, isStale, takeUp, ask } = useProposalBase(current)
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
