import { type BodyOf, lawComparison } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { client } from '../shell/client.ts'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { Advice } from './advice.tsx'
import { DualAnswer } from './dual-answer.tsx'
import { DualForm } from './dual-form.tsx'
import { Trail } from './trail.tsx'

/** Whether conduct is an offence in both states, step by step. Nothing of it stands in the address. */
export function DualPage() {
  const { t } = useWords()
  const asking = useMutation({
    mutationFn: (body: BodyOf<typeof lawComparison.askDual>) =>
      client.call(lawComparison.askDual, { body }),
    gcTime: 0,
  })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (asking.data !== undefined) heading.current?.focus()
  }, [asking.data])
  return (
    <Page title={t('laws.dual')} lead={t('laws.dualLead')} above={<Trail />}>
      <Advice />
      <DualForm ask={asking.mutate} isAsking={asking.isPending} />
      {asking.isError && <Trouble error={asking.error} />}
      {asking.data !== undefined && (
        <section className="stack" aria-labelledby="answer">
          <h2 id="answer" ref={heading} tabIndex={-1}>
            {t('laws.answer')}
          </h2>
          <DualAnswer reply={asking.data} facts={asking.variables?.facts ?? {}} />
        </section>
      )}
    </Page>
  )
}
