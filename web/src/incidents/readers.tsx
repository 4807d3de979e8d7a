import { incidents } from '@comity/contract'
import { useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { Party, useNames } from '../shell/names.tsx'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { showIncident } from './queries.ts'
import { Share } from './share.tsx'

/** For its own state: with whom it is shared, which states see it by that, and the way to change both. */
export function Readers({ one }: { one: incidents.Incident }) {
  const { t, format } = useWords()
  const names = useNames()
  const { shared, readers = [] } = one
  if (shared === undefined) return null
  return (
    <section className="stack no-print" aria-labelledby="readers">
      <h2 id="readers">{t('incidents.readers')}</h2>
      {shared.length === 0 ? (
        <p className="quiet">{t('incidents.readersNone')}</p>
      ) : (
        <>
          <p className="quiet">{t('incidents.readersTeams')}</p>
          <ul className="rows">
            {shared.map((entry) => (
              <li key={entry}>
                <div>
                  <Party entry={entry} />
                  {entry.startsWith('group:') && (
                    <p className="small quiet">
                      {format.list(
                        readers
                          .filter(({ by }) => by.includes(entry))
                          .map(({ state }) => names(`state:${state}`)),
                      )}
                    </p>
                  )}
                </div>
                {one.can.withdraw === true && <TakeBack one={one} entry={entry} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="buttons">{one.can.share === true && <Share one={one} />}</div>
      {one.marking === 'red' && <p className="quiet">{t('incidents.redNote')}</p>}
    </section>
  )
}

function TakeBack({ one, entry }: { one: incidents.Incident; entry: string }) {
  const { t } = useWords()
  const names = useNames()
  const [note, setNote] = useState('')
  const title = t('incidents.withdrawFrom', { reader: names(entry) })
  const takeBack = async () => {
    const body = { readers: [entry], ...(note.trim() === '' ? {} : { note }) }
    const call = { params: { incident: one.id }, body }
    await showIncident(await client.call(incidents.withdrawIncident, call))
  }
  return (
    <span>
      <Ask
        label={t('incidents.withdraw')}
        name={title}
        title={title}
        text={t('incidents.withdrawAsk')}
        kind="quiet"
        size="small"
        act={takeBack}
      >
        <TextField
          label={t('incidents.reason')}
          value={note}
          onChange={setNote}
          most={1_000}
          optional
        />
      </Ask>
    </span>
  )
}
