import type { access } from '@comity/contract'
import { useWords } from './words.tsx'

/** Whom one acts for and who one is, short; the code stays where there is no room for the name. */
export function Whose({ me }: { me: access.Me }) {
  const { t } = useWords()
  const code = /^state:(.*)$/.exec(me.party ?? '')?.[1]
  return (
    <>
      <span className="unseen">{t('access.account')}: </span>
      {code !== undefined && <span className="acts-for">{code}</span>}{' '}
      <bdi className={code === undefined ? 'who' : 'who wide-seen'}>{me.person.name}</bdi>
      <span aria-hidden="true">▾</span>
    </>
  )
}

/** In the place of the menu until it has come. */
export const Account = ({ me }: { me: access.Me }) => (
  <span className="quiet-button">
    <Whose me={me} />
  </span>
)
