import type { proposals } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'
import { TableDraft } from './table-draft.tsx'

/** What the reader may do with a proposal as it stands; nothing where that is nothing. */
export function Acts({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const { can } = proposal
  const params = { proposal: proposal.id }
  const may = [can.edit, can.table, can.amend, can.revise, can.conduct]
  if (!may.includes(true)) return null
  return (
    <div className="buttons acts">
      {can.edit === true && (
        <Link to="/proposals/$proposal/edit" params={params} className="button" data-kind="quiet">
          {t('proposals.editTitle')}
        </Link>
      )}
      {can.table === true && <TableDraft proposal={proposal} />}
      {can.amend === true && (
        <Link to="/proposals/$proposal/amend" params={params} className="button" data-kind="quiet">
          {t('proposals.amendTitle')}
        </Link>
      )}
      {can.revise === true && (
        <Link to="/proposals/$proposal/revise" params={params} className="button" data-kind="quiet">
          {t('proposals.reviseTitle')}
        </Link>
      )}
      {can.conduct === true && (
        <Link to="/proposals/$proposal/conduct" params={params} className="button">
          {t('proposals.conductTitle')}
        </Link>
      )}
    </div>
  )
}
