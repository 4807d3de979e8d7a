import type { proposals } from '@comity/contract'
import { kindOf } from '@comity/votes'
import { type FormEvent, useState } from 'react'
import { SelectField } from '../shell/select-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { MemberField, MembersField } from './member-field.tsx'
import { isPut } from './order-amendments.tsx'
import { partsChosen } from './parts.ts'
import { cited } from './proposal-words.ts'
import { Seldom } from './seldom.tsx'
import { addressOf, editsOf } from './text-of.ts'
import { useRecord } from './use-record.ts'

/** A member asks that parts be voted on separately: which paragraphs are put in which part. */
export function Divide({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const [of, setOf] = useState('')
  const [by, setBy] = useState('')
  const [objections, setObjections] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map())
  const record = useRecord(proposal.id)
  const live = proposal.items.filter(isPut)
  const paragraphs = divisible(proposal, of)
  const parts = partsChosen(
    paragraphs.map(({ eId }) => eId),
    chosen,
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    const afresh = () => {
      setChosen(new Map())
      setObjections([])
      setBy('')
    }
    record.mutate(
      {
        ...{ kind: 'division', by, parts, objections: [...objections] },
        ...(of === '' ? {} : { of }),
      },
      { onSuccess: afresh },
    )
  }
  return (
    <Seldom title={t('proposals.divideTitle')} lead={t('proposals.divideLead')}>
      <form className="form box" onSubmit={send}>
        {live.length > 0 && (
          <SelectField
            label={t('proposals.whatDivided')}
            value={of}
            options={[['', t('proposals.theText')], ...live.map(({ id }) => [id, id] as const)]}
            onChange={(one) => {
              setOf(one)
              setChosen(new Map())
            }}
          />
        )}
        <ol className="addressed">
          {paragraphs.map(({ eId, text }) => (
            <li key={eId}>
              <code className="code small">{cited(eId)}</code>
              <div className="in-part">
                <PartOf
                  paragraph={cited(eId)}
                  value={chosen.get(eId) ?? 0}
                  parts={Math.max(0, ...chosen.values())}
                  onChange={(part) => setChosen(withPart(chosen, eId, part))}
                />
                <p dir="auto" lang={proposal.lang} className="small">
                  {text}
                </p>
              </div>
            </li>
          ))}
        </ol>
        <MemberField
          label={t('proposals.byState')}
          body={proposal.body}
          value={by}
          onChange={setBy}
        />
        <MembersField
          legend={t('proposals.objectors')}
          hint={t('proposals.objectorsHint')}
          body={proposal.body}
          value={objections}
          onChange={setObjections}
        />
        {record.isError && <Trouble error={record.error} />}
        <button
          type="submit"
          className="button"
          disabled={record.isPending || by === '' || parts.length === 0}
        >
          {t('proposals.enterDivision')}
        </button>
      </form>
    </Seldom>
  )
}

/** In which part a paragraph is; there is always one more part than there are. */
function PartOf(props: {
  paragraph: string
  value: number
  parts: number
  onChange: (part: number) => void
}) {
  const { t } = useWords()
  const numbers = Array.from({ length: Math.min(props.parts + 1, 50) }, (_, at) => at + 1)
  return (
    <select
      aria-label={t('proposals.inPart', { paragraph: props.paragraph })}
      value={props.value}
      onChange={({ target }) => props.onChange(Number(target.value))}
    >
      <option value={0}>{t('proposals.noPart')}</option>
      {numbers.map((number) => (
        <option key={number} value={number}>
          {t('proposals.partNumber', { number })}
        </option>
      ))}
    </select>
  )
}

function withPart(chosen: ReadonlyMap<string, number>, eId: string, part: number) {
  const next = new Map(chosen)
  if (part === 0) next.delete(eId)
  else next.set(eId, part)
  return next
}

/** What can be a part: paragraphs of the text, or those that the amendment changes. */
function divisible(proposal: proposals.Proposal, of: string) {
  const amendment = proposal.items.find(({ id }) => id === of)
  if (amendment === undefined)
    return proposal.text.blocks.filter(({ eId }) =>
      ['pp', 'op', 'annex', 'para'].includes(kindOf(addressOf(eId))),
    )
  return editsOf(amendment).map((edit) => {
    if (edit.kind === 'insert') {
      const [head] = edit.blocks
      return { eId: head?.eId ?? edit.target, text: head?.text ?? '' }
    }
    const now = proposal.text.blocks.find(({ eId }) => eId === edit.target)
    return { eId: edit.target, text: edit.kind === 'replace' ? edit.text : (now?.text ?? '') }
  })
}
