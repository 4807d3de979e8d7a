import { incidents } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { StatePicker } from '../directory/state-picker.tsx'
import { Ask } from '../shell/ask.tsx'
import { Boxes } from '../shell/boxes.tsx'
import { client, queryClient } from '../shell/client.ts'
import { Party, useNames } from '../shell/names.tsx'
import { useMe } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { incidentQuery, previewQuery, showIncident } from './queries.ts'

/** Shares it with whom the preview names: it is done only once that is there to be read. */
export function Share({ one }: { one: incidents.Incident }) {
  const { t } = useWords()
  const [add, setAdd] = useState<string[]>([])
  const preview = useQuery(previewQuery(one.id, one.version, add))
  const shown = add.length > 0 && !preview.isFetching ? preview.data : undefined
  const share = async () => {
    if (shown === undefined) return
    const newly = shown.newly.map(({ state }) => state)
    const params = { incident: one.id }
    const body = { seen: shown.version, add, newly }
    try {
      await showIncident(await client.call(incidents.shareIncident, { params, body }))
      setAdd([])
    } catch (error) {
      await queryClient.invalidateQueries({ queryKey: incidentQuery(one.id).queryKey.slice(0, 1) })
      throw error
    }
  }
  return (
    <Ask
      label={t('incidents.share')}
      title={t('incidents.shareTitle')}
      text={t('incidents.shareText')}
      kind="act"
      ready={shown !== undefined && shown.version === one.version}
      act={share}
      onOpen={() => setAdd([])}
    >
      <Choose one={one} add={add} change={setAdd} />
      {preview.isError && add.length > 0 && <Trouble error={preview.error} />}
      {add.length > 0 && preview.isFetching && <Waiting />}
      {shown === undefined ? (
        add.length === 0 && <p className="quiet">{t('incidents.previewHint')}</p>
      ) : (
        <Preview preview={shown} />
      )}
    </Ask>
  )
}

function Choose(props: {
  one: incidents.Incident
  add: readonly string[]
  change: (add: string[]) => void
}) {
  const { t } = useWords()
  const names = useNames()
  const me = useMe()
  const { one, add, change } = props
  const shared = one.shared ?? []
  const groups = (me?.groups ?? []).map((group) => `group:${group}`)
  const offered = [
    ...groups.filter((entry) => !shared.includes(entry)),
    ...add.filter((entry) => entry.startsWith('state:')),
  ].map((value) => ({ value, name: names(value) }))
  const taken = [...shared, ...add, `state:${one.state}`].flatMap((entry) =>
    entry.startsWith('state:') ? entry.slice('state:'.length) : [],
  )
  return (
    <>
      <StatePicker
        label={t('incidents.shareStates')}
        value=""
        without={taken}
        onChange={(code) => {
          if (code !== '') change([...add, `state:${code}`])
        }}
      />
      {offered.length > 0 && (
        <Boxes
          legend={t('incidents.sharedWith')}
          offered={offered}
          value={[...add]}
          onChange={change}
        />
      )}
    </>
  )
}

function Preview({ preview: { newly, already } }: { preview: incidents.SharePreview }) {
  const { t } = useWords()
  return (
    <div className="note" role="status" data-kind={newly.length > 0 ? 'warn' : undefined}>
      <p>
        <strong>{t('incidents.newly', { count: newly.length })}</strong>
      </p>
      {newly.length > 0 && (
        <ul className="readers">
          {newly.map(({ state }) => (
            <li key={state}>
              <Party entry={`state:${state}`} />
            </li>
          ))}
        </ul>
      )}
      {already.length > 0 && (
        <p className="small quiet">
          {t('incidents.already')}:{' '}
          {already.map((state) => (
            <span key={state}>
              <Party entry={`state:${state}`} />{' '}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
