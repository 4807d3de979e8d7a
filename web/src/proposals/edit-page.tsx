import { proposals } from '@comity/contract'
import { writeProposalText } from '@comity/votes'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react'
import { ChangedMeanwhile } from '../shell/changed-meanwhile.tsx'
import { client } from '../shell/client.ts'
import { Trouble } from '../shell/trouble.tsx'
import { AskBeforeLeaving, useUnsaved } from '../shell/unsaved.tsx'
import { useWords } from '../shell/words.tsx'
import { AsRead } from './as-read.tsx'
import { changedBlocks } from './changes.ts'
import { type Drafted, DraftFields } from './draft-fields.tsx'
import { readDraft } from './draft-text.ts'
import { FormPage } from './form-page.tsx'
import { showChanged } from './queries.ts'
import { Redline, RedlineLegend } from './redline.tsx'
import { textOf } from './text-of.ts'
import { useProposalBase } from './use-proposal-base.ts'

/** Another text for a draft, with what changes against what is held. */
export function EditPage() {
  const { t } = useWords()
  const { proposal } = useParams({ from: '/proposals/$proposal/edit' })
  return (
    <FormPage
      proposal={proposal}
      needs="edit"
      title={t('proposals.editTitle')}
      otherwise={t('proposals.noDraftOfYours')}
    >
      {(data) => <Edit held={data} />}
    </FormPage>
  )
}

function Edit({ held }: { held: proposals.Proposal }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { base, isStale, takeUp, ask } = useProposalBase(held)
  const [draft, setDraft] = useState<Drafted>(() => draftOf(held))
  const isDirty = !isSame(draft, draftOf(base))
  const unsaved = useUnsaved(isDirty)
  const keep = useMutation({
    mutationFn: () =>
      client.call(proposals.editDraft, {
        params: { proposal: base.id },
        body: { ...draft, seen: base.text.hash },
      }),
    onSuccess: async (made) => {
      unsaved.settle()
      await showChanged(made)
      await navigate({ to: '/proposals/$proposal', params: { proposal: made.id } })
    },
    onError: ask,
  })
  const shown = useDeferredValue(draft)
  const read = useMemo(() => readDraft(shown.text, shown.lang), [shown.text, shown.lang])
  const changes = useMemo(
    () => (read === undefined ? [] : changedBlocks(textOf(base), read.text)),
    [read, base],
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate()
  }
  return (
    <>
      <form className="form" onSubmit={send}>
        <DraftFields value={draft} onChange={setDraft} />
        {read !== undefined && isDirty && (
          <section className="stack" aria-labelledby="changes">
            <h2 id="changes">{t('proposals.whatChanges')}</h2>
            <p className="quiet">{t('proposals.againstHeld')}</p>
            {changes.length === 0 ? (
              <p>{t('proposals.wordsStay')}</p>
            ) : (
              <>
                <RedlineLegend />
                <Redline blocks={changes} lang={draft.lang} />
              </>
            )}
          </section>
        )}
        {read !== undefined && <AsRead draft={read} />}
        {keep.isError && <Trouble error={keep.error} />}
        {isStale && <ChangedMeanwhile takeUp={takeUp} />}
        <button
          type="submit"
          className="button"
          disabled={
            keep.isPending ||
            isStale ||
            !isDirty ||
            held.can.edit !== true ||
            draft.title.trim() === '' ||
            read === undefined ||
            read.findings.length > 0
          }
        >
          {t('proposals.keepChanges')}
        </button>
      </form>
      <AskBeforeLeaving guard={unsaved.guard} />
    </>
  )
}

const draftOf = ({ title, lang, text }: proposals.Proposal): Drafted => ({
  ...{ title, lang, text: writeProposalText(text) },
})

const isSame = (a: Drafted, b: Drafted): boolean =>
  a.title === b.title && a.lang === b.lang && a.text === b.text
