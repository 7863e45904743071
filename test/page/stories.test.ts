import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { CorrectionList } from '../../src/api/corrections.ts'
import type { ReportList } from '../../src/api/reports.ts'
import type { StoryList } from '../../src/api/stories.ts'
import { answerOf, settled, usePage } from './support/page.ts'
import { servePile } from './support/server.ts'

/* A pile of three stories on the page. */

const served = usePage(servePile)

async function choose(page: Page, story: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  await page.getByRole('checkbox', { name: story }).check()
  await page.keyboard.press('Escape')
  await settled(page)
}

test('the first choice is the story, and it filters all screens through the address', async () => {
  const page = await served.open('/reports')
  expect(await page.getByRole('region', { name: 'Filter' }).getByRole('button').first().textContent()).toBe('Stories')
  await choose(page, /Herring/)
  const { items } = await answerOf<StoryList>(served, '/stories')
  expect(new URL(page.url()).searchParams.get('story')).toBe(items[1].id)
  const main = page.getByRole('main')
  expect(await main.textContent()).toContain('herring')
  expect(await main.textContent()).not.toContain('Hollvik')
  await page.getByRole('link', { name: 'Situation', exact: true }).click()
  await settled(page)
  expect(new URL(page.url()).searchParams.get('story')).toBe(items[1].id)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/3 reports/)
})

test('the chosen story stands by its title among the conditions, and is taken out there', async () => {
  const page = await served.open('/?story=1')
  const conditions = page.getByRole('list', { name: 'What is shown is filtered by' })
  expect(await conditions.textContent()).toContain('Quake of 6.1 shakes Varsund')
  await conditions.getByRole('button', { name: /^Take out: story/ }).click()
  expect(new URL(page.url()).searchParams.has('story')).toBe(false)
})

test('two reports that tell one story are put together, and the correction is taken back', async () => {
  const { items } = await answerOf<ReportList>(served, '/reports')
  const report = items.find(({ path }) => path.includes('bank-1'))
  const page = await served.open(`/reports/${report?.id}`)
  await page
    .getByRole('button', { name: /^Correct/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Same story', exact: true }).check()
  await dialog.getByRole('radio', { name: /Herring dispute ends/ }).check()
  await dialog.getByRole('button', { name: 'Put them together' }).click()
  await expect.poll(async () => (await answerOf<StoryList>(served, '/stories')).total).toBe(2)
  const { items: made } = await answerOf<CorrectionList>(served, '/corrections')
  expect(made.map(({ kind }) => kind)).toEqual(['same-story'])
  served.server.run('correct', 'undo', made[0].id)
  await expect.poll(async () => (await answerOf<StoryList>(served, '/stories')).total).toBe(3)
})
