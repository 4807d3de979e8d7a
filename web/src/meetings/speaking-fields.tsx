import type { proceedings } from '@comity/contract'
import { useNames } from '../shell/names.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { useWords } from '../shell/words.tsx'
import { textOf } from './written.tsx'

/** The item of the agenda that is spoken on; a withdrawn one is spoken on no more. */
export function ItemField(props: {
  agenda: readonly proceedings.AgendaItem[]
  value: string
  onChange: (item: string) => void
}) {
  const { t, language } = useWords()
  const open = props.agenda.filter(({ status }) => status !== 'withdrawn')
  if (open.length === 0) return null
  return (
    <SelectField
      label={t('proceedings.item')}
      options={[
        ['', '–'],
        ...open.map(
          ({ id, number, titles }) => [id, `${number}. ${textOf(titles, language).text}`] as const,
        ),
      ]}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

/** One's own name, or a group's that one may speak for. */
export function InWhoseName(props: {
  /** Slugs of groups. */
  groups: readonly string[]
  value: string
  onChange: (group: string) => void
}) {
  const { t } = useWords()
  const names = useNames()
  if (props.groups.length === 0) return null
  return (
    <SelectField
      label={t('proceedings.inWhoseName')}
      options={[
        ['', t('proceedings.ownNameOnly')],
        ...props.groups.map((group) => [group, names(`group:${group}`)] as const),
      ]}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
