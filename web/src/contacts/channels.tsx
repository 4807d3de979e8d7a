import { contacts } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { client } from '../shell/client.ts'
import { Copy } from '../shell/copy.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { channelWords } from './contact-words.ts'
import { OnDuty } from './duty.tsx'
import { refreshContacts } from './queries.ts'

/** How a desk is reached. Of another state it is shown by a button, since that state is told of it. */
export function Channels({ contact, state }: { contact: contacts.Contact; state: string }) {
  const { t } = useWords()
  const view = useMutation({
    mutationFn: () => client.call(contacts.viewContact, { params: { contact: contact.id } }),
    onSuccess: refreshContacts,
  })
  const desk = contact.own?.desk ?? view.data
  return (
    <section className="stack" aria-labelledby="channels">
      <h2 id="channels">{t('contacts.channels')}</h2>
      {desk === undefined ? (
        <div className="note">
          <p>{t('contacts.viewAsk', { state })}</p>
          {view.isError && <Trouble error={view.error} />}
          <div className="buttons">
            <button
              type="button"
              className="button"
              disabled={view.isPending}
              onClick={() => view.mutate()}
            >
              {t('contacts.view')}
            </button>
          </div>
        </div>
      ) : (
        <>
          {view.data?.logged === true && (
            <p className="quiet small" role="status">
              {t('contacts.viewed', { state })} <When at={view.data.at} both />
            </p>
          )}
          <ChannelList channels={desk.channels} contact={contact} />
          <Persons persons={desk.persons} />
        </>
      )}
    </section>
  )
}

function ChannelList(props: { channels: readonly contacts.Channel[]; contact: contacts.Contact }) {
  const { t } = useWords()
  const { hours, zone } = props.contact
  return (
    <ol className="channels">
      {props.channels.map(({ type, value, secure, ...channel }) => (
        <li key={`${type} ${value}`}>
          <p className="small">
            <strong>{t(channelWords[type])}</strong>{' '}
            {secure && <span className="tag">{t('contacts.secure')}</span>}{' '}
            <OnDuty hours={channel.hours ?? hours} zone={zone} />
          </p>
          <p>
            <Copy text={value} name={`${t(channelWords[type])}: ${value}`} />{' '}
            {linkOf(type, value) !== undefined && (
              <a href={linkOf(type, value)}>
                {t(type === 'email' ? 'contacts.write' : 'contacts.call')}
              </a>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

function linkOf(type: contacts.Channel['type'], value: string): string | undefined {
  if (type === 'email') return `mailto:${encodeURIComponent(value).replace('%40', '@')}`
  if (type === 'phone' || type === 'satellite_phone')
    return `tel:${value.replaceAll(/[^+\d]/g, '')}`
  return undefined
}

function Persons({ persons }: { persons: readonly contacts.DeskPerson[] }) {
  const { t } = useWords()
  if (persons.length === 0) return null
  return (
    <>
      <h3>{t('contacts.persons')}</h3>
      <ul>
        {persons.map(({ name, position, email, phone }) => (
          <li key={`${name} ${position}`}>
            <bdi>{name}</bdi>
            {[position, email, phone].map((each) =>
              each === undefined ? null : (
                <span key={each}>
                  {' · '}
                  <bdi>{each}</bdi>
                </span>
              ),
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
