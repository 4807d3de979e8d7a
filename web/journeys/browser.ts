import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser']

/** The system's Chromium, or the one named by CHROMIUM; nothing is downloaded. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && existsSync(place))
  if (executablePath === undefined)
    throw new Error(
      'The journeys need Chromium: install it (on Debian: apt-get install chromium), or name it by CHROMIUM=/path/to/chromium.',
    )
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Visitor {
  readonly page: Page
  /** Console errors, violations of the content security policy, requests to other origins. */
  readonly complaints: string[]
}

export interface VisitOptions {
  readonly language?: string
  readonly theme?: 'system' | 'light' | 'dark' | 'contrast'
}

/** A new visitor with nothing kept from others; what goes wrong unseen is written down. */
export async function visit(
  browser: Browser,
  url: string,
  { language = 'en', theme = 'light' }: VisitOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } })
  const complaints: string[] = []
  await context.addInitScript(
    ([chosen, shown]) => {
      const kept = localStorage.getItem('comity.preferences')
      if (kept === null)
        localStorage.setItem(
          'comity.preferences',
          JSON.stringify({ language: chosen, theme: shown }),
        )
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`),
      )
    },
    [language, theme],
  )
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin)
      complaints.push(`request to ${request.url()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // The browser writes a line for every refusal of the hub; a refusal is an answer, not a fault.
    if (message.type() === 'error' && !/status of 40[134]/.test(message.text()))
      complaints.push(`console: ${message.text()}`)
  })
  return { page, complaints }
}

/** Signs in by one click as a fictional state. */
export async function enterAs(page: Page, state: string): Promise<void> {
  await page.goto('/')
  await page.locator('.demonstration button', { hasText: state }).click()
  await page.waitForURL('**/collections')
  await page.locator('.card').first().waitFor()
}
