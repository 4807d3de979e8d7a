import { hash, randomBytes, randomUUID } from 'node:crypto'
import { type ballots, type Client, createClient, seals } from '@comity/contract'
import { certify, declareRoot, formatEnvelope, type Signer, seedSigner } from '@comity/seal'
import postgres from 'postgres'

/** A delegation of a made-up state: what it signs with, and the key it speaks to the hub with. */
export interface Delegation {
  readonly code: string
  readonly desk: Signer
  readonly client: Client
  readonly key: string
}

export interface Assembly {
  readonly delegations: readonly Delegation[]
  readonly secretariat: Client
}

/**
 * Makes the members of the demonstration's group up to a number, each with a delegate and a certified
 * key. States and people are put into the database; keys are declared and certified as by any state.
 */
export async function convene(
  url: string,
  socket: string,
  members: number,
  secretariatKey: string,
): Promise<Assembly> {
  const sql = postgres({ host: socket, database: 'comity', username: 'comity', max: 1 })
  try {
    const held = await sql<{ code: string }[]>`select code from state`
    const [joined] = await sql<{ codes: string[] }[]>`
      select array_agg(state_code order by state_code) as codes from membership where group_id = 'demo'`
    const taken = new Set(held.map(({ code }) => code))
    const fresh = [...codes()].filter((code) => !taken.has(code))
    const codesIn = joined?.codes ?? []
    for (const code of fresh.slice(0, members - codesIn.length)) {
      const name = { en: { text: `Delegation ${code}`, source: 'a benchmark', reviewed: true } }
      await sql`
        insert into state (code, kind, names) values (${code}, 'demonstration', ${sql.json(name)})`
      await sql`
        insert into membership (id, group_id, state_code, valid_from, precision, status, source)
        values (${randomUUID()}, 'demo', ${code}, current_date, 'day', 'member', 'a benchmark')`
      codesIn.push(code)
    }
    const delegations: Delegation[] = []
    for (const code of codesIn) delegations.push(await delegation(sql, url, code))
    return { delegations, secretariat: createClient({ url, key: secretariatKey }) }
  } finally {
    await sql.end()
  }
}

/** Two letters that no state need have; `state` says which are taken. */
function* codes(): Generator<string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const one of letters) for (const two of letters) yield one + two
}

async function delegation(sql: postgres.Sql, url: string, code: string): Promise<Delegation> {
  const party = `state:${code}` as const
  const [person, mandate, secret] = [
    randomUUID(),
    randomUUID(),
    randomBytes(32).toString('base64url'),
  ]
  const id = randomBytes(6).toString('hex')
  const name = `bench-${code.toLowerCase()}@bench.invalid`
  await sql`insert into person (id, sign_in_name, name) values (${person}, ${name}, ${name})`
  await sql`
    insert into mandate (id, person_id, party, roles)
    values (${mandate}, ${person}, ${party}, ${['delegate', 'national_administrator']})`
  await sql`
    insert into api_key (id, secret_hash, person_id, mandate_id, name, scopes)
    values (${id}, ${hash('sha256', secret, 'buffer')}, ${person}, ${mandate}, 'bench',
      ${['read', 'write', 'manage']})`
  const key = `comity_${id}_${secret}`
  const client = createClient({ url, key })
  const [root, desk] = [seedSigner(randomBytes(32)), seedSigner(randomBytes(32))]
  const declared = { envelope: sent(await declareRoot(party, root)) }
  await client.call(seals.declareRootKey, { params: { party }, body: declared })
  const certificate = { party, use: 'ballot', label: 'desk', key: desk.key } as const
  const certified = { envelope: sent(await certify(certificate, root)) }
  await client.call(seals.certifySealKey, { params: { party }, body: certified })
  return { code, desk, client, key }
}

/** An envelope as the contract takes it. */
export const sent = (envelope: Parameters<typeof formatEnvelope>[0]) =>
  JSON.parse(formatEnvelope(envelope)) as (typeof ballots.castBallot.body)['_output']['envelope']
