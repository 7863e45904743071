import { chromium } from 'playwright-core'
import { installedBrowser } from '../test/support/browser.ts'
import { median, type Row } from './report.ts'

const RUNS = 5

/**
 * How long the page takes in a real browser without memory of others: from opening it to the first screen, and from the
 * end of the server's answer to the first screen. No rows where no browser is found.
 * @param address of a server, with a slash at the end
 * @param name what the rows begin with
 */
export async function measureFirstScreen(address: string, name: string): Promise<Row[]> {
  const executablePath = installedBrowser()
  if (executablePath === null) {
    console.error('serve: no browser was found, so the first screen is not measured; name one in SITREP_BROWSER')
    return []
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const opened: number[] = []
    const answered: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage()
      const answer = page.waitForResponse((response) => response.url().includes('/api/v1/situation'))
      const begin = performance.now()
      const shown = page.goto(address).then(() => page.getByText('independent origins').first().waitFor())
      await (await answer).finished()
      const there = performance.now()
      await shown
      const end = performance.now()
      opened.push(end - begin)
      answered.push(end - there)
      await page.close()
    }
    return [
      { name: `${name}, first screen, from opening the page`, value: median(opened), unit: 'ms' },
      { name: `${name}, first screen, from the server's answer`, value: median(answered), unit: 'ms' },
    ]
  } finally {
    await browser.close()
  }
}
