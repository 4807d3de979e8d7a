import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { bodiesQuery } from '../meetings/queries.ts'
import { nameIn } from '../shell/names.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { useWords } from '../shell/words.tsx'
import { isStage, proposalStages, stageText } from './proposal-words.ts'

const all = ''

/** Narrows the list to one body or one stage; what is chosen stands in the address. */
export function ProposalFilter({
  body,
  stage,
}: {
  body: string | undefined
  stage: string | undefined
}) {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const bodies = useQuery(bodiesQuery).data?.items ?? []
  const choose = (next: { body: string | undefined; stage: string | undefined }) =>
    void navigate({ to: '/proposals', search: next, replace: true })
  return (
    <search className="no-print proposal-filter">
      <SelectField
        label={t('proposals.proposalsOf')}
        value={body ?? all}
        options={[
          [all, t('proposals.allBodies')],
          ...bodies
            .filter(({ id, kind }) => kind === 'working' || id === body)
            .map(({ id, names }) => [id, nameIn(names, language) ?? id] as const),
        ]}
        onChange={(chosen) => choose({ body: chosen === all ? undefined : chosen, stage })}
      />
      <SelectField
        label={t('proposals.stage')}
        value={stage !== undefined && isStage(stage) ? stage : all}
        options={[
          [all, t('proposals.allStages')],
          ...proposalStages.map((one) => [one, stageText(t, one)] as const),
        ]}
        onChange={(chosen) => choose({ body, stage: chosen === all ? undefined : chosen })}
      />
    </search>
  )
}
