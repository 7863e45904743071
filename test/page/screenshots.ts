/**
 * Takes the pictures of the brief and of the page's screens that the README and the walk-through show: `node test/page/screenshots.ts`,
 * after `npm run build`. The browser is the one that the tests use, or the one named in SITREP_BROWSER.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { installedBrowser } from '../support/browser.ts'
import { serveDemonstration } from './support/server.ts'

const FOLDER = resolve(import.meta.dirname, '../../docs/screens')
const SIZE = { width: 1440, height: 900 }
const BRIEF_SIZE = { width: 1080, height: 1080 }

const browserPath = installedBrowser()
if (browserPath === null) throw new Error('No browser was found: name one in SITREP_BROWSER.')
const server = await serveDemonstration()
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 })
  const take = async (name: string, path: string, prepare: () => Promise<void> = async () => {}): Promise<void> => {
    await page.goto(`${server.url}${path}`)
    await page.waitForLoadState('networkidle')
    await prepare()
    await page.waitForTimeout(600)
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
  }
  await take('situation', '/')
  await take('timeline', '/timeline')
  await take('claims', '/claims')
  await take('statements', '/claims/statements')
  await take('actors', '/actors?unsure=show', async () => {
    await page
      .getByRole('link', { name: /Etcheverri/ })
      .first()
      .click()
    await page.waitForLoadState('networkidle')
  })
  await take('report', '/reports', async () => {
    await page
      .getByRole('link', { name: /Freighter explodes/ })
      .nth(1)
      .click()
    await page.waitForLoadState('networkidle')
  })
  // The brief, with the words of a figure of the disputed toll shown.
  const brief = join(server.folder, 'brief.html')
  writeFileSync(brief, server.run('brief', '--format', 'html'))
  await page.setViewportSize(BRIEF_SIZE)
  await page.goto(pathToFileURL(brief).href)
  await page.getByRole('link', { name: 'report 6, line 10' }).first().hover()
  await page.waitForTimeout(600)
  await page.screenshot({ path: resolve(FOLDER, '../brief.png') })
} finally {
  await browser.close()
  await server.stop()
}
