import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ReportList } from '../../src/api/reports.ts'
import { axeFindings } from './support/axe.ts'
import { answerOf, focused, settled, sideways, usePage } from './support/page.ts'

const served = usePage()

/** The address of the report that a file holds. */
async function addressOf(file: string): Promise<string> {
  const { items } = await answerOf<ReportList>(served, '/reports?limit=500')
  const found = items.find(({ path }) => path.endsWith(file))
  if (found === undefined) throw new Error(`no report ${file}`)
  return `/reports/${found.id}`
}

const COPY = '02-port-ellery-tribune.html'
const text = (page: Page) => page.getByRole('article', { name: 'Text of the report' })
const card = (page: Page) => page.getByRole('region', { name: 'What was read' })

test('the list tells what is a copy of what, on which origin a report rests, and what to be careful about', async () => {
  const page = await served.open('/reports')
  const row = page.getByRole('listitem').filter({ hasText: 'Port Ellery Tribune' }).first()
  const said = await row.innerText()
  expect(said).toMatch(/copy of\s*1\s*· 9\d %/)
  expect(said).toContain('The date on the page is not the date of the story.')
  expect(said).toContain('15 March 2023 inferred')
  await row.getByRole('link', { name: /origin/ }).click()
  await settled(page)
  expect(await page.getByRole('status').first().textContent()).toBe('6 reports')
  await page.reload()
  await settled(page)
  expect(await page.getByRole('status').first().textContent()).toBe('6 reports')
})

test('a report gives its date with the words for it, and they lead to their place', async () => {
  const page = await served.open(await addressOf(COPY))
  expect(await page.locator('.published').innerText()).toMatch(
    /15 March 2023 worked out from Wednesday, March 15, 2023/,
  )
  await page.locator('.published').getByRole('link', { name: 'Wednesday' }).click()
  await page.locator('mark.cited').waitFor()
  expect(await text(page).locator('mark.cited').textContent()).toBe('Wednesday')
})

test('what is not the story is said in the margin and has no marks', async () => {
  const page = await served.open(await addressOf(COPY))
  const comment = page.locator('.block.comment').first()
  expect(await comment.innerText()).toContain('reader’s comment, not read')
  expect(await comment.locator('[data-highlight]').count()).toBe(0)
  expect(await page.locator('.block.body [data-highlight]').count()).toBeGreaterThan(50)
})

test('one kind of mark is shown at a time; a mark has its card, its evidence and its actor', async () => {
  const page = await served.open(await addressOf(COPY))
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Speech/ })
    .click()
  expect(await text(page).locator('.mark-name').count()).toBe(0)
  expect(page.url()).toContain('show=speech')
  await text(page).locator('.mark-speech', { hasText: 'darkest night' }).click()
  expect(await card(page).innerText()).toMatch(/speech\s+says: Marcela Etcheverri/)
  expect(await text(page).locator('mark.chosen').allTextContents()).toEqual([
    '“This is the darkest night our city has known,”',
    '“We have nine dead, and I am afraid that the number will rise.”',
  ])
  await page.reload()
  await text(page).locator('mark.chosen').first().waitFor()
  await card(page).getByRole('button', { name: 'All sources' }).click()
  const pane = page.getByRole('complementary')
  await pane.getByText('1 origin · 3 reports').waitFor()
  await card(page).getByRole('link', { name: 'Marcela Etcheverri' }).click()
  expect(new URL(page.url()).pathname).toMatch(/^\/actors\//)
})

test('the keyboard steps from mark to mark and brings each into sight', async () => {
  const page = await served.open(`${await addressOf(COPY)}?show=figure`)
  const next = page.getByRole('button', { name: 'Next mark' })
  for (let step = 0; step < 9; step++) await next.press('Enter')
  await page.getByText(/^9 of \d+$/).waitFor()
  expect(await focused(page)).toContain('Next mark')
  expect(await text(page).locator('mark.chosen').first().isVisible()).toBe(true)
  const box = await text(page).locator('mark.chosen').first().boundingBox()
  expect(box?.y).toBeGreaterThan(0)
  expect(box?.y).toBeLessThan(900)
})

test('the copy shows only its new words on request, and leads to what it repeats', async () => {
  const page = await served.open(await addressOf(COPY))
  await page.getByLabel('Only the new words').check()
  const fresh = (await text(page).locator('.mark-new').allTextContents()).join('')
  expect(fresh).toContain('Smoke rises over the harbor')
  expect(fresh).not.toContain('darkest night')
  const copies = page.getByRole('region', { name: 'Copies' })
  expect(await copies.innerText()).toMatch(/9\d % of it stands in\s*1\s*Halden News Agency/)
  await copies.getByRole('link', { name: /Halden News Agency/ }).click()
  await settled(page)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^Freighter explodes/)
  expect(await page.getByRole('region', { name: 'Copies' }).innerText()).toMatch(/Port Ellery Tribune.*repeats it/)
})

