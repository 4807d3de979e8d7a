import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batches, envelope } from './envelopes.ts'

const items = fc.array(fc.integer({ min: 2, max: 60 }), { maxLength: 60 })

test('every object is sent once, in order, within both limits', () => {
  fc.assert(
    fc.property(
      items,
      fc.integer({ min: 20, max: 90 }),
      fc.integer({ min: 1, max: 9 }),
      (sizes, largest, most) => {
        const given = sizes.map((size, at) => ({ at, bytes: new Uint8Array(size).fill(0x20) }))
        const made = [...batches(given, largest, most)]
        expect(made.flatMap((batch) => batch.items.map(({ at }) => at))).toEqual(
          sizes.map((_, at) => at),
        )
        for (const batch of made) {
          expect(batch.items[0]?.at).toBe(batch.from)
          expect(batch.items.length).toBeLessThanOrEqual(most)
          expect(envelope(batch.items).length < largest).toBe(!batch.tooLarge)
        }
      },
    ),
  )
})

test('an envelope holds the very bytes it was given', () => {
  const bytes = new TextEncoder().encode('{ "b" : 1.0,\n"a": "\\u00e9" }')
  const text = new TextDecoder().decode(envelope([{ bytes }, { bytes }]))
  expect(text).toBe(
    `{"objects":[${'{ "b" : 1.0,\n"a": "\\u00e9" }'},${'{ "b" : 1.0,\n"a": "\\u00e9" }'}]}`,
  )
})
