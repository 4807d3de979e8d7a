import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { SignInFirst } from '../access/sign-in-first.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { hubQuery, meQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { CertifiedKeys } from './certified-keys.tsx'
import { Desk } from './desk.tsx'
import { sealsQuery } from './queries.ts'
import { RootKey } from './root-key.tsx'
import { TryOut } from './try-out.tsx'
import { WaitingKeys } from './waiting-keys.tsx'

/** The key of this desk, the root key of one's state, and who waits for a certificate. */
export function KeysPage() {
  const { t } = useWords()
  const me = useQuery(meQuery)
  return (
    <Page title={t('seals.title')} lead={t('seals.lead')}>
      <Loaded query={me}>
        {(data) => {
          if (data === null) return <SignInFirst />
          if (data.party?.startsWith('state:') !== true)
            return (
              <div className="empty">
                <p>{t('seals.statesOnly')}</p>
                <Link to="/ballots">{t('ballots.title')}</Link>
              </div>
            )
          return <Keys party={data.party} />
        }}
      </Loaded>
    </Page>
  )
}

function Keys({ party }: { party: string }) {
  const held = useQuery(sealsQuery(party))
  const hub = useQuery(hubQuery).data
  return (
    <Loaded query={held}>
      {(keys) => (
        <>
          {hub?.demonstration === true && keys.can.manage === true && keys.can.request === true && (
            <TryOut keys={keys} />
          )}
          <Desk keys={keys} />
          {keys.can.manage === true && <WaitingKeys keys={keys} />}
          <RootKey keys={keys} />
          <CertifiedKeys keys={keys} />
        </>
      )}
    </Loaded>
  )
}