test('words are found in the report, with their count, forward and back', async () => {
  const page = await served.open(await addressOf(COPY))
  const field = page.getByRole('searchbox', { name: 'Search in this report' })
  await field.fill('blood')
  await page.getByText('1 of 2').waitFor()
  await field.press('Enter')
  await page.getByText('2 of 2').waitFor()
  await field.press('Enter')
  await page.getByText('1 of 2').waitFor()
  await field.press('Shift+Enter')
  await page.getByText('2 of 2').waitFor()
  expect(await text(page).locator('mark.found').allTextContents()).toEqual(['blood', 'blood'])
  await field.fill('no such words')
  await page.getByText('not there').waitFor()
})

test('selected words show all that was read in them, and what can be corrected', async () => {
  const page = await served.open(await addressOf(COPY))
  await text(page).evaluate((element) => {
    const paragraph = [...element.querySelectorAll('.paragraph')].find((p) => p.textContent?.includes('darkest night'))
    if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph)
  })
  await card(page).getByRole('heading', { name: 'Read here' }).waitFor()
  const read = await card(page).innerText()
  for (const part of ['says: Marcela Etcheverri', 'person: Marcela Etcheverri', '9 killed'])
    expect(read).toContain(part)
  await card(page)
    .getByRole('button', { name: /^Correct.*says: Marcela Etcheverri/ })
    .first()
    .click()
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: /Correct: says: Marcela Etcheverri/ })
    .waitFor()
})

test('one goes from report to report, and Back comes back to the place in the list', async () => {
  const page = await served.open('/reports', { viewport: { width: 900, height: 420 } })
  await page.evaluate(() => scrollTo(0, 500))
  await page.getByRole('link', { name: /Monitoring group/ }).click()
  await settled(page)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.getByRole('link', { name: /^Next report/ }).click()
  await page.getByRole('heading', { level: 1, name: /Monitoring group/ }).waitFor({ state: 'detached' })
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: /Monitoring group/ }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
  await page.waitForFunction(() => scrollY > 450 && scrollY < 550)
})

test('axe finds nothing in a report, light and dark, with a mark chosen; it has room from 360 pixels to 3000', async () => {
  const address = await addressOf('13-daily-crescent-mixed.txt')
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await served.open(address, { colorScheme })
    await page.getByRole('button', { name: 'Next mark' }).click()
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
  }
  for (const width of [360, 3000]) {
    const page = await served.open(address, { viewport: { width, height: 800 } })
    expect(await sideways(page)).toBe(0)
  }
})

test('hostile text stays text', async () => {
  const hostile = [
    'Mayor <img src=x onerror="document.title=1"> opens bridge',
    '',
    'HALDEN, March 24, 2023 (Lantern Press) - <script>document.title = "taken"</script> “The \u202Eegdirb is open,” Mayor Ana Brenn said. 🌉👩🏽‍🚒 Nobody was hurt.',
    '',
    '</p></article><a href="javascript:alert(1)">click</a> &lt;b&gt; {{title}}',
  ].join('\n')
  writeFileSync(join(served.server.folder, 'reports', 'hostile.txt'), hostile)
  served.server.run('read', 'reports')
  const page = await served.open(await addressOf('hostile.txt'))
  expect(await page.locator('main script, main img, .report-text a').count()).toBe(0)
  const shown = (await page.locator('.paragraph').allTextContents()).join('\n\n')
  expect(shown).toBe(hostile)
  expect(await page.title()).toContain('<img src=x')
  // The characters after the emoji are still the ones that an address names.
  const start = hostile.indexOf('Nobody was hurt')
  await page.goto(`${page.url()}#${start}-${start + 15}`)
  await page.reload()
  await page.locator('mark.cited').first().waitFor()
  expect((await page.locator('mark.cited').allTextContents()).join('')).toBe('Nobody was hurt')
})

test('ten thousand reports scroll: few rows are drawn, the last can be reached, Back comes back to it', async () => {
  const page = await served.open('/')
  const [first] = (await answerOf<ReportList>(served, '/reports?limit=1')).items
  await page.route('**/api/v1/reports?*', async (route) => {
    const query = new URL(route.request().url()).searchParams
    const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
    const items = Array.from({ length: Math.min(limit, 10_000 - offset) }, (_, index) => ({
      ...first,
      number: offset + index + 1,
      title: `Report of the day ${offset + index + 1}`,
      remarks: index % 3 === 0 ? ['it has more to say than others'] : [],
    }))
    await route.fulfill({ json: { items, total: 10_000, offset } })
  })
  await page.getByRole('link', { name: 'Reports', exact: true }).click()
  await page.getByText('10,000 reports').waitFor()
  expect(await page.getByRole('listitem').count()).toBeLessThan(60)
  await page.keyboard.press('End')
  const last = page.getByRole('link', { name: 'Report of the day 10000' })
  await last.waitFor()
  await page.keyboard.press('End')
  await last.click()
  await page.getByRole('heading', { level: 1, name: /Freighter/ }).waitFor()
  await page.goBack()
  await last.waitFor()
  expect(await page.getByRole('listitem').count()).toBeLessThan(60)
})
