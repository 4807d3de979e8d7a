import type { access } from '@comity/contract'
import { access as endpoints } from '@comity/contract'
import { useNavigate } from '@tanstack/react-router'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Whose } from './account.tsx'
import { client } from './client.ts'
import { startAfresh } from './queries.ts'
import { useWords } from './words.tsx'

type Own =
  | '/desk'
  | '/account'
  | '/keys'
  | '/submissions'
  | '/people'
  | '/constituents'
  | '/bindings'
  | '/audit'

/** Whom one is signed in as, and what is one's own. */
export function AccountMenu({ me }: { me: access.Me }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const manages = me.roles.some(
    (role) => role === 'national_administrator' || role === 'secretariat' || role === 'operator',
  )
  const state = me.party?.startsWith('state:') === true
  const leave = async () => {
    await client.call(endpoints.signOut, {})
    await startAfresh()
    await navigate({ to: '/' })
  }
  const go = (to: Own) => () => void navigate({ to })
  return (
    <MenuTrigger>
      <Button className="quiet-button">
        <Whose me={me} />
      </Button>
      <Popover placement="bottom end">
        <Menu className="menu" aria-label={t('access.account')}>
          <MenuItem onAction={go('/desk')}>{t('desk.title')}</MenuItem>
          <MenuItem onAction={go('/account')}>{t('access.account')}</MenuItem>
          {me.party !== undefined && (
            <MenuItem onAction={go('/submissions')}>{t('exchange.submissions')}</MenuItem>
          )}
          {manages && <MenuItem onAction={go('/people')}>{t('access.people')}</MenuItem>}
          {state && <MenuItem onAction={go('/keys')}>{t('seals.title')}</MenuItem>}
          {state && (
            <MenuItem onAction={go('/constituents')}>{t('directory.constituents')}</MenuItem>
          )}
          <MenuItem onAction={go('/bindings')}>{t('exchange.bindings')}</MenuItem>
          {me.party !== undefined && (
            <MenuItem onAction={go('/audit')}>{t('access.audit')}</MenuItem>
          )}
          <MenuItem onAction={() => void leave()}>{t('shell.signOut')}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
