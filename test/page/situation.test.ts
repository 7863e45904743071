import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Overview } from '../../src/api/overview.ts'
import { answerOf, settled, usePage } from './support/page.ts'
import { serveRecords } from './support/server.ts'
import { STRAIT } from './support/strait.ts'

const served = usePage()
const strait = usePage(() => serveRecords(STRAIT))

test('says on how many independent origins the story rests, and which of them carries several reports', async () => {
  const page = await served.open('/')
  const { counts, origins } = await answerOf<Overview>(served, '/situation')
  expect(counts.origins).toBeLessThan(counts.reports)
  const said = `${counts.reports} reports → ${counts.origins} independent origins`
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(said)
  const carrier = page.getByRole('region', { name: 'On what it rests' }).getByRole('link').first()
  await carrier.click()
  await settled(page)
  expect(await page.getByRole('list', { name: 'Reports', exact: true }).getByRole('listitem').count()).toBe(
    origins[0]?.reports,
  )
})

test('shows the disputed toll from 9 to 31 with who counts it', async () => {
  const page = await served.open('/')
  const disputed = await page.getByRole('region', { name: /Disputed/ }).innerText()
  for (const part of ['people killed', '9 or more', '31', 'River Ports Observatory']) expect(disputed).toContain(part)
})

test('shows who changed position, from what to what', async () => {
  const page = await strait.open('/')
  const changed = page.getByRole('region', { name: /Changed/ })
  expect(await changed.innerText()).toContain('Norland')
  expect(await changed.locator('.turn').innerText()).toMatch(/^open\s*→\s*for$/)
})

async function disputedToll(query = '') {
  const { disputed } = await answerOf<Overview>(served, `/situation${query}`)
  return disputed.items.find(({ label }) => label === 'people killed')
}

test('pointing at a value shows its words, a click every source’s words by origin', async () => {
  const page = await served.open('/')
  const value = page.getByRole('region', { name: /Disputed/ }).getByRole('button', { name: '31', exact: true })
  await value.hover()
  const card = page.getByRole('tooltip')
  await card.waitFor()
  const toll = await disputedToll()
  const { pieces = [] } = toll?.groups.find(({ text }) => text === '31')?.words ?? {}
  const words = pieces.filter(({ marked }) => marked).map(({ text }) => text)
  expect(words.join()).toContain('31')
  expect(await card.locator('mark').allTextContents()).toEqual(words)
  await page.mouse.move(0, 0)
  await card.waitFor({ state: 'hidden' })

  await value.click()
  const pane = page.getByRole('complementary')
  await pane.getByRole('heading', { name: /people killed/ }).waitFor()
  await settled(page)
  const origins = await pane.getByRole('heading', { level: 3 }).count()
  // Every source's words, those too that are not read for sure.
  expect(origins).toBe((await disputedToll('?unsure=show'))?.weight.origins)
  expect(await pane.locator('blockquote').count()).toBeGreaterThanOrEqual(origins)

  const address = page.url()
  await page.reload()
  await pane.getByRole('heading', { name: /people killed/ }).waitFor()
  expect(page.url()).toBe(address)
  await page.goBack()
  await pane.waitFor({ state: 'detached' })
})

test('a quotation leads to its place in the report and can be cited', async () => {
  const page = await served.open('/', { permissions: ['clipboard-read', 'clipboard-write'] })
  await page
    .getByRole('region', { name: /Disputed/ })
    .getByRole('button', { name: '31', exact: true })
    .click()
  const said = page.getByRole('complementary').locator('.said', { hasText: '31 died' }).first()
  await said.getByRole('button', { name: /^Cite/ }).click()
  await said.getByRole('status').getByText('copied').waitFor()
  const cited = await page.evaluate(() => navigator.clipboard.readText())
  expect(cited).toMatch(/^“.*31.*” \(River Shipping Digest, “.*”, 22 March 2023, line \d+\)$/)

  await said.getByRole('link').click()
  await settled(page)
  expect(new URL(page.url()).pathname).toMatch(/^\/reports\/d/)
  expect(await page.locator('mark.cited').allTextContents()).toEqual(['31'])
  await page
    .getByRole('complementary')
    .getByRole('heading', { name: /people killed/ })
    .waitFor()
})

test('a day of the strip keeps the page to it, by keyboard too', async () => {
  const page = await served.open('/')
  const day = page.getByRole('button', { name: /^14 March 2023: \d+ events?/ })
  await day.press('Enter')
  await settled(page)
  const { searchParams } = new URL(page.url())
  expect([searchParams.get('from'), searchParams.get('to')]).toEqual(['2023-03-14', '2023-03-14'])
})

test('the strip has its table and saves as CSV and SVG', async () => {
  const page = await served.open('/')
  const strip = page.getByRole('figure', { name: 'Events per day' })
  const saved = async (name: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), strip.getByRole('button', { name }).click()])
    return readFileSync(await file.path(), 'utf8')
  }
  const { days } = await answerOf<Overview>(served, '/situation')
  const csv = await saved('save as CSV')
  expect(csv.split('\n').map((line) => line.split(',', 2).join(','))).toEqual([
    'Day,Events',
    ...days.map(({ day, events }) => `${day},${events}`),
    '',
  ])
  const svg = await saved('save as SVG')
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg).not.toMatch(/ class=| style=/)
  await strip.getByRole('button', { name: 'Table' }).click()
  expect(await strip.getByRole('row').nth(1).getByRole('cell').first().textContent()).toBe(days[0]?.day)
})

test('says what came since the last visit, until it is marked as seen', async () => {
  const { counts } = await answerOf<Overview>(served, '/situation')
  const page = await served.open('/')
  await page.waitForFunction(() => localStorage.getItem('sitrep:visit') !== null)
  await page.reload()
  await page.getByText(/^Nothing new since/).waitFor()

  writeFileSync(
    join(served.server.folder, 'reports', 'night-bulletin.txt'),
    'Rescuers count 31 dead in Paysandu\n\nBy Nora Feld\n\nMarch 23, 2023 (Estuary Bulletin) - At least 31 people were killed in the explosion in Paysandu, the River Ports Observatory said on Wednesday.\n',
  )
  served.server.run('read', 'reports')
  // The page notices by itself that the situation has changed.
  const news = page.getByRole('region', { name: /^New since/ })
  await news.getByRole('link', { name: 'Rescuers count 31 dead in Paysandu' }).waitFor()
  await page
    .getByRole('heading', { name: `${counts.reports + 1} reports → ${counts.origins + 1} independent origins` })
    .waitFor()
  await news.getByRole('button', { name: 'Mark as seen' }).click()
  await news.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText(/^Nothing new since/).waitFor()
})
