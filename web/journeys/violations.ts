import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly {
    readonly target: readonly unknown[]
    readonly failureSummary: string
  }[]
}

const guidelines = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']"

/** What axe finds against WCAG 2.2 AA on the page as it is. */
export const violations = (page: Page): Promise<readonly string[]> =>
  foundOn(page, `{ runOnly: ${guidelines} }`)

/** What it finds in the colours alone: in another theme all else is the same. */
export const violationsOfColour = (page: Page): Promise<readonly string[]> =>
  foundOn(page, "{ runOnly: ['color-contrast', 'link-in-text-block'] }")

async function foundOn(page: Page, options: string): Promise<readonly string[]> {
  await page.evaluate(axe)
  // A colour on its way from one to another is neither: what moves comes to rest first.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((each) => each instanceof CSSTransition)
        .map((each) => each.finished),
    ).then(() => undefined),
  )
  const found: readonly Violation[] = await page.evaluate(
    `axe.run(document, ${options}).then((r) => r.violations)`,
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}
