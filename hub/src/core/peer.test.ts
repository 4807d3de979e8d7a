import { expect, test } from 'vitest'
import { readSettings } from '../settings.ts'
import { peerOf } from './peer.ts'

const { trustedProxy } = readSettings({ TRUSTED_PROXY: '10.0.0.0/8,127.0.0.1,::1' })
const nobody = readSettings({}).trustedProxy

const address = (headers: Record<string, string>, remote: string, trusted = trustedProxy) =>
  peerOf(new Headers(headers), { remote }, trusted).address

test.each([
  ['a client without a proxy', {}, '192.0.2.1', '192.0.2.1'],
  [
    'a client that claims to be a proxy',
    { 'x-forwarded-for': '127.0.0.1' },
    '192.0.2.1',
    '192.0.2.1',
  ],
  ['a client behind the proxy', { 'x-forwarded-for': '192.0.2.7' }, '10.0.0.1', '192.0.2.7'],
  ['a client behind two', { 'x-forwarded-for': '192.0.2.7, 10.1.1.1' }, '10.0.0.1', '192.0.2.7'],
  [
    'a client that wrote a line of its own',
    { 'x-forwarded-for': '127.0.0.1, 192.0.2.7' },
    '10.0.0.1',
    '192.0.2.7',
  ],
  ['an IPv4 address in IPv6 form', { 'x-forwarded-for': '::ffff:192.0.2.7' }, '::1', '192.0.2.7'],
  ['a proxy that says nothing of use', { 'x-forwarded-for': 'unknown' }, '10.0.0.1', '10.0.0.1'],
])('finds the address of %s', (_, headers, remote, expected) => {
  expect(address(headers, remote)).toBe(expected)
})

test('believes no proxy unless told to', () => {
  expect(address({ 'x-forwarded-for': '192.0.2.7' }, '127.0.0.1', nobody)).toBe('127.0.0.1')
})

test.each([
  ['127.0.0.1', { host: '127.0.0.1:8020' }, true],
  ['::1', { host: '[::1]:8020' }, true],
  ['::ffff:127.0.0.1', { host: 'localhost:8020' }, true],
  ['192.0.2.1', { host: 'localhost:8020' }, false],
  ['127.0.0.1', { host: 'elsewhere.example' }, false],
  ['127.0.0.1', { host: 'localhost.elsewhere.example' }, false],
  ['127.0.0.1', { host: 'localhost', 'x-forwarded-for': '127.0.0.1' }, false],
  ['127.0.0.1', { host: 'localhost', forwarded: 'for=192.0.2.1' }, false],
])('takes %s with %j for this machine: %s', (remote, headers, local) => {
  expect(peerOf(new Headers(headers), { remote }, nobody).local).toBe(local)
})

test('takes a request without a connection for nobody in particular', () => {
  expect(peerOf(new Headers(), {}, nobody)).toEqual({ address: 'unknown', local: false })
})
