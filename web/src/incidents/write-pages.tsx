import { incidents } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ChangedMeanwhile } from '../shell/changed-meanwhile.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { StaysOpen } from '../shell/stays-open.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { AskBeforeLeaving, type Unsaved, useUnsaved } from '../shell/unsaved.tsx'
import { useBase } from '../shell/use-base.ts'
import { useWords } from '../shell/words.tsx'
import { IncidentForm } from './incident-form.tsx'
import { Trail } from './incident-page.tsx'
import { Exercise } from './incident-table.tsx'
import { incidentQuery, mayWriteQuery, showIncident } from './queries.ts'

type Text = incidents.IncidentText

const empty = (lang: Text['lang']): Text => ({
  ...{ number: '', lang, title: '', summary: '', times: {}, sectors: [], severities: [] },
  ...{ marking: 'amber+strict', origins: [], links: [] },
  classification: { taxonomy: 'rsit', version: incidents.rsitVersion, class: 'other' },
})

/** A new incident, which one's own state alone sees. */
export function WritePage() {
  const { t } = useWords()
  const list = useQuery(mayWriteQuery)
  return (
    <LoadedPage query={list}>
      {({ can }) => (
        <Page title={t('incidents.new')} lead={t('incidents.newLead')} above={<Trail />}>
          <StaysOpen may={can.write === true} otherwise={t('incidents.mayNot')}>
            <Write />
          </StaysOpen>
        </Page>
      )}
    </LoadedPage>
  )
}

function Write() {
  const { t, language } = useWords()
  const [text, setText] = useState(() => empty(language))
  const [exercise, setExercise] = useState(false)
  const unsaved = useUnsaved(exercise || !isSame(text, empty(text.lang)))
  const done = useDone(unsaved)
  const write = useMutation({
    mutationFn: () => client.call(incidents.createIncident, { body: { ...sent(text), exercise } }),
    onSuccess: done,
  })
  return (
    <>
      <IncidentForm value={text} change={setText} send={() => write.mutate()}>
        <label className="choice">
          <input
            type="checkbox"
            checked={exercise}
            onChange={({ target }) => setExercise(target.checked)}
          />
          <span>
            {t('incidents.exercise')}{' '}
            <span className="small quiet">{t('incidents.exerciseHint')}</span>
          </span>
        </label>
        {write.isError && <Trouble error={write.error} />}
        <button type="submit" className="button" disabled={write.isPending}>
          {t('shell.save')}
        </button>
      </IncidentForm>
      <AskBeforeLeaving guard={unsaved.guard} />
    </>
  )
}

/** Another version; what somebody else wrote meanwhile is not lost. */
export function EditPage() {
  const { t } = useWords()
  const { incident } = useParams({ from: '/incidents/$incident/edit' })
  const query = useQuery(incidentQuery(incident))
  return (
    <LoadedPage query={query}>
      {(one) => (
        <Page title={t('incidents.edit')} lead={t('incidents.editLead')} above={<Trail />}>
          <StaysOpen may={one.can.edit === true} otherwise={t('incidents.mayNot')}>
            <Edit key={one.id} one={one} />
          </StaysOpen>
        </Page>
      )}
    </LoadedPage>
  )
}

function Edit({ one }: { one: incidents.Incident }) {
  const { t, format } = useWords()
  const names = useNames()
  const { base, isStale, takeUp, ask } = useBase(one, versionOf, incidentQuery(one.id).queryKey)
  const [text, setText] = useState(() => textOf(one))
  const isDirty = !isSame(text, textOf(base))
  const unsaved = useUnsaved(isDirty)
  const done = useDone(unsaved)
  const edit = useMutation({
    mutationFn: () =>
      client.call(incidents.editIncident, {
        params: { incident: base.id },
        body: { ...sent(text), seen: base.version },
      }),
    onSuccess: done,
    onError: ask,
  })
  const readers = (one.readers ?? []).map(({ state }) => names(`state:${state}`))
  return (
    <>
      {one.exercise && (
        <p>
          <Exercise />
        </p>
      )}
      <IncidentForm value={text} change={setText} send={() => edit.mutate()}>
        {edit.isError && <Trouble error={edit.error} />}
        {isStale && (
          <ChangedMeanwhile takeUp={takeUp}>
            <p>
              <Link to="/incidents/$incident" params={{ incident: one.id }} target="_blank">
                <bdi lang={one.lang}>{one.title}</bdi>
              </Link>
            </p>
          </ChangedMeanwhile>
        )}
        {readers.length > 0 && (
          <p className="note" data-kind="warn">
            {t('incidents.editRead', { states: format.list(readers) })}
          </p>
        )}
        <button type="submit" className="button" disabled={edit.isPending || isStale || !isDirty}>
          {t('shell.save')}
        </button>
      </IncidentForm>
      <AskBeforeLeaving guard={unsaved.guard} />
    </>
  )
}

const versionOf = ({ version }: incidents.Incident) => version

const textOf = (one: incidents.Incident): Text => ({
  ...{ number: one.number, lang: one.lang, title: one.title, summary: one.summary },
  ...{ times: one.times, classification: one.classification, sectors: one.sectors },
  ...{ severities: one.severities, marking: one.marking },
  origins: one.origins.map(({ remark: _, ...origin }) => origin),
  links: one.links.map(({ id }) => id),
})

/** Lines that are empty name nothing. */
const sent = (text: Text): Text => ({
  ...text,
  links: text.links.map((link) => link.trim()).filter((link) => link !== ''),
})

const isSame = (a: Text, b: Text): boolean => JSON.stringify(a) === JSON.stringify(b)

function useDone({ settle }: Unsaved) {
  const navigate = useNavigate()
  return async (one: incidents.Incident) => {
    settle()
    await showIncident(one)
    await navigate({ to: '/incidents/$incident', params: { incident: one.id } })
  }
}
