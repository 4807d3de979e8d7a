import { documents } from '@comity/contract'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { DayField } from '../directory/day-field.tsx'
import { agendaQuery } from '../meetings/proceedings-queries.ts'
import { bodiesQuery } from '../meetings/queries.ts'
import { textOf } from '../meetings/written.tsx'
import { client } from '../shell/client.ts'
import { Page } from '../shell/page.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { useWords } from '../shell/words.tsx'
import { kindWords } from './document-words.ts'
import { documentsQuery, showDocument } from './queries.ts'

/** Beginning a document; its texts and files are put in on the page that follows. */
export function NewPage() {
  const { t } = useWords()
  return (
    <Page
      title={t('documents.begin')}
      lead={t('documents.beginLead')}
      above={
        <p>
          <Link to="/documents">{t('documents.title')}</Link>
        </p>
      }
    >
      <Begin />
    </Page>
  )
}

function Begin() {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const given = useSearch({ from: '/documents/new' })
  const [page] = useInfiniteQuery(documentsQuery(given)).data?.pages ?? []
  const bodies = useQuery(bodiesQuery).data?.items.filter(({ kind }) => kind === 'working') ?? []
  const agenda = useQuery({
    ...agendaQuery(given.session ?? ''),
    enabled: given.session !== undefined,
  }).data
  const [symbol, setSymbol] = useState('')
  const [kind, setKind] = useState<documents.DocumentKind>('report')
  const [chosen, setBody] = useState(given.body ?? '')
  const [item, setItem] = useState('')
  const [audience, setAudience] = useState<'public' | 'group'>('public')
  const [date, setDate] = useState('')
  const body = bodies.find(({ id }) => id === chosen) ?? bodies[0]
  const isClosed = body?.audience === 'group'
  const begin = useMutation({
    mutationFn: () =>
      client.call(documents.draftDocument, {
        body: {
          ...{ symbol, kind, body: body?.id ?? '', session: given.session },
          item: item === '' ? undefined : item,
          audience: isClosed ? 'group' : audience,
          date: date === '' ? new Date().toISOString().slice(0, 10) : date,
        },
      }),
    onSuccess: async (one) => {
      await showDocument(one)
      await navigate({ to: '/documents/prepare/$document', params: { document: one.id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    begin.mutate()
  }
  if (page === undefined) return <Waiting />
  if (page.can.write !== true)
    return (
      <p className="note" data-kind="warn">
        {t('shell.forbidden')}
      </p>
    )
  return (
    <form className="form" onSubmit={send}>
      <TextField
        label={t('documents.symbol')}
        hint={t('documents.symbolHint')}
        value={symbol}
        onChange={setSymbol}
        most={80}
        code
      />
      <SelectField
        label={t('meetings.kind')}
        value={kind}
        options={documents.documentKinds.map((each) => [each, t(kindWords[each])] as const)}
        onChange={setKind}
      />
      {given.session === undefined && (
        <SelectField
          label={t('documents.body')}
          value={body?.id ?? ''}
          options={bodies.map(({ id, names }) => [id, textOf(names, language).text] as const)}
          onChange={setBody}
        />
      )}
      {agenda !== undefined && agenda.items.length > 0 && (
        <SelectField
          label={t('proceedings.item')}
          value={item}
          options={[
            ['', '–'] as const,
            ...agenda.items.map(
              (each) => [each.id, `${each.number}. ${textOf(each.titles, language).text}`] as const,
            ),
          ]}
          onChange={setItem}
        />
      )}
      <DayField label={t('documents.dated')} value={date} onChange={setDate} />
      {!isClosed && (
        <SelectField
          label={t('meetings.whoSees')}
          value={audience}
          options={[
            ['public', t('meetings.everyone')] as const,
            ['group', t('statements.forMembers')] as const,
          ]}
          onChange={setAudience}
        />
      )}
      {begin.isError && <Trouble error={begin.error} />}
      <button type="submit" className="button" disabled={begin.isPending || body === undefined}>
        {t('documents.begin')}
      </button>
    </form>
  )
}
