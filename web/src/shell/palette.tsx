import { languageNames, languages } from '@comity/words'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { prefer, themeNames, themes } from './preferences.ts'
import { useHub, useMe } from './queries.ts'
import { useWords } from './words.tsx'

interface Command {
  readonly id: string
  readonly name: string
  readonly run: () => void
}

/** One line to go, do and find: Ctrl K. */
export function Palette(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useWords()
  return (
    <ModalOverlay
      className="veil"
      isDismissable
      isOpen={props.open}
      onOpenChange={props.onOpenChange}
    >
      <Modal className="sheet">
        <Dialog className="palette" aria-label={t('shell.find')}>
          <Commands close={() => props.onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Commands({ close }: { close: () => void }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [text, setText] = useState('')
  const { places, actions } = useCommands()
  const find: Command = {
    id: 'find',
    name: t('shell.findObjects', { text: text.trim() }),
    run: () => void navigate({ to: '/objects', search: { q: text.trim() } }),
  }
  const all = [find, ...places, ...actions]
  const run = (id: string | number) => {
    close()
    all.find((command) => command.id === id)?.run()
  }
  // What the line says is always offered as a search, whatever it is called.
  const matches = (name: string, line: string) =>
    name === find.name ? line.trim() !== '' : contains(name, line)
  return (
    <Autocomplete inputValue={text} onInputChange={setText} filter={matches}>
      <SearchField aria-label={t('shell.findHint')} autoFocus>
        <Input placeholder={t('shell.findHint')} dir="auto" />
      </SearchField>
      <Menu
        aria-label={t('shell.find')}
        onAction={run}
        renderEmptyState={() => t('shell.emptyResults')}
      >
        {text.trim() !== '' && <MenuItem id="find">{find.name}</MenuItem>}
        <Section title={t('shell.goTo')} commands={places} />
        <Section title={t('shell.do')} commands={actions} />
      </Menu>
    </Autocomplete>
  )
}

function Section({ title, commands }: { title: string; commands: readonly Command[] }) {
  return (
    <MenuSection>
      <Header>{title}</Header>
      {commands.map((command) => (
        <MenuItem key={command.id} id={command.id} textValue={command.name}>
          {command.name}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

function useCommands(): { places: Command[]; actions: Command[] } {
  const { t } = useWords()
  const navigate = useNavigate()
  const doors = useHub()?.doors ?? []
  const me = useMe()
  const place = (to: Destination, name: string): Command => ({
    id: to,
    name,
    run: () => void navigate({ to }),
  })
  const places = [
    place('/', t('shell.home')),
    ...(doors.includes('laws')
      ? [
          place('/laws', t('laws.title')),
          place('/laws/compare', t('laws.compare')),
          place('/laws/dual', t('laws.dual')),
        ]
      : []),
    ...(doors.includes('ballots') ? [place('/ballots', t('ballots.title'))] : []),
    ...(doors.includes('proposals') ? [place('/proposals', t('proposals.title'))] : []),
    ...(doors.includes('meetings')
      ? [place('/bodies', t('meetings.title')), place('/conferences', t('conferences.title'))]
      : []),
    place('/documents', t('documents.title')),
    place('/statements', t('statements.title')),
    ...(doors.includes('exchange')
      ? [
          place('/collections', t('exchange.collections')),
          place('/objects', t('exchange.allObjects')),
        ]
      : []),
    ...(doors.includes('directory')
      ? [
          place('/directory', t('directory.states')),
          place('/groups', t('directory.groups')),
          place('/contacts', t('contacts.title')),
          place('/pings', t('pings.title')),
        ]
      : []),
    ...(doors.includes('record')
      ? [place('/record', t('record.title')), place('/record/verify', t('record.verifyAReceipt'))]
      : []),
    ...(me === undefined
      ? [place('/sign-in', t('shell.signIn'))]
      : [
          place('/desk', t('desk.title')),
          ...(me.party === undefined ? [] : [place('/submissions', t('exchange.submissions'))]),
          ...(me.party === undefined ? [] : [place('/audit', t('access.audit'))]),
          place('/bindings', t('exchange.bindings')),
          ...(me.party?.startsWith('state:') === true
            ? [
                place('/incidents', t('incidents.title')),
                place('/keys', t('seals.title')),
                place('/contact-nominations', t('contacts.nominations')),
                place('/contact-log', t('contacts.log')),
              ]
            : []),
          place('/people', t('access.people')),
          place('/account', t('access.account')),
        ]),
    place('/help', t('shell.help')),
    place('/display', t('shell.display')),
  ]
  const actions = [
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      name: t('shell.setTheme', { theme: t(themeNames[theme]) }),
      run: () => prefer({ theme }),
    })),
    ...languages.map((language) => ({
      id: `language-${language}`,
      name: languageNames[language],
      run: () => prefer({ language }),
    })),
  ]
  return { places, actions }
}

type Destination =
  | '/conferences'
  | '/'
  | '/desk'
  | '/collections'
  | '/objects'
  | '/bodies'
  | '/laws'
  | '/laws/compare'
  | '/laws/dual'
  | '/ballots'
  | '/proposals'
  | '/documents'
  | '/statements'
  | '/keys'
  | '/directory'
  | '/groups'
  | '/contacts'
  | '/pings'
  | '/contact-nominations'
  | '/contact-log'
  | '/incidents'
  | '/record'
  | '/record/verify'
  | '/sign-in'
  | '/submissions'
  | '/account'
  | '/audit'
  | '/bindings'
  | '/people'
  | '/help'
  | '/display'
