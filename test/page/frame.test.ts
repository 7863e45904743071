import { expect, test } from 'vitest'
import type { Overview } from '../../src/api/overview.ts'
import { axeFindings } from './support/axe.ts'
import { answerOf, focused, settled, sideways, usePage } from './support/page.ts'

const served = usePage()

/** Every screen. */
const SCREENS = [
  '/',
  '/timeline',
  '/timeline?unsure=show',
  '/claims',
  '/claims/statements',
  '/actors',
  '/reports',
  '/search?q=hospital',
  '/search?q=how many were killed?',
] as const

test('the page opens on the situation and leads to the five screens', async () => {
  const page = await served.open('/')
  const screens = page.getByRole('navigation', { name: 'Screens' }).getByRole('link')
  expect(await screens.allTextContents()).toEqual(['Situation', 'Timeline', 'Claims and figures', 'Actors', 'Reports'])
  for (const [index, path] of ['/', '/timeline', '/claims', '/actors', '/reports'].entries()) {
    await screens.nth(index).click()
    await settled(page)
    expect(new URL(page.url()).pathname).toBe(path)
    expect(await screens.nth(index).getAttribute('aria-current')).toBe('page')
  }
})

test.each(SCREENS)('axe finds nothing on %s, light and dark', async (path) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await served.open(path, { colorScheme })
    expect(await axeFindings(page)).toEqual([])
  }
})

test.each(SCREENS)('%s has room from 360 pixels to 3000', async (path) => {
  for (const width of [360, 768, 3000]) {
    const page = await served.open(path, { viewport: { width, height: 800 } })
    expect(await sideways(page)).toBe(0)
  }
})

test('what is unsure is shown on request, and the request stands in the address like the rest of the filter', async () => {
  const page = await served.open('/timeline')
  const unsure = page.getByRole('checkbox', { name: 'Also unsure' })
  expect(await unsure.isChecked()).toBe(false)
  await unsure.check()
  expect(new URL(page.url()).searchParams.get('unsure')).toBe('show')
  await page.reload()
  await settled(page)
  expect(await unsure.isChecked()).toBe(true)
  await page.getByRole('link', { name: 'Reports', exact: true }).click()
  expect(new URL(page.url()).searchParams.get('unsure')).toBe('show')
  await page.getByRole('button', { name: 'Take out: also what is unsure' }).click()
  expect(new URL(page.url()).searchParams.has('unsure')).toBe(false)
  expect(await unsure.isChecked()).toBe(false)
})

test('the filter stands in the address, survives a reload and goes along to other screens', async () => {
  const page = await served.open('/')
  await page.getByRole('button', { name: 'Actors', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Find among the actors' }).fill('Salcedo')
  await page.getByRole('checkbox', { name: /Ramiro Salcedo/ }).check()
  await page.keyboard.press('Escape')
  expect(await focused(page)).toBe('button Actors1')
  const conditions = page.getByRole('list', { name: 'What is shown is filtered by' })
  await conditions.getByText('Ramiro Salcedo').waitFor()
  expect(new URL(page.url()).searchParams.get('actor')).toMatch(/^a:/)

  await page.reload()
  await conditions.getByText('Ramiro Salcedo').waitFor()
  await page.getByRole('link', { name: 'Reports', exact: true }).click()
  await settled(page)
  const some = await page.getByRole('list', { name: 'Reports', exact: true }).getByRole('listitem').count()
  await page.getByRole('button', { name: /Take out/ }).click()
  await settled(page)
  const all = await page.getByRole('list', { name: 'Reports', exact: true }).getByRole('listitem').count()
  expect(all).toBeGreaterThan(some)

  await page.goBack()
  await conditions.getByText('Ramiro Salcedo').waitFor()
})

test('the period, the outlet and the day of what was known are conditions too', async () => {
  const page = await served.open('/reports')
  await page.getByRole('button', { name: 'As known on', exact: true }).click()
  await page.getByLabel('As known on the evening of').fill('2023-03-16')
  await page.keyboard.press('Escape')
  await page.getByText('as known on 16 March 2023').waitFor()
  await settled(page)
  expect(await page.getByRole('status').first().textContent()).toMatch(/^[1-9] reports?$/)
  await page.getByRole('button', { name: 'Clear' }).click()
  await settled(page)
  const { counts } = await answerOf<Overview>(served, '/situation')
  expect(await page.getByRole('status').first().textContent()).toBe(`${counts.reports} reports`)
})

test('an actor that is named in the address by an unknown id filters everything out, and can be taken out', async () => {
  const page = await served.open('/?actor=a:nobody')
  await page.getByRole('heading', { name: 'No report fits the filter' }).waitFor()
  await page.getByRole('button', { name: /Take out/ }).click()
  await page.getByRole('heading', { name: /independent origins/ }).waitFor()
})

test('the keyboard alone leads through the page: search, screens, a finding, its words, and back', async () => {
  const page = await served.open('/')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('button To the content')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')

  for (let presses = 0; !(await focused(page)).startsWith('button people killed'); presses++) {
    expect(presses).toBeLessThan(60)
    await page.keyboard.press('Tab')
  }
  await page.getByRole('tooltip').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByRole('heading', { level: 3 }).first().waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('evidence-heading')
  await page.keyboard.press('Escape')
  await page.getByRole('complementary').waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('button people killed')

  await page.keyboard.press('/')
  expect(await focused(page)).toContain('combobox')
})

test('a page that is not there says so', async () => {
  const page = await served.open('/reports/d:nothing')
  await page.getByRole('alert').waitFor()
})
