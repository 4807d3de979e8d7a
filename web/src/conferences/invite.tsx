import { type conferences, delegations } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { StatePicker } from '../directory/state-picker.tsx'
import { type Texts, TextsField, writtenTexts } from '../meetings/fields.tsx'
import { bodyQuery } from '../meetings/queries.ts'
import { client } from '../shell/client.ts'
import { SelectField } from '../shell/select-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { kindWords, standingWords } from './conference-words.ts'
import { refreshConferences } from './queries.ts'

/** Inviting one, or all members of the organising body that are not invited yet. */
export function Invite(props: {
  conference: conferences.Conference
  there: readonly delegations.DelegationRow[]
}) {
  const { t } = useWords()
  const { id: conference, body } = props.conference
  const [kind, setKind] = useState<delegations.DelegationKind>('state')
  const [state, setState] = useState('')
  const [names, setNames] = useState<Texts>({})
  const [standing, setStanding] = useState<delegations.DelegationRow['standing']>('participant')
  const members = useQuery({ ...bodyQuery(body), retry: false }).data?.members.states ?? []
  const invited = new Set(
    props.there.flatMap((each) => (each.kind === 'state' ? [each.state] : [])),
  )
  const rest = members.filter((code) => !invited.has(code))
  const invite = useMutation({
    mutationFn: (invitations: delegations.Invitation[]) =>
      client.call(delegations.inviteDelegations, {
        params: { conference },
        body: { invitations },
      }),
    onSuccess: async () => {
      setState('')
      setNames({})
      await refreshConferences()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate([
      {
        ...{ kind, standing },
        ...(state === '' ? {} : { state }),
        ...(kind === 'state' ? {} : { names: writtenTexts(names) }),
      },
    ])
  }
  return (
    <form className="form box" onSubmit={send} aria-labelledby="invite">
      <h2 id="invite">{t('conferences.invite')}</h2>
      <p>{t('conferences.inviteLead')}</p>
      <SelectField
        label={t('conferences.kind')}
        value={kind}
        options={delegations.delegationKinds.map((each) => [each, t(kindWords[each])])}
        onChange={setKind}
      />
      {kind !== 'state' && (
        <TextsField label={t('conferences.itsName')} value={names} onChange={setNames} />
      )}
      <StatePicker
        label={t(kind === 'state' ? 'conferences.kindState' : 'conferences.ofState')}
        value={state}
        onChange={setState}
      />
      <SelectField
        label={t('conferences.standing')}
        value={standing}
        options={delegations.delegationStandings.map((each) => [each, t(standingWords[each])])}
        onChange={setStanding}
      />
      {invite.isError && <Trouble error={invite.error} />}
      <div className="buttons">
        <button
          type="submit"
          className="button"
          disabled={invite.isPending || (kind !== 'organisation' && state === '')}
        >
          {t('conferences.invite')}
        </button>
        {rest.length > 0 && (
          <button
            type="button"
            className="button"
            data-kind="quiet"
            disabled={invite.isPending}
            onClick={() =>
              invite.mutate(rest.map((code) => ({ kind: 'state', state: code, standing })))
            }
          >
            {t('conferences.inviteMembers', { count: rest.length })}
          </button>
        )}
      </div>
    </form>
  )
}
