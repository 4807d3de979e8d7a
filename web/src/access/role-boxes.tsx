import type { access } from '@comity/contract'
import { useWords } from '../shell/words.tsx'
import { roleWords } from './roles.ts'

type Role = access.Person['roles'][number]

/** Roles to be ticked: those that the asker may give, and those held already. */
export function RoleBoxes(props: {
  offered: readonly Role[]
  value: readonly Role[]
  onChange: (roles: Role[]) => void
}) {
  const { t } = useWords()
  const { value } = props
  const offered = [...new Set([...props.offered, ...value])]
  return (
    <fieldset>
      <legend>{t('access.roles')}</legend>
      {offered.map((role) => (
        <label key={role} className="choice">
          <input
            type="checkbox"
            checked={value.includes(role)}
            onChange={(event) =>
              props.onChange(
                event.target.checked ? [...value, role] : value.filter((each) => each !== role),
              )
            }
          />
          <span>{t(roleWords[role])}</span>
        </label>
      ))}
    </fieldset>
  )
}
