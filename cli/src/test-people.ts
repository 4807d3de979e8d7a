import { access, type Client, createClient } from '@comity/contract'

/** A client that sends these headers with everything. */
export const clientWith = (url: string, headers: Record<string, string>): Client =>
  createClient({
    url,
    fetch: (input, init) => {
      const all = new Headers(init?.headers)
      for (const [name, value] of Object.entries(headers)) all.set(name, value)
      return fetch(input, { ...init, headers: all })
    },
  })

interface Newcomer {
  readonly name: string
  readonly party: string
  readonly role: 'delegate' | 'secretariat'
}

/** The key of somebody new: admitted by `by`, signed in, with a password that is theirs. */
export async function keyOfAdmitted(
  url: string,
  by: Record<string, string>,
  { name, party, role }: Newcomer,
): Promise<string> {
  const signInName = `${name}@test.invalid`
  const { password } = await clientWith(url, by).call(access.admitPerson, {
    body: { name, signInName, party, roles: [role] },
  })
  const response = await createClient({ url }).open(access.signIn, {
    body: { signInName, password },
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const self = clientWith(url, { cookie })
  await self.call(access.changePassword, { body: { current: password, next: `own ${password}` } })
  const body = { name: 'tests', scopes: ['read' as const, 'write' as const] }
  return (await self.call(access.createKey, { body })).secret
}
