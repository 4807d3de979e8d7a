import { proposals } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../shell/client.ts'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { showChanged } from './queries.ts'
import { Seldom } from './seldom.tsx'

/** Another symbol of the body's series, with the reason on record. */
export function GiveSymbol({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const [symbol, setSymbol] = useState('')
  const [reasons, setReasons] = useState('')
  const give = useMutation({
    mutationFn: () =>
      client.call(proposals.giveSymbol, {
        params: { proposal: proposal.id },
        body: { symbol: symbol.trim(), reasons: reasons.trim() },
      }),
    onSuccess: async (changed) => {
      setSymbol('')
      setReasons('')
      await showChanged(changed)
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    give.mutate()
  }
  return (
    <Seldom title={t('proposals.symbolTitle')}>
      <form className="form box" onSubmit={send}>
        <TextField
          label={t('votes.symbol')}
          value={symbol}
          onChange={setSymbol}
          pattern="[A-Za-z0-9][A-Za-z0-9.\/\(\)\-]{0,79}"
          code
        />
        <TextField label={t('proposals.symbolReasons')} value={reasons} onChange={setReasons} />
        {give.isError && <Trouble error={give.error} />}
        <button type="submit" className="button" data-kind="quiet" disabled={give.isPending}>
          {t('proposals.giveSymbol')}
        </button>
      </form>
    </Seldom>
  )
}
