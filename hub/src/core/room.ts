/** Bounds how much of something is held at once. */
export interface Room {
  /** Waits until there is room for so much; what it answers gives it back. */
  enter(size: number): Promise<() => void>
}

/**
 * Room for `capacity` at once. Who comes first is let in first, also where one who comes later
 * would fit: otherwise the large never would. What is larger than the room has it to itself.
 */
export function createRoom(capacity: number): Room {
  const waiting: { readonly size: number; readonly admit: () => void }[] = []
  let taken = 0

  function letIn(): void {
    for (let next = waiting[0]; next && taken + next.size <= capacity; next = waiting[0]) {
      waiting.shift()
      taken += next.size
      next.admit()
    }
  }

  return {
    enter(asked) {
      const size = Math.min(asked, capacity)
      let left = false
      const leave = () => {
        if (left) return
        left = true
        taken -= size
        letIn()
      }
      return new Promise((resolve) => {
        waiting.push({ size, admit: () => resolve(leave) })
        letIn()
      })
    },
  }
}

/** Two rooms: what is at most `small` does not queue behind what is larger, which may take long. */
export function createRooms(small: number, forSmall: number, forLarge: number): Room {
  const [ofSmall, ofLarge] = [createRoom(forSmall), createRoom(forLarge)]
  return { enter: (size) => (size <= small ? ofSmall : ofLarge).enter(size) }
}
