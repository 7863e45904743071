import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Speakers } from '../../src/api/claims.ts'
import { axeFindings } from './support/axe.ts'
import { answerOf, settled, sideways, usePage } from './support/page.ts'

const served = usePage()

test('the disputed toll comes first: every telling in the order of “as of”, and who says what', async () => {
  const page = await served.open('/claims')
  const toll = page.locator('article.quantity-row').first()
  expect(await toll.getByRole('heading').first().textContent()).toBe('people killed')
  const verdict = await toll.locator('.verdict').innerText()
  expect(verdict).toContain('Disputed')
  for (const who of ['Marcela Etcheverri', 'Interior Ministry', 'River Ports Observatory'])
    expect(verdict).toContain(who)
  const dates = await toll.locator('.as-of').allTextContents()
  const days = dates.filter((date) => date !== 'no date').map((date) => Date.parse(`${date} UTC`))
  expect(days.length).toBeGreaterThan(5)
  expect(days).toEqual(days.toSorted((a, b) => a - b))
})

test('“or more” is open, “about” is soft, a range is as wide as it is', async () => {
  const page = await served.open('/claims?unsure=show')
  const telling = (quantity: string, text: string) =>
    page
      .getByRole('figure', { name: quantity })
      .first()
      .getByRole('button', { name: new RegExp(`(2023|no date) ?${text}`) })
      .first()
  expect(await telling('people killed', '26 or more').locator('.open-end').count()).toBe(1)
  expect(await telling('people killed', '19').locator('.open-end').count()).toBe(0)
  expect(await telling('ammonium nitrate', 'about 1,800 tons').locator('.soft').count()).toBe(1)
  const range = await telling('ammonium nitrate', '1,700 to 1,800 tons').locator('.range').boundingBox()
  expect(range?.width).toBeGreaterThan(20)
})

test('origins are told apart by pattern as well as by colour, and named', async () => {
  const page = await served.open('/claims')
  const names = await page.locator('.legend.origins .legend-item').allInnerTexts()
  expect(names.join(' ')).toContain('The Montevideo Ledger')
  const fills = await page
    .locator('article.quantity-row')
    .first()
    .locator('.point, .range')
    .evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill))
  expect(new Set(fills).size).toBeGreaterThan(3)
  for (const fill of fills) expect(fill).toMatch(/^url\("#category-\d"\)/)
})

test('pointing at a telling shows its words; Enter on it opens every source’s', async () => {
  const page = await served.open('/claims')
  const toll = page.getByRole('figure', { name: 'people killed' }).first()
  await toll.locator('[data-stop][tabindex="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('tooltip').locator('mark').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').locator('blockquote').first().waitFor()
})

test('what is found and chosen stays in the address', async () => {
  const page = await served.open('/claims')
  await page.getByRole('button', { name: 'Disputed' }).click()
  await settled(page)
  expect(await page.locator('article.quantity-row').count()).toBe(
    await page.locator('article.quantity-row.differ').count(),
  )
  await page.getByRole('searchbox', { name: 'Find a quantity' }).fill('killed')
  await settled(page)
  await page.reload()
  await settled(page)
  expect(await page.getByRole('searchbox', { name: 'Find a quantity' }).inputValue()).toBe('killed')
  expect(await page.getByRole('button', { name: 'Disputed' }).getAttribute('aria-pressed')).toBe('true')
})

test('one quantity and all of them come along as files', async () => {
  const page = await served.open('/claims')
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).first().click(),
    ])
    return readFileSync(await download.path(), 'utf8')
  }
  const toll = await saved('people killed: save as CSV')
  expect(toll).toContain('people killed,people,differ,31,31,')
  const svg = await saved('people killed: save as SVG')
  expect(svg).toContain('<pattern')
  expect(svg).toContain('River Ports Observatory')
  const all = await saved('All figures as CSV')
  expect(all.split('\n').length).toBeGreaterThan(toll.split('\n').length)
})

test('a source that is unnamed on purpose is a speaker of its own, and so is nobody', async () => {
  const page = await served.open('/claims/statements')
  const { items } = await answerOf<Speakers>(served, '/speakers?limit=500')
  const unnamed = items.find(({ anonymous }) => anonymous)
  if (unnamed === undefined) throw new Error('no source is unnamed on purpose')
  const speakers = page.getByRole('navigation', { name: 'Speakers' })
  await speakers.getByRole('button', { name: unnamed.text }).click()
  await settled(page)
  expect(new URL(page.url()).searchParams.get('speaker')).not.toBeNull()
  const said = page.getByRole('list', { name: 'Statements' }).getByRole('listitem')
  expect(await said.count()).toBe(unnamed.statements)
  for (const each of await said.allInnerTexts()) expect(each).toContain('unnamed on purpose')

  await speakers.getByRole('button', { name: /^not named/ }).click()
  await settled(page)
  expect(await said.count()).toBe(items.find(({ id }) => id === 'none')?.statements)
  for (const heading of await page.locator('.speech h3').allTextContents()) expect(heading).toBe('not named')
})

test('a statement says how it is quoted, through whom it came and who had it first; its words are the reports’', async () => {
  const page = await served.open('/claims/statements')
  const night = page.locator('.speech', { hasText: 'the darkest night' }).first()
  const line = await night.locator('.speech-line').innerText()
  expect(line).toContain('in quotation marks')
  expect(line).toContain('via Halden News Agency')
  expect(line).toContain('first in Halden News Agency')
  expect(line).toContain('3 reports')
  const face = await night
    .locator('q.words')
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily)
  expect(face).toMatch(/serif/)
})

test.each([
  ['/claims', 'light', 1280],
  ['/claims', 'dark', 360],
  ['/claims/statements', 'dark', 1280],
  ['/claims/statements', 'light', 360],
] as const)('axe finds nothing, and nothing scrolls sideways: %s %s, %i wide', async (path, colorScheme, width) => {
  const page = await served.open(path, { colorScheme, viewport: { width, height: 900 } })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(await axeFindings(page)).toEqual([])
})
