import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

const reader = (address: string) => ({ id: address, isSignedIn: false })
const member = (key: string) => ({ id: key, isSignedIn: true })

/** Work that goes on until it is ended, in the order in which it was begun. */
function stage(most: number) {
  const inTurn = createTurns(most)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  return {
    begun,
    end: (name: string) => ends.get(name)?.(),
    ask: (asker: Parameters<typeof inTurn>[0], name: string) =>
      inTurn(asker, async () => {
        begun.push(name)
        await new Promise<void>((done) => ends.set(name, done))
        return name
      }),
  }
}

test('one piece of work after the other, and of each asker no more than so many', async () => {
  const { ask, begun, end } = stage(2)
  const [first, second] = [ask(reader('a'), 'first'), ask(reader('a'), 'second')]
  await expect(ask(reader('a'), 'third')).rejects.toMatchObject({ code: 'too-many-at-once' })
  const other = ask(reader('b'), 'other')
  expect(begun).toEqual(['first'])
  end('first')
  await first
  expect(begun).toEqual(['first', 'second'])
  end('second')
  await second
  end('other')
  expect(await other).toBe('other')
})

test('who signed in waits for nobody who did not', async () => {
  const { ask, begun, end } = stage(2)
  const held = [ask(reader('a'), 'held'), ask(reader('b'), 'waiting')]
  const own = ask(member('key'), 'own')
  await Promise.resolve()
  expect(begun).toEqual(['held', 'own'])
  end('own')
  expect(await own).toBe('own')
  end('held')
  await held[0]
  end('waiting')
  await held[1]
})
