import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings } from './support/axe.ts'
import { settled, sideways, usePage } from './support/page.ts'
import { serveRecords } from './support/server.ts'
import { STRAIT } from './support/strait.ts'

const served = usePage(() => serveRecords(STRAIT))

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find an actor' }).fill(name)
  await settled(page)
  await page.getByRole('navigation', { name: 'Actors' }).getByRole('link', { name }).first().click()
  await settled(page)
}

test('without a chosen actor the busiest stand in a matrix, which is a table', async () => {
  const page = await served.open('/actors')
  const matrix = page.getByRole('table', { name: /Independent events/ })
  const cell = matrix.getByRole('button', {
    name: 'Ana Belmonte to Sudland: 1 event of cooperation, 1 event of conflict',
  })
  await cell.click()
  await page.getByRole('complementary').getByRole('heading', { name: 'Ana Belmonte → Sudland' }).waitFor()
})

test('the list is found in, ordered, and kept in the address', async () => {
  const page = await served.open('/actors')
  const lines = page.getByRole('navigation', { name: 'Actors' }).getByRole('listitem')
  await page.getByRole('combobox', { name: 'Order' }).selectOption('name')
  await settled(page)
  const names = await page.locator('.actor-name').allTextContents()
  expect(names.slice(0, 6)).toEqual(names.slice(0, 6).toSorted((a, b) => a.localeCompare(b, 'en')))
  await page.getByRole('searchbox', { name: 'Find an actor' }).fill('belmonte')
  await settled(page)
  await page.reload()
  await settled(page)
  expect(await lines.first().innerText()).toContain('Foreign Minister')
  expect(new URL(page.url()).searchParams.get('sort')).toBe('name')
})

test('an actor: its roles and positions in words, what it said and did, its neighbours around it', async () => {
  const page = await served.open('/actors')
  await choose(page, 'Ana Belmonte')
  const main = page.getByRole('main')
  await main.getByRole('heading', { level: 2, name: 'Ana Belmonte' }).waitFor()
  expect(await main.locator('.roles').innerText()).toContain('Foreign Minister, Norland')
  expect(await main.locator('.positions').innerText()).toContain('rejected')
  const neighbours = await page.locator('svg.network .node text').allTextContents()
  expect(neighbours[0]).toBe('Ana Belmonte')
  expect(neighbours).toContain('Sudland')
  expect(await page.locator('svg.network .edge .tone-conflict').count()).toBeGreaterThan(0)
  await main.getByRole('button', { name: /^Did/ }).click()
  await settled(page)
  expect(await main.locator('.mark-row').count()).toBeGreaterThan(3)
})

test('where an actor turned, the words on each side', async () => {
  const page = await served.open('/actors')
  await choose(page, 'Norland')
  const turned = page.locator('.position', { has: page.locator('.turned') }).first()
  const stances = await turned.locator('.stance-line-head strong').allTextContents()
  expect(stances).toEqual(['open', 'turned: for'])
  expect(await turned.locator('q.words').count()).toBe(2)
})

test('the network is walked by arrow keys, and Enter goes to the actor', async () => {
  const page = await served.open('/actors')
  await choose(page, 'Ana Belmonte')
  const before = page.url()
  await page.locator('svg.network [data-stop][tabindex="0"]').focus()
  await page.keyboard.press('ArrowLeft')
  const stop = await page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? '')
  const [name] = stop.split(',')
  expect(['Sudland', 'Rui Costa']).toContain(name)
  await page.keyboard.press('Enter')
  await page.waitForFunction((url) => location.href !== url, before)
  await settled(page)
  await page.getByRole('main').getByRole('heading', { level: 2, name }).waitFor()
})

test('relations come along as a drawing and as a table', async () => {
  const page = await served.open('/actors')
  await choose(page, 'Ana Belmonte')
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return readFileSync(await download.path(), 'utf8')
  }
  expect(await saved('Relations: save as SVG')).toContain('Sudland')
  expect(await saved('Relations: save as CSV')).toContain('Ana Belmonte,Sudland,1,1,')
})

test.each([
  ['list', 'light', 1400],
  ['list', 'dark', 360],
  ['actor', 'dark', 1400],
  ['actor', 'light', 360],
] as const)('axe finds nothing, and nothing scrolls sideways: %s %s, %i wide', async (what, colorScheme, width) => {
  const page = await served.open('/actors', { colorScheme, viewport: { width, height: 900 } })
  if (what === 'actor') await choose(page, 'Ana Belmonte')
  await page.mouse.move(0, 0)
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(await axeFindings(page)).toEqual([])
})
