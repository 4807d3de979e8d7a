import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { nameIn } from '../shell/names.tsx'
import { statesQuery } from '../shell/queries.ts'
import { useWords } from '../shell/words.tsx'

/** Which other state one is compared with. */
export function ChooseOther({ state, other }: { state: string; other?: string }) {
  const { t, format, language } = useWords()
  const navigate = useNavigate()
  const states = useQuery(statesQuery).data?.items ?? []
  const offered = states
    .filter(({ code }) => code !== state)
    .map(({ code, names }) => ({ code, name: nameIn(names, language) ?? code }))
    .sort((a, b) => format.compare(a.name, b.name))
  return (
    <form
      className="buttons no-print"
      onSubmit={(event) => {
        event.preventDefault()
        const chosen = String(new FormData(event.currentTarget).get('other') ?? '')
        if (chosen === '') return
        void navigate({ to: '/states/$state/with/$other', params: { state, other: chosen } })
      }}
    >
      <label className="field">
        <span className="label">{t('agreement.chooseOther')}</span>
        <select key={`${other} ${offered.length}`} name="other" required defaultValue={other ?? ''}>
          <option value="" />
          {offered.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {t('agreement.show')}
      </button>
    </form>
  )
}
