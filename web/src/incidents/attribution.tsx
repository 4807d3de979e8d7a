import { incidents } from '@comity/contract'
import { languageNames, languages } from '@comity/words'
import { useState } from 'react'
import { Fact } from '../contacts/contact-page.tsx'
import { today } from '../contacts/note-fields.tsx'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { useNames } from '../shell/names.tsx'
import { TextField } from '../shell/text-field.tsx'
import { useWords } from '../shell/words.tsx'
import { showIncident } from './queries.ts'

/** What its state claims of who acted: empty, unless a delegate entered it by an act of its own. */
export function Attribution({ one }: { one: incidents.Incident }) {
  const { t, format } = useWords()
  const names = useNames()
  const made = one.attribution
  return (
    <section className="stack" aria-labelledby="attribution">
      <h2 id="attribution">{t('incidents.attribution')}</h2>
      {made === undefined ? (
        <p className="quiet">{t('incidents.attributionNone')}</p>
      ) : (
        <dl className="facts">
          <Fact name={t('incidents.attributionBy', { state: names(`state:${made.by}`) })}>
            <p lang={made.lang} dir="auto">
              {made.claim}
            </p>
          </Fact>
          <Fact name={t('incidents.basis')}>
            <p lang={made.lang} dir="auto">
              {made.basis}
            </p>
          </Fact>
          <Fact name={t('incidents.madeOn')}>{format.date(made.madeOn)}</Fact>
        </dl>
      )}
      <div className="buttons no-print">
        {one.can.attribute === true && <Enter one={one} />}
        {one.can.unattribute === true && <TakeBack one={one} />}
      </div>
    </section>
  )
}

function Enter({ one }: { one: incidents.Incident }) {
  const { t, language } = useWords()
  const empty = { claim: '', basis: '', madeOn: today(), lang: language }
  const [text, setText] = useState(empty)
  const set = (change: Partial<typeof text>) => setText((before) => ({ ...before, ...change }))
  const enter = async () => {
    const body = { ...text, seen: one.version }
    const params = { incident: one.id }
    await showIncident(await client.call(incidents.attributeIncident, { params, body }))
    setText(empty)
  }
  return (
    <Ask
      label={t('incidents.attribute')}
      title={t('incidents.attribute')}
      text={t('incidents.attributeAsk')}
      kind="quiet"
      ready={text.claim.trim() !== '' && text.basis.trim() !== '' && text.madeOn !== ''}
      act={enter}
    >
      <label className="field">
        <span className="label">{t('incidents.language')}</span>
        <select
          value={text.lang}
          onChange={({ target }) =>
            set({ lang: languages.find((each) => each === target.value) ?? text.lang })
          }
        >
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </select>
      </label>
      <Lines label={t('incidents.claim')} value={text.claim} onChange={(claim) => set({ claim })} />
      <Lines label={t('incidents.basis')} value={text.basis} onChange={(basis) => set({ basis })} />
      <label className="field">
        <span className="label">{t('incidents.madeOn')}</span>
        <input
          type="date"
          className="day"
          value={text.madeOn}
          onChange={({ target }) => set({ madeOn: target.value })}
        />
      </label>
    </Ask>
  )
}

function Lines(props: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <textarea
        rows={3}
        dir="auto"
        maxLength={4_000}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </label>
  )
}

function TakeBack({ one }: { one: incidents.Incident }) {
  const { t } = useWords()
  const [note, setNote] = useState('')
  const takeBack = async () => {
    const call = { params: { incident: one.id }, body: { note } }
    await showIncident(await client.call(incidents.withdrawAttribution, call))
  }
  return (
    <Ask
      label={t('incidents.unattribute')}
      title={t('incidents.unattribute')}
      text={t('incidents.unattributeAsk')}
      kind="quiet"
      ready={note.trim() !== ''}
      act={takeBack}
    >
      <TextField label={t('incidents.reason')} value={note} onChange={setNote} most={1_000} />
    </Ask>
  )
}
