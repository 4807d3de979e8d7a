import type { contacts } from '@comity/contract'
import { type ReactNode, useId } from 'react'
import { useRows } from '../shell/rows.ts'
import { useWords } from '../shell/words.tsx'
import { LocalTime } from './duty.tsx'

type Hours = contacts.Desk['hours']
type Span = Exclude<Hours, 'always'>[number]

const workdays: Span = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }
const days = [1, 2, 3, 4, 5, 6, 7]

/** Where the desk is, and when somebody is there by the clock on its wall. */
export function HoursFields(props: {
  zone: string
  hours: Hours
  onChange: (change: { zone?: string; hours?: Hours }) => void
}) {
  const { t, format } = useWords()
  const { zone, hours, onChange } = props
  const zones = useId()
  const spans = hours === 'always' ? [] : hours
  const { rows, set, add, takeOut } = useRows(spans, (next) => onChange({ hours: next }))
  return (
    <>
      <label className="field">
        <span className="label">{t('contacts.zone')}</span>
        <span className="hint">
          {t('contacts.zoneHint')} <LocalTime zone={zone} />
        </span>
        <input
          type="text"
          dir="ltr"
          list={zones}
          required
          maxLength={64}
          spellCheck={false}
          value={zone}
          onChange={({ target }) => onChange({ zone: target.value })}
        />
        <datalist id={zones}>
          {Intl.supportedValuesOf('timeZone').map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      </label>
      <fieldset className="stack" data-gap="small">
        <legend>{t('contacts.hours')}</legend>
        <label className="choice">
          <input
            type="checkbox"
            checked={hours === 'always'}
            onChange={({ target }) => onChange({ hours: target.checked ? 'always' : [workdays] })}
          />
          <span>{t('contacts.always')}</span>
        </label>
        {rows.map(({ key, item, at }) => (
          <SpanFields key={key} span={item} onChange={(next) => set(at, next)}>
            {spans.length > 1 && (
              <button
                type="button"
                className="button"
                data-kind="quiet"
                data-size="small"
                aria-label={t('contacts.takeOutHours', { place: format.number(at + 1) })}
                onClick={() => takeOut(at)}
              >
                ×
              </button>
            )}
          </SpanFields>
        ))}
        {hours !== 'always' && spans.length < 7 && (
          <div className="buttons">
            <button
              type="button"
              className="button"
              data-kind="quiet"
              data-size="small"
              onClick={() => add(workdays)}
            >
              {t('contacts.addHours')}
            </button>
          </div>
        )}
      </fieldset>
    </>
  )
}

function SpanFields({
  span,
  onChange,
  children,
}: {
  span: Span
  onChange: (span: Span) => void
  children: ReactNode
}) {
  const { t, format } = useWords()
  return (
    <div className="span-fields">
      <div className="choices">
        {days.map((day) => (
          <label key={day} className="choice">
            <input
              type="checkbox"
              checked={span.days.includes(day)}
              onChange={({ target }) =>
                onChange({
                  ...span,
                  days: target.checked
                    ? [...span.days, day].sort()
                    : span.days.filter((each) => each !== day),
                })
              }
            />
            <span>{format.weekday(day)}</span>
          </label>
        ))}
      </div>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="field">
          <span className="label">{t(end === 'from' ? 'shell.from' : 'shell.to')}</span>
          <input
            type="time"
            required
            value={span[end] === '24:00' ? '00:00' : span[end]}
            onChange={({ target }) => onChange({ ...span, [end]: target.value })}
          />
        </label>
      ))}
      {children}
    </div>
  )
}
