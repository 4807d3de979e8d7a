import { exchange, levels } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { client, queryClient } from '../shell/client.ts'
import { nameIn } from '../shell/names.tsx'
import { collectionsQuery, groupsQuery, useMe } from '../shell/queries.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { Entries } from './entries.tsx'
import { asLevel, type Level } from './marking.tsx'

/** Opens a collection in one of one's groups: title, who reads, who contributes, default marking. */
export function NewCollection() {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const me = useMe()
  const exchanging = useQuery(groupsQuery).data?.items.filter((group) => group.exchanges) ?? []
  const groups = exchanging.filter((group) => me?.groups.includes(group.id))
  const [title, setTitle] = useState('')
  const [group, setGroup] = useState('')
  const [audience, setAudience] = useState<readonly string[]>([])
  const [writers, setWriters] = useState<readonly string[]>([])
  const [defaultMarking, setDefaultMarking] = useState<Level>('amber+strict')
  const chosen = group === '' ? (groups[0]?.id ?? '') : group
  const create = useMutation({
    mutationFn: () =>
      client.call(exchange.createCollection, {
        body: {
          group: chosen,
          title,
          audience: [...audience],
          writers: [...writers],
          defaultMarking,
        },
      }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: collectionsQuery.queryKey })
      await navigate({ to: '/collections/$collection', params: { collection: id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <details className="box">
      <summary>{t('exchange.newCollection')}</summary>
      <form className="form" onSubmit={send}>
        <label className="field">
          <span className="label">{t('exchange.collectionTitle')}</span>
          <input
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            required
            maxLength={200}
            dir="auto"
          />
        </label>
        <label className="field">
          <span className="label">{t('directory.group')}</span>
          <select value={chosen} onChange={(event) => setGroup(event.target.value)}>
            {groups.map((each) => (
              <option key={each.id} value={each.id}>
                {nameIn(each.names, language) ?? each.id}
              </option>
            ))}
          </select>
        </label>
        <Entries legend={t('exchange.whoReads')} value={audience} onChange={setAudience} />
        <Entries legend={t('exchange.whoContributes')} value={writers} onChange={setWriters} />
        <label className="field">
          <span className="label">{t('exchange.withoutMarking')}</span>
          <select
            value={defaultMarking}
            onChange={(event) => setDefaultMarking(asLevel(event.target.value) ?? 'amber+strict')}
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                TLP:{level.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        {create.isError && <Trouble error={create.error} />}
        <button type="submit" className="button" disabled={create.isPending}>
          {t('exchange.newCollection')}
        </button>
      </form>
    </details>
  )
}
