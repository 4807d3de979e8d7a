import { perHub } from '../core/per-hub.ts'

/** Where bodies are held while they are read, judged and written. */
export interface Room {
  /** Waits until there is room for so many bytes; what it answers gives them back. */
  enter(bytes: number): Promise<() => void>
}

/**
 * Room for `capacity` bytes at once. Who comes first is let in first, also where one who comes later
 * would fit: otherwise the large never would. What is larger than the room has it to itself.
 */
export function createRoom(capacity: number): Room {
  const waiting: { readonly bytes: number; readonly admit: () => void }[] = []
  let taken = 0

  function letIn(): void {
    for (let next = waiting[0]; next && taken + next.bytes <= capacity; next = waiting[0]) {
      waiting.shift()
      taken += next.bytes
      next.admit()
    }
  }

  return {
    enter(asked) {
      const bytes = Math.min(asked, capacity)
      let left = false
      const leave = () => {
        if (left) return
        left = true
        taken -= bytes
        letIn()
      }
      return new Promise((resolve) => {
        waiting.push({ bytes, admit: () => resolve(leave) })
        letIn()
      })
    },
  }
}

const mebibyte = 1024 * 1024
/** Bodies of up to this many bytes do not queue behind larger ones, which may come slowly. */
const small = mebibyte

/** Two rooms, so that what is small passes what is large. In bytes. */
export function createRooms(forSmall: number, forLarge: number): Room {
  const [ofSmall, ofLarge] = [createRoom(forSmall), createRoom(forLarge)]
  return { enter: (bytes) => (bytes <= small ? ofSmall : ofLarge).enter(bytes) }
}

/** A hub that is to stay below 256 MB can hold one of the largest bodies, and a few dozen envelopes. */
export const roomOf = perHub(() => createRooms(16 * mebibyte, 64 * mebibyte))
