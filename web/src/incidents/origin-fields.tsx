import { incidents } from '@comity/contract'
import { useRows } from '../shell/rows.ts'
import { useWords } from '../shell/words.tsx'
import { confidenceWords, originWords } from './incident-words.ts'

type Origin = incidents.Origin

const empty: Origin = { kind: 'address', value: '', source: '', confidence: 'not_stated' }

/** What was reported of where it came from; beside each stands that it alone is not attribution. */
export function OriginFields(props: {
  value: readonly Origin[]
  onChange: (origins: Origin[]) => void
}) {
  const { t, format } = useWords()
  const { value, onChange } = props
  const { rows, set, add, takeOut } = useRows(value, onChange)
  return (
    <fieldset className="stack" data-gap="small">
      <legend>{t('incidents.origins')}</legend>
      <p className="hint quiet small">
        {t('incidents.originsHint')} {t('incidents.originRemark')}
      </p>
      {rows.map(({ key, item, at }) => (
        <div key={key} className="incident-row">
          <Choose
            label={t('incidents.originKind')}
            value={item.kind}
            of={incidents.originKinds.map((kind) => [kind, t(originWords[kind])])}
            onChange={(kind) => set(at, { ...item, kind })}
          />
          <Line
            label={t('incidents.value')}
            most={item.kind === 'place' ? 200 : 253}
            code={item.kind !== 'place'}
            value={item.value}
            onChange={(text) => set(at, { ...item, value: text })}
          />
          <Line
            label={t('incidents.originSource')}
            most={300}
            value={item.source}
            onChange={(source) => set(at, { ...item, source })}
          />
          <Choose
            label={t('incidents.confidence')}
            value={item.confidence}
            of={incidents.confidences.map((each) => [each, t(confidenceWords[each])])}
            onChange={(confidence) => set(at, { ...item, confidence })}
          />
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            aria-label={t('incidents.takeOutOrigin', { place: format.number(at + 1) })}
            onClick={() => takeOut(at)}
          >
            ×
          </button>
        </div>
      ))}
      {value.length < 100 && (
        <div className="buttons">
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            onClick={() => add(empty)}
          >
            {t('incidents.addOrigin')}
          </button>
        </div>
      )}
    </fieldset>
  )
}

function Choose<T extends string>(props: {
  label: string
  value: T
  of: readonly (readonly [T, string])[]
  onChange: (value: T) => void
}) {
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <select
        value={props.value}
        onChange={({ target }) => {
          const found = props.of.find(([each]) => each === target.value)
          if (found !== undefined) props.onChange(found[0])
        }}
      >
        {props.of.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Line(props: {
  label: string
  value: string
  most: number
  code?: boolean
  onChange: (text: string) => void
}) {
  return (
    <label className="field" data-wide>
      <span className="label">{props.label}</span>
      <input
        required
        dir={props.code === true ? 'ltr' : 'auto'}
        spellCheck={false}
        autoComplete="off"
        maxLength={props.most}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </label>
  )
}
