import { contacts } from '@comity/contract'
import { useRows } from '../shell/rows.ts'
import { useWords } from '../shell/words.tsx'
import { channelWords } from './contact-words.ts'

type Channel = contacts.Channel

export const emptyChannel: Channel = { type: 'phone', value: '', secure: false }

/** How the desk is reached, the first to be tried first. */
export function ChannelFields(props: {
  value: readonly Channel[]
  onChange: (channels: Channel[]) => void
}) {
  const { t, format } = useWords()
  const { value, onChange } = props
  const { rows, set, add, takeOut, up } = useRows(value, onChange)
  return (
    <fieldset className="stack" data-gap="small">
      <legend>{t('contacts.channels')}</legend>
      <p className="hint quiet small">{t('contacts.channelsHint')}</p>
      <ol className="channels">
        {rows.map(({ key, item: channel, at }) => (
          <li key={key} className="channel-field">
            <label className="field">
              <span className="label">{t('contacts.channelType')}</span>
              <select
                value={channel.type}
                onChange={({ target }) => {
                  const type = contacts.channelTypes.find((each) => each === target.value)
                  if (type !== undefined) set(at, { ...channel, type })
                }}
              >
                {contacts.channelTypes.map((type) => (
                  <option key={type} value={type}>
                    {t(channelWords[type])}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span className="label">{t('contacts.address')}</span>
              <input
                type="text"
                dir="ltr"
                required
                maxLength={300}
                autoComplete="off"
                spellCheck={false}
                value={channel.value}
                onChange={({ target }) => set(at, { ...channel, value: target.value })}
              />
            </label>
            <label className="choice">
              <input
                type="checkbox"
                checked={channel.secure}
                onChange={({ target }) => set(at, { ...channel, secure: target.checked })}
              />
              <span>{t('contacts.secure')}</span>
            </label>
            <span className="buttons" data-gap="small">
              {at > 0 && (
                <button
                  type="button"
                  className="button"
                  data-kind="quiet"
                  data-size="small"
                  aria-label={t('contacts.earlier', { place: format.number(at + 1) })}
                  onClick={() => up(at)}
                >
                  ↑
                </button>
              )}
              {value.length > 1 && (
                <button
                  type="button"
                  className="button"
                  data-kind="quiet"
                  data-size="small"
                  aria-label={t('contacts.takeOut', { place: format.number(at + 1) })}
                  onClick={() => takeOut(at)}
                >
                  ×
                </button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {value.length < 20 && (
        <div className="buttons">
          <button
            type="button"
            className="button"
            data-kind="quiet"
            data-size="small"
            onClick={() => add(emptyChannel)}
          >
            {t('contacts.addChannel')}
          </button>
        </div>
      )}
    </fieldset>
  )
}
