import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong on the page, one line for each rule and place; empty if all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  // As text: the name means the page's own global, not this module's import.
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${impact} ${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}
