import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { preferences } from './preferences.ts'

/** Single keys, and pairs that begin with g; all can be switched off on the display page. */
export const letters = [
  { keys: '/', does: 'shell.keyFilter' },
  { keys: '?', does: 'shell.keyHelp' },
  { keys: 'g v', does: 'ballots.title' },
  { keys: 'g m', does: 'meetings.title' },
  { keys: 'g e', does: 'exchange.title' },
  { keys: 'g d', does: 'directory.title' },
  { keys: 'g r', does: 'record.title' },
  { keys: 'g s', does: 'shell.keySubmissions' },
  { keys: 'g g', does: 'shell.keyGroups' },
  { keys: 'g h', does: 'shell.home' },
] as const

/** Listens for the keys of the whole interface. */
export function Shortcuts({ onFind, onKeys }: { onFind: () => void; onKeys: () => void }) {
  const navigate = useNavigate()
  const before = useRef<{ key: string; at: number }>({ key: '', at: 0 })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        onFind()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (!preferences().letters) return
      const { key: first, at } = before.current
      before.current = { key: event.key, at: event.timeStamp }
      const pair = first === 'g' && event.timeStamp - at < 1500
      if (pair && event.key === 'v') void navigate({ to: '/ballots' })
      else if (pair && event.key === 'm') void navigate({ to: '/bodies' })
      else if (pair && event.key === 'e') void navigate({ to: '/collections' })
      else if (pair && event.key === 'd') void navigate({ to: '/directory' })
      else if (pair && event.key === 'r') void navigate({ to: '/record' })
      else if (pair && event.key === 's') void navigate({ to: '/submissions' })
      else if (pair && event.key === 'u') void navigate({ to: '/groups' })
      else if (pair && event.key === 'g') void navigate({ to: '/groups' })
      else if (pair && event.key === 'h') void navigate({ to: '/' })
      else if (event.key === '?') onKeys()
      else if (event.key === '/') focusFilter(event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [navigate, onFind, onKeys])
  return null
}

function focusFilter(event: KeyboardEvent): void {
  const line = document.querySelector<HTMLInputElement>('[data-filter-line]')
  if (line === null) return
  event.preventDefault()
  line.focus()
  line.select()
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
