import { Link } from '@tanstack/react-router'
import { useWords } from '../shell/words.tsx'

/**
 * A door for each room that the hub says it has, and none for what does not exist. A new room adds its
 * name to `doors` in the hub, and its entry here.
 */
export function Doors({ doors }: { doors: readonly string[] }) {
  const { t } = useWords()
  const rooms = [
    {
      id: 'votes',
      to: '/votes',
      title: t('votes.title'),
      lead: t('votes.intro'),
      further: [
        ['/votes', t('votes.decisions')],
        ['/votes/check', t('votes.check')],
      ],
    },
    {
      id: 'laws',
      to: '/laws',
      title: t('laws.title'),
      lead: t('laws.intro'),
      further: [
        ['/laws', t('laws.matrix')],
        ['/laws/compare', t('laws.compare')],
        ['/laws/dual', t('laws.dual')],
      ],
    },
    {
      id: 'ballots',
      to: '/ballots',
      title: t('ballots.title'),
      lead: t('ballots.lead'),
      further: [
        ['/ballots', t('ballots.openNow')],
        ['/keys', t('seals.title')],
      ],
    },
    {
      id: 'proposals',
      to: '/proposals',
      title: t('proposals.title'),
      lead: t('proposals.lead'),
      further: [['/proposals', t('proposals.allProposals')]],
    },
    {
      id: 'meetings',
      to: '/bodies',
      title: t('meetings.title'),
      lead: t('meetings.intro'),
      further: [
        ['/bodies', t('meetings.bodies')],
        ['/documents', t('documents.title')],
        ['/conferences', t('conferences.title')],
        ['/statements', t('statements.title')],
      ],
    },
    {
      id: 'exchange',
      to: '/collections',
      title: t('exchange.title'),
      lead: t('exchange.intro'),
      further: [
        ['/collections', t('exchange.collections')],
        ['/objects', t('exchange.allObjects')],
      ],
    },
    {
      id: 'directory',
      to: '/directory',
      title: t('directory.title'),
      lead: t('directory.intro'),
      further: [
        ['/directory', t('directory.states')],
        ['/groups', t('directory.groups')],
        ['/contacts', t('contacts.title')],
        ['/pings', t('pings.title')],
      ],
    },
    {
      id: 'record',
      to: '/record',
      title: t('record.title'),
      lead: t('record.logMeans'),
      further: [
        ['/record', t('record.log')],
        ['/record/verify', t('record.verifyAReceipt')],
      ],
    },
  ] as const
  return (
    <nav className="stack" aria-labelledby="together">
      <h2 id="together" className="over">
        {t('shell.together')}
      </h2>
      <div className="doors">
        {rooms
          .filter(({ id }) => doors.includes(id))
          .map((room) => (
            <article key={room.id} className="door">
              <h3>
                <Link to={room.to}>{room.title}</Link>
              </h3>
              <p>{room.lead}</p>
              <ul>
                {room.further.map(([to, name]) => (
                  <li key={to}>
                    <Link to={to}>{name}</Link>
                  </li>
                ))}
              </ul>
            </article>
          ))}
      </div>
    </nav>
  )
}
