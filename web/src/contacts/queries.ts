import { type CallOf, contacts, nominations } from '@comity/contract'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client, queryClient } from '../shell/client.ts'

const pageSize = 50

export const contactsQuery = (filter: Omit<CallOf<typeof contacts.contacts>['query'], 'offset'>) =>
  infiniteQueryOptions({
    queryKey: ['contacts', filter],
    queryFn: ({ signal, pageParam }) =>
      client.call(
        contacts.contacts,
        { query: { limit: pageSize, ...filter, offset: pageParam } },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const shown = pages.reduce((sum, { items }) => sum + items.length, 0)
      return shown < total ? shown : undefined
    },
    // While one types, what was found stays until there is something else.
    placeholderData: keepPreviousData,
  })

export const contactQuery = (contact: string) =>
  queryOptions({
    queryKey: ['contact', contact],
    queryFn: ({ signal }) => client.call(contacts.contact, { params: { contact } }, signal),
  })

export const ownContactsQuery = (state: string) =>
  queryOptions({
    queryKey: ['own-contacts', state],
    queryFn: ({ signal }) =>
      client.call(contacts.contacts, { query: { state, limit: 200 } }, signal),
  })

export const nominationsQuery = (status: nominations.Nomination['status']) =>
  infiniteQueryOptions({
    queryKey: ['nominations', 'list', status],
    queryFn: ({ signal, pageParam }) =>
      client.call(nominations.nominations, { query: { status, cursor: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

/** How many wait for a second person of one's own state, and whether one may nominate. */
export const waitingQuery = queryOptions({
  queryKey: ['nominations', 'waiting'],
  queryFn: ({ signal }) =>
    client.call(nominations.nominations, { query: { status: 'waiting', limit: 1 } }, signal),
})

export const viewsQuery = infiniteQueryOptions({
  queryKey: ['contact-views'],
  queryFn: ({ signal, pageParam }) =>
    client.call(contacts.contactViews, { query: { cursor: pageParam } }, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
})

/** Something of contacts has changed: all that is shown of them is asked for again. */
export async function refreshContacts(): Promise<void> {
  const changed = ['contacts', 'contact', 'own-contacts', 'nominations', 'contact-views']
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => changed.includes(String(queryKey[0])),
  })
}
