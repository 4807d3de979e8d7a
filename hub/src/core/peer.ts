import { type BlockList, isIP } from 'node:net'

/** What the server knows of a connection; tests that call `fetch` may leave it out. */
export interface Connection {
  /** The address at the other end of the socket. */
  readonly remote?: string | undefined
}

export interface Peer {
  readonly address: string
  readonly local: boolean
}

const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Finds who asks. X-Forwarded-For is read from its right end, and only as far as each address is that
 * of a trusted proxy: what stands further left, the client wrote.
 */
export function peerOf(headers: Headers, { remote }: Connection, trustedProxy: BlockList): Peer {
  let address = plain(remote ?? '')
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => plain(hop.trim()))
  while (isTrusted(trustedProxy, address)) {
    const hop = hops.pop()
    if (hop === undefined || isIP(hop) === 0) break
    address = hop
  }
  return {
    address: address || 'unknown',
    local:
      isLoopback(address) &&
      isLoopbackName(headers.get('host')) &&
      !forwarding.some((name) => headers.has(name)),
  }
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[(.*)\]$/, '$1')
}

function isTrusted(trusted: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && trusted.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))
}

/** A page elsewhere can have its own name lead to this machine; the name then gives it away. */
function isLoopbackName(host: string | null): boolean {
  return host === null || /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(host)
}
