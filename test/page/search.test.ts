import { expect, test } from 'vitest'
import { focused, settled, usePage } from './support/page.ts'

const served = usePage()

test('finds while one types, in groups; arrows choose and Enter opens', async () => {
  const page = await served.open('/')
  await page.keyboard.press('/')
  await page.keyboard.type('Santa Brigida')
  const list = page.getByRole('listbox', { name: 'Found' })
  await list.getByRole('group', { name: /Actors/ }).waitFor()
  expect(await list.getByRole('group').count()).toBeGreaterThanOrEqual(3)
  const field = page.getByRole('combobox', { name: /Search/ })
  const chosen = async (): Promise<string> => {
    const id = await field.getAttribute('aria-activedescendant')
    return (await page.locator(`[id="${id}"]`).textContent()) ?? ''
  }
  expect(await chosen()).toContain('All that has')
  await page.keyboard.press('ArrowDown')
  expect(await chosen()).toBe('Santa Brigida Hospital')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await list.getByRole('option').last().getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await settled(page)
  expect(new URL(page.url()).pathname).toMatch(/^\/actors\//)
})

test('Escape closes the list first and leaves the field then', async () => {
  const page = await served.open('/')
  await page.keyboard.press('/')
  await page.keyboard.type('toll')
  const list = page.getByRole('listbox', { name: 'Found' })
  await list.waitFor()
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'hidden' })
  expect(await focused(page)).toContain('combobox')
  await page.keyboard.press('Escape')
  expect(await focused(page)).not.toContain('combobox')
})

test('a hit leads to its words in the report', async () => {
  const page = await served.open('/')
  await page.keyboard.press('/')
  await page.keyboard.type('darkest night')
  const hit = page
    .getByRole('group', { name: /Statements/ })
    .getByRole('option')
    .first()
  await hit.click()
  await settled(page)
  expect(new URL(page.url()).pathname).toMatch(/^\/reports\//)
  await page.locator('mark.cited').first().waitFor()
})

test('all results have an address of their own, and can be kept to one type', async () => {
  const page = await served.open('/search?q=inquiry')
  const count = async (): Promise<number> =>
    Number.parseInt((await page.getByText(/\d+ found/).textContent()) ?? '', 10)
  const all = await count()
  await page.getByRole('button', { name: 'Statements', exact: true }).click()
  await settled(page)
  expect(await count()).toBeLessThan(all)
  expect(page.url()).toContain('type=statement')
  await page.reload()
  await settled(page)
  expect(await page.getByRole('combobox', { name: /Search/ }).inputValue()).toBe('inquiry')
})

test('a question is answered with words', async () => {
  const page = await served.open('/')
  await page.keyboard.press('/')
  await page.keyboard.type('how many people were killed?')
  await page.keyboard.press('Enter')
  await settled(page)
  const answers = page.getByRole('region', { name: 'Answers' })
  await answers.locator('blockquote').first().waitFor()
  expect(await answers.innerText()).toMatch(/\d+/)
})

test('what the reports do not say is not answered', async () => {
  const page = await served.open(`/search?q=${encodeURIComponent('who painted the lighthouse of Alexandria?')}`)
  await page.getByText(/^The reports don’t say/).waitFor()
})
