import type { access } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../shell/loaded.tsx'
import { Party } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { meQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'
import { Keys } from './keys.tsx'
import { OneTimeCode } from './one-time-code.tsx'
import { Password } from './password.tsx'
import { roleWords } from './roles.ts'
import { SignInFirst } from './sign-in-first.tsx'

/** One's own account: for whom one acts, password, one-time code, API keys. */
export function AccountPage() {
  const { t } = useWords()
  const me = useQuery(meQuery)
  return (
    <Page title={t('access.account')}>
      <Loaded query={me}>
        {(data) => (data === null ? <SignInFirst /> : <Account me={data} />)}
      </Loaded>
    </Page>
  )
}

function Account({ me }: { me: access.Me }) {
  const { t, format } = useWords()
  return (
    <>
      {me.mustChangePassword && (
        <p className="note" data-kind="warn">
          {t('access.mustChangePassword')}
        </p>
      )}
      <dl className="facts">
        <div>
          <dt>{t('access.yourName')}</dt>
          <dd>
            <bdi>{me.person.name}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('access.userName')}</dt>
          <dd className="code">{me.person.signInName}</dd>
        </div>
        <div>
          <dt>{t('access.actingFor')}</dt>
          <dd>{me.party === undefined ? t('exchange.nobody') : <Party entry={me.party} />}</dd>
        </div>
        <div>
          <dt>{t('access.roles')}</dt>
          <dd>{format.list(me.roles.map((role) => t(roleWords[role])))}</dd>
        </div>
      </dl>
      {/* Until one has a password of one's own, the hub opens nothing else. */}
      {!me.mustChangePassword && me.party !== undefined && <Keys />}
      <Password />
      {!me.mustChangePassword && <OneTimeCode enrolled={me.totp} />}
    </>
  )
}
