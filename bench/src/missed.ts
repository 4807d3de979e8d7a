import { withHub } from './exchange.ts'
import { envelopes } from './generator.ts'
import { clientOf, type Endpoint, postAll } from './http.ts'
import type { Line } from './table.ts'

const writers = 8
const readers = 8
const size = 10

/**
 * Pollers that go on from the last date they were told, while many write small envelopes at once: how
 * many objects any of them has not been given after one last poll.
 */
export async function missed(objects: number): Promise<Line[]> {
  return withHub(async (hub) => {
    const each = Math.ceil(objects / writers)
    const posted = Array.from({ length: writers }, (_, n) => envelopes(n + 1, each, size))
    let writing = true
    const reading = Array.from({ length: readers }, () => poll(hub.endpoint, () => writing))
    await Promise.all(posted.map((own) => postAll(hub.endpoint, own, 1)))
    writing = false
    const seen = await Promise.all(reading)
    const lost = seen.map(({ ids }) => writers * each - ids.size)
    const polls = seen.reduce((sum, one) => sum + one.polls, 0)
    const repeated = seen.reduce((sum, one) => sum + one.objects - one.ids.size, 0)
    const what = `of ${(writers * each).toLocaleString('en')} objects by ${writers} writers`
    return [
      {
        what: `missed by any of ${readers} pollers, ${what}, ${polls} polls`,
        ...{ value: Math.max(...lost), unit: 'objects', goal: '0' },
      },
      { what: 'given more than once to one of them', value: repeated, unit: 'objects' },
    ]
  })
}

async function poll(endpoint: Endpoint, goesOn: () => boolean) {
  const client = clientOf(endpoint)
  const ids = new Set<string>()
  let [polls, objects] = [0, 0]
  let after = ''
  for (let again = true; again; ) {
    // Whether this is the last poll is settled before it is sent.
    again = goesOn()
    const { headers, body } = await client.get(`?match[version]=all${after}`)
    polls += 1
    const last = headers['x-taxii-date-added-last']
    if (last !== undefined) after = `&added_after=${last}`
    const page: { more?: boolean; objects?: { id: string }[] } = JSON.parse(String(body))
    for (const { id } of page.objects ?? []) ids.add(id)
    objects += page.objects?.length ?? 0
    again ||= page.more === true
  }
  client.close()
  return { ids, polls, objects }
}
