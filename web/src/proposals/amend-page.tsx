import { proposals } from '@comity/contract'
import { applyEdits, type ProposalText } from '@comity/votes'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { ChangedMeanwhile } from '../shell/changed-meanwhile.tsx'
import { client } from '../shell/client.ts'
import { useNames } from '../shell/names.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { AskBeforeLeaving, useUnsaved } from '../shell/unsaved.tsx'
import { useWords } from '../shell/words.tsx'
import { ChangePreview } from './change-preview.tsx'
import { isChanged, noChanges } from './changes.ts'
import { EditsForm } from './edits-form.tsx'
import { FormPage } from './form-page.tsx'
import { showChanged } from './queries.ts'
import { editsOf, idsTaken, textOf } from './text-of.ts'
import { useChanges } from './use-changes.ts'
import { useProposalBase } from './use-proposal-base.ts'

/** An amendment by edits on paragraphs: what it would make is seen before it is submitted. */
export function AmendPage() {
  const { t } = useWords()
  const { proposal } = useParams({ from: '/proposals/$proposal/amend' })
  return (
    <FormPage
      proposal={proposal}
      needs="amend"
      title={t('proposals.amendTitle')}
      lead={() => t('proposals.amendLead')}
      otherwise={t('proposals.amendNot')}
    >
      {(data) => <Amend current={data} />}
    </FormPage>
  )
}

function Amend({ current }: { current: proposals.Proposal }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const names = useNames()
  const { base, isStale, takeUp, ask } = useProposalBase(current)
  const [amends, setAmends] = useState('')
  const text = useMemo(() => textAmended(base, amends), [base, amends])
  const taken = useMemo(() => idsTaken(base), [base])
  const { changes, setChanges, edits, previewed, canSend } = useChanges(text, taken)
  const unsaved = useUnsaved(isChanged(changes))
  const params = { proposal: base.id }
  const amend = async () => {
    const body = {
      ...{ seen: base.version, edits: [...edits] },
      ...(amends === '' ? {} : { amends }),
    }
    try {
      const made = await client.call(proposals.amendProposal, { params, body })
      unsaved.settle()
      await showChanged(made)
      await navigate({ to: '/proposals/$proposal', params })
    } catch (error) {
      await ask()
      throw error
    }
  }
  const amendable = base.items.filter(isAmendable)
  return (
    <div className="form">
      {amendable.length > 0 && (
        <>
          <SelectField
            label={t('proposals.amends')}
            value={amends}
            options={[
              ['', t('proposals.theText')],
              ...amendable.map(({ id, by }) => [id, `${id} (${names(`state:${by}`)})`] as const),
            ]}
            onChange={(chosen) => {
              setAmends(chosen)
              setChanges(noChanges)
            }}
          />
          {amends !== '' && <p className="note">{t('proposals.asAmended', { symbol: amends })}</p>}
        </>
      )}
      <EditsForm key={amends} text={text} value={changes} onChange={setChanges} />
      <ChangePreview previewed={previewed} lang={base.lang} value={changes} onChange={setChanges} />
      {isStale && <ChangedMeanwhile takeUp={takeUp} />}
      <div className="buttons">
        {canSend && !isStale && current.can.amend === true && (
          <Ask
            label={t('proposals.submitAmendment')}
            title={t('proposals.submitAmendment')}
            text={t('proposals.submitAsk')}
            kind="act"
            act={amend}
          />
        )}
      </div>
      <AskBeforeLeaving guard={unsaved.guard} />
    </div>
  )
}

/** What amends an amendment is not amended again. */
const isAmendable = ({ amends, withdrawnAt, fits }: proposals.Amendment): boolean =>
  amends === undefined && withdrawnAt === undefined && fits

/** The text that is amended: of the proposal, or as the amendment that is amended would make it. */
function textAmended(proposal: proposals.Proposal, amends: string): ProposalText {
  const text = textOf(proposal)
  const parent = proposal.items.find(({ id }) => id === amends)
  const made = parent && applyEdits(text, editsOf(parent))
  return made?.ok ? made.text : text
}
