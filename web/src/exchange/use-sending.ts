import { exchange } from '@comity/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { client, queryClient } from '../shell/client.ts'
import type { Level } from './marking.tsx'
import type { ReadBundle } from './parcels.ts'

export interface Sending {
  readonly state: 'ready' | 'sending' | 'stopped' | 'done'
  /** Objects that the hub has acknowledged. */
  readonly sent: number
  readonly submissions: readonly exchange.Submission[]
  readonly error?: unknown
}

const ready: Sending = { state: 'ready', sent: 0, submissions: [] }

/**
 * Sends a bundle part by part. What was acknowledged stays so: after a stop it goes on from there,
 * and a part whose answer was lost can be sent again, since the same bytes are known to the hub.
 */
export function useSending(collection: string, bundle: ReadBundle, remark: Level | undefined) {
  const [sending, setSending] = useState(ready)
  const stopping = useRef<AbortController>(null)
  const send = useCallback(async () => {
    const controller = new AbortController()
    stopping.current = controller
    let now: Sending = { ...sending, state: 'sending' }
    setSending(now)
    try {
      for (const parcel of bundle.parcels.slice(now.submissions.length)) {
        const call = { params: { collection }, query: { remark }, body: parcel.body }
        const reply = await client.call(exchange.submitBundle, call, controller.signal)
        now = {
          state: 'sending',
          sent: parcel.first + parcel.objects,
          submissions: [...now.submissions, moved(reply, parcel.first)],
        }
        setSending(now)
      }
      setSending({ ...now, state: 'done' })
    } catch (error) {
      setSending({ ...now, state: 'stopped', ...(controller.signal.aborted ? {} : { error }) })
    }
    await queryClient.invalidateQueries({ queryKey: ['statistics', collection] })
    await queryClient.resetQueries({ queryKey: ['objects'] })
  }, [bundle, collection, remark, sending])
  useEffect(() => () => stopping.current?.abort(), [])
  return { sending, send, stop: () => stopping.current?.abort() }
}

/** Positions counted over the whole bundle. */
const moved = (reply: exchange.Submission, first: number): exchange.Submission => ({
  ...reply,
  outcomes: reply.outcomes.map((each) => ({ ...each, position: each.position + first })),
})
