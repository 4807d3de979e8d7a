import type { Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { type RunningHub, startHub } from './hub.ts'

export interface Stage {
  readonly hub: RunningHub
  readonly browser: Browser
}

/** A hub and a browser for all the journeys of a file; both end after the last of them. */
export async function openStage(): Promise<Stage> {
  const hub = await startHub()
  afterAll(() => hub.stop())
  const browser = await openBrowser()
  afterAll(() => browser.close())
  return { hub, browser }
}
