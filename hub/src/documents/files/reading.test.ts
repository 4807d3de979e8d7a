import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pdfFile, wordFileOf } from '../../../test/files.ts'
import { readingLimits } from './limits.ts'
import { readFile } from './reading.ts'

const codeOf = (bytes: Uint8Array, limits = readingLimits) =>
  readFile(bytes, limits).then(
    () => 'read',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )
const line = (text: string, y: number) => ({ text, y })

describe('a file, read in a thread of its own', () => {
  it('is a Word file or a PDF by what is in it', async () => {
    expect((await readFile(wordFileOf('One.', 'Two.'))).text).toBe('One.\n\nTwo.')
    const pdf = pdfFile([
      [line('The group,', 700), line('1. Decides to', 670), line('keep it.', 656)],
    ])
    expect((await readFile(pdf)).text).toBe('The group,\n\n1. Decides to\nkeep it.')
  })

  it('is told from its pages: what stands on all of them is no part of the text', async () => {
    const words = ['', 'Alpha', 'Beta', 'Gamma', 'Delta']
    const page = (number: number) => [
      ...[line('WG/2027/1', 760), line(`${words[number]} begins`, 700), line('and goes', 686)],
      ...[line(`on ${words[number]}.`, 672), line(`Page ${number}`, 40)],
    ]
    const found = await readFile(pdfFile([1, 2, 3, 4].map(page)))
    expect(found.text).not.toMatch(/WG\/2027|Page/)
    expect(found.text).toContain('Alpha begins\nand goes\non Alpha.')
    expect(found.notes).toEqual([{ code: 'running_lines_left_out', count: 8 }])
  })

  it('may be pictures alone', async () => {
    expect((await readFile(pdfFile([[]]))).notes).toEqual([{ code: 'no_text' }])
  })

  it('is refused where it is none, broken or empty', async () => {
    expect(await codeOf(new Uint8Array())).toBe('file-empty')
    expect(await codeOf(Buffer.from('<html>'))).toBe('file-not-document')
    expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('file-old-word')
    const junk = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5_000)])
    expect(await codeOf(junk)).toBe('file-broken')
  })

  it('is ended where it takes too long, or unpacks to more than there is room for', async () => {
    const slow = { ...readingLimits, time: 1 }
    expect(await codeOf(wordFileOf('One.'), slow)).toBe('file-too-slow')
    const bomb = pdfFile([[]], () => deflateSync(Buffer.alloc(400_000_000, ' ')))
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await codeOf(bomb, { ...readingLimits, growth: 150_000_000 })).toBe('file-too-much')
  })
})
