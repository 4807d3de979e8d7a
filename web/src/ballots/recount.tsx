import { ballots } from '@comity/contract'
import { parseVkey } from '@comity/ledger'
import { useMutation } from '@tanstack/react-query'
import { verifierOf } from '../record/queries.ts'
import { client, queryClient } from '../shell/client.ts'
import { Copy } from '../shell/copy.tsx'
import { nextPaint } from '../shell/next-paint.ts'
import { hubQuery, useHub } from '../shell/queries.ts'
import { saveFile } from '../shell/save-file.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { RecountFound } from './recount-found.tsx'
import { recounted } from './recount-steps.ts'

/** The bundle to keep, and its recount in this browser: of the hub's, or of a file from anywhere. */
export function Recount({ vote }: { vote: ballots.LiveVote }) {
  const { t } = useWords()
  const log = useHub()?.log
  const name = `vote-${vote.id}.json`
  const fetchBundle = async () =>
    (await client.open(ballots.voteBundle, { params: { vote: vote.id } })).text()
  const save = useMutation({
    mutationFn: async () => saveFile(name, await fetchBundle(), 'application/json'),
  })
  const recount = useMutation({
    mutationFn: async (given?: File) => {
      const text = given === undefined ? await fetchBundle() : await given.text()
      const { log: known } = await queryClient.fetchQuery(hubQuery)
      await nextPaint()
      return recounted(text, (receipt) => parseVkey(verifierOf(known, receipt)))
    },
  })
  return (
    <section className="stack recount" aria-labelledby="recount">
      <h2 id="recount">{t('ballots.recount')}</h2>
      <p>{t('ballots.recountLead')}</p>
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={recount.isPending}
          onClick={() => recount.mutate(undefined)}
        >
          {t('ballots.recountHere')}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={() => save.mutate()}>
          {t('ballots.bundle')}
        </button>
      </div>
      <label className="field no-print">
        <span className="label">{t('ballots.recountFile')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) recount.mutate(file)
          }}
        />
      </label>
      {recount.isPending && <p role="status">{t('ballots.recounting')}</p>}
      {(recount.isError || save.isError) && <Trouble error={recount.error ?? save.error} />}
      {recount.data !== undefined && !recount.isPending && <RecountFound of={recount.data} />}
      <p>{t('ballots.offline')}</p>
      <Copy text={`npx comity verify vote ${name} --key '${log?.verifier ?? ''}'`} name="comity" />
    </section>
  )
}
