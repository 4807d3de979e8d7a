import { expect, test } from 'vitest'
import { isStixId, parseId, typeOfId } from './id.ts'

const uuid = '8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f'

test('takes an identifier apart', () => {
  expect(parseId(`attack-pattern--${uuid}`)).toEqual({
    type: 'attack-pattern',
    uuid,
    version: 4,
    variant: 'rfc4122',
  })
  expect(typeOfId(`x-a--b--${uuid}`)).toBe('x-a--b')
})

test('tells versions and variants of a UUID', () => {
  const of = (third: string, fourth: string) =>
    parseId(`file--8e2e2d2b-17d4-${third}-${fourth}-98ee46b3cd3f`)
  expect(of('5cbf', 'a38f')).toMatchObject({ version: 5, variant: 'rfc4122' })
  expect(of('1cbf', 'B38f')).toMatchObject({ version: 1, variant: 'rfc4122' })
  expect(of('4cbf', '738f')).toMatchObject({ variant: 'ncs' })
  expect(of('4cbf', 'c38f')).toMatchObject({ variant: 'microsoft' })
  expect(of('4cbf', 'f38f')).toMatchObject({ variant: 'future' })
})

test('accepts the versions of RFC 4122, in either case of letters', () => {
  for (const version of ['1', '2', '3', '4', '5']) {
    expect(isStixId(`file--8e2e2d2b-17d4-${version}cbf-938f-98ee46b3cd3f`)).toBe(true)
  }
  expect(isStixId(`file--${uuid.toUpperCase()}`)).toBe(true)
})

test('refuses what is no identifier', () => {
  for (const text of [
    '',
    uuid,
    `--${uuid}`,
    `file-${uuid}`,
    `file---${uuid}`,
    `File--${uuid}`,
    `fi--${uuid}`,
    `1file--${uuid}`,
    `fi_le--${uuid}`,
    `${'a'.repeat(251)}--${uuid}`,
    `file--${uuid} `,
    `file--${uuid}\n`,
    ` file--${uuid}`,
    `file--{${uuid}}`,
    `file--${uuid.slice(1)}`,
    `file--${uuid.replaceAll('-', '')}`,
    'file--00000000-0000-0000-0000-000000000000',
    'file--8e2e2d2b-17d4-7cbf-938f-98ee46b3cd3f',
    'file--8e2e2d2b-17d4-4cbf-c38f-98ee46b3cd3f',
  ]) {
    expect(isStixId(text), text).toBe(false)
  }
})
