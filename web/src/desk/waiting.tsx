import type { DeskItem } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { nameIn } from '../shell/names.tsx'
import { ownZone, When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'

/** The things that wait, each with what is to be done and the way to it. */
export function Waiting({ items }: { items: readonly DeskItem[] }) {
  return (
    <ul className="desk-items">
      {items.map((item) => (
        <li key={`${item.kind} ${item.id} ${nameIn(item.names, 'en') ?? ''}`} data-kind={item.kind}>
          <Item item={item} />
        </li>
      ))}
    </ul>
  )
}

function Item({ item }: { item: DeskItem }) {
  const { t, format, language } = useWords()
  const name = item.title ?? nameIn(item.names, language)
  const todo =
    item.kind === 'keys' ? t('desk.keys', { count: item.count ?? 0 }) : t(`desk.${item.kind}`)
  return (
    <>
      <p>
        <WayTo item={item}>{name === undefined ? todo : <bdi>{name}</bdi>}</WayTo>
      </p>
      {name !== undefined && <p>{todo}</p>}
      {item.part !== undefined && (
        <p>
          <bdi>{nameIn(item.part, language)}</bdi>
        </p>
      )}
      <p className="quiet small">
        {item.rehearsal && (
          <strong>{t(isRequest(item) ? 'desk.exercise' : 'ballots.rehearsal')} </strong>
        )}
        {item.from !== undefined && item.to !== undefined && (
          <>
            {format.date(item.from)} – {format.date(item.to)}
          </>
        )}
        {item.due !== undefined && (
          <>
            <strong>{t('desk.due', { when: format.times(item.due, ownZone) })}</strong>{' '}
          </>
        )}
        {item.from === undefined && item.to !== undefined && (
          <time dateTime={item.to}>{format.date(item.to)}</time>
        )}
        {item.since !== undefined && <When at={item.since} both />}
      </p>
    </>
  )
}

/** Between states a rehearsal is an exercise. */
const isRequest = ({ kind }: DeskItem): boolean => kind === 'request' || kind === 'clearance'

function WayTo({ item: { kind, id }, children }: { item: DeskItem; children: ReactNode }) {
  switch (kind) {
    case 'ballot':
    case 'roll':
    case 'silence':
    case 'open_vote':
      return (
        <Link to="/ballots/$vote" params={{ vote: id }}>
          {children}
        </Link>
      )
    case 'draft':
    case 'renew':
      return (
        <Link to="/proposals/$proposal" params={{ proposal: id }}>
          {children}
        </Link>
      )
    case 'statement':
      return (
        <Link to="/statements/$statement" params={{ statement: id }}>
          {children}
        </Link>
      )
    case 'keys':
      return <Link to="/keys">{children}</Link>
    case 'import':
      return (
        <Link to="/votes/imports/$import" params={{ import: id }}>
          {children}
        </Link>
      )
    case 'clearance':
    case 'request':
      // What is sealed is opened on the command line, and its page is to come.
      return (
        <>
          {children} <code dir="ltr">comity request show {id}</code>
        </>
      )
    case 'meeting':
      return (
        <Link to="/meetings/$meeting" params={{ meeting: id }}>
          {children}
        </Link>
      )
    case 'ping':
      return (
        <Link to="/pings/$ping" params={{ ping: id }}>
          {children}
        </Link>
      )
    case 'correction':
      return (
        <Link to="/contacts/$contact/change" params={{ contact: id }}>
          {children}
        </Link>
      )
    case 'session':
      return (
        <Link to="/sessions/$session" params={{ session: id }}>
          {children}
        </Link>
      )
    case 'incident':
    case 'shared_incident':
      return (
        <Link to="/incidents/$incident" params={{ incident: id }}>
          {children}
        </Link>
      )
    case 'invitation':
      return (
        <Link to="/delegations/$delegation" params={{ delegation: id }}>
          {children}
        </Link>
      )
    case 'objection':
      return (
        <Link to="/conferences/$conference/accreditations" params={{ conference: id }}>
          {children}
        </Link>
      )
    case 'conference':
      return (
        <Link to="/conferences/$conference" params={{ conference: id }}>
          {children}
        </Link>
      )
    default:
      return kind satisfies never
  }
}
