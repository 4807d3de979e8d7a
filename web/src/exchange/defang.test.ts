import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defang, isLive, refang } from './defang.ts'

test.each([
  ['http://login.example.net/a.html', 'hxxp[://]login[.]example[.]net/a[.]html'],
  ['https://198.51.100.7/', 'hxxps[://]198[.]51[.]100[.]7/'],
  ['FTP://files.example', 'fxp[://]files[.]example'],
  ['desk@cert.example', 'desk[@]cert[.]example'],
  ['a sentence. And another.', 'a sentence. And another.'],
])('writes %s so that nothing makes it a link', (text, safe) => {
  expect(defang(text)).toBe(safe)
})

test('what was defanged can be taken back', () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      expect(refang(defang(url))).toBe(url)
      expect(defang(url)).not.toMatch(/https?:\/\//)
    }),
  )
})

test('knows the fields that something might make live', () => {
  expect(isLive('domain-name', 'value')).toBe(true)
  expect(isLive('external-reference', 'url')).toBe(true)
  expect(isLive('file', 'name')).toBe(false)
})
