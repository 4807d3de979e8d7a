import { proceedings } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { DraftLink } from '../proposals/draft-link.tsx'
import { client } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { Table } from '../shell/table.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { type Texts, TextsField, writtenTexts } from './fields.tsx'
import { agendaQuery, refreshProceedings } from './proceedings-queries.ts'
import { itemStatusWords } from './proceedings-words.ts'
import { textOf, Written } from './written.tsx'

/** The agenda of a session; its secretariat proposes items and records what became of them. */
export function Agenda({ session, body }: { session: string; body: string }) {
  const { t } = useWords()
  const query = useQuery(agendaQuery(session))
  return (
    <section className="stack" aria-labelledby="agenda">
      <h2 id="agenda">{t('proceedings.agenda')}</h2>
      <Loaded query={query}>
        {({ items, can }) => (
          <>
            {items.length === 0 ? (
              <p className="quiet">{t('proceedings.agendaNone')}</p>
            ) : (
              <Items items={items} body={body} mayDecide={can.change === true} />
            )}
            {can.change === true && <AddItem session={session} />}
          </>
        )}
      </Loaded>
    </section>
  )
}

function Items(props: {
  items: readonly proceedings.AgendaItem[]
  body: string
  mayDecide: boolean
}) {
  const { t, language } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('proceedings.item')}</th>
          <th scope="col">{t('meetings.status')}</th>
        </tr>
      </thead>
      <tbody>
        {props.items.map((item) => (
          <tr key={item.id}>
            <th scope="row" className="main">
              <bdi>{item.number}</bdi>. <Written texts={item.titles} />
            </th>
            <td>
              {t(itemStatusWords[item.status])}
              {props.mayDecide && item.status === 'proposed' && <Decide item={item} />}
              {item.status === 'adopted' && (
                <DraftLink
                  body={props.body}
                  title={textOf(item.titles, language).text}
                  size="small"
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Decide({ item }: { item: proceedings.AgendaItem }) {
  const { t } = useWords()
  const decide = useMutation({
    mutationFn: (status: 'adopted' | 'withdrawn') =>
      client.call(proceedings.decideAgendaItem, { params: { item: item.id }, body: { status } }),
    onSuccess: refreshProceedings,
  })
  const { number } = item
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button"
          data-size="small"
          aria-label={t('proceedings.adoptItem', { number })}
          disabled={decide.isPending}
          onClick={() => decide.mutate('adopted')}
        >
          {t('proceedings.adopt')}
        </button>
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-size="small"
          aria-label={t('proceedings.withdrawItem', { number })}
          disabled={decide.isPending}
          onClick={() => decide.mutate('withdrawn')}
        >
          {t('proceedings.withdraw')}
        </button>
      </div>
      {decide.isError && <Trouble error={decide.error} />}
    </>
  )
}

function AddItem({ session }: { session: string }) {
  const { t } = useWords()
  const [number, setNumber] = useState('')
  const [titles, setTitles] = useState<Texts>({})
  const add = useMutation({
    mutationFn: () =>
      client.call(proceedings.addAgendaItem, {
        params: { session },
        body: { number, titles: writtenTexts(titles) },
      }),
    onSuccess: async () => {
      setNumber('')
      setTitles({})
      await refreshProceedings()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form className="form box" onSubmit={send}>
      <h3>{t('proceedings.addItem')}</h3>
      <TextField label={t('proceedings.itemNumber')} value={number} onChange={setNumber} />
      <TextsField label={t('proceedings.itemTitle')} value={titles} onChange={setTitles} />
      {add.isError && <Trouble error={add.error} />}
      <button type="submit" className="button" disabled={add.isPending}>
        {t('proceedings.addItem')}
      </button>
    </form>
  )
}
