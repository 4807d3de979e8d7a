import { proposals } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { bodyQuery } from '../meetings/queries.ts'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { nameIn } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'
import { showChanged } from './queries.ts'

/** Tables a draft, on the text that is shown and no other; the question names what is tabled. */
export function TableDraft({ proposal }: { proposal: proposals.Proposal }) {
  const { t, language } = useWords()
  const { body, title, text } = proposal
  const names = useQuery(bodyQuery(body)).data?.names
  const table = async () => {
    const params = { proposal: proposal.id }
    const tabled = await client.call(proposals.tableProposal, { params, body: { seen: text.hash } })
    await showChanged(tabled)
  }
  return (
    <Ask
      label={t('proposals.table')}
      title={t('proposals.tableTitle')}
      text={t('proposals.tableAsk', { body: nameIn(names, language) ?? body })}
      kind="act"
      act={table}
    >
      <dl className="facts">
        <div>
          <dt>{t('proposals.titleOf')}</dt>
          <dd>
            <bdi>{title}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('proposals.text')}</dt>
          <dd>{t('proposals.paragraphCount', { count: text.blocks.length })}</dd>
        </div>
        <div>
          <dt>{t('ballots.textHash')}</dt>
          <dd>
            <code className="code small">{text.hash}</code>
          </dd>
        </div>
      </dl>
    </Ask>
  )
}
