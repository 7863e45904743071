import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings } from './support/axe.ts'
import { settled, usePage } from './support/page.ts'

/* Corrections made on the page: what they touch is shown first, they change what every screen shows, stay, and can be taken back. */

const served = usePage()

async function openActor(name: string): Promise<Page> {
  const page = await served.open(`/actors?find=${encodeURIComponent(name)}`)
  await page.getByRole('navigation', { name: 'Actors' }).getByRole('link', { name }).first().click()
  await settled(page)
  return page
}

function actorNames(page: Page, find: string): Promise<string[]> {
  return page
    .goto(`${served.server.url}/actors?find=${encodeURIComponent(find)}`)
    .then(() => settled(page))
    .then(() => page.locator('.actor-name').allTextContents())
}

async function made(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('status').getByRole('button', { name: /Undo/ }).waitFor()
  await settled(page)
}

test('joining two actors shows the mentions of both before, changes the data, and survives a reload', async () => {
  const page = await openActor('Interior Ministry')
  await page.getByRole('button', { name: 'Join: Interior Ministry' }).click()
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('button', { name: 'Join them' }).isDisabled()).toBe(true)
  await dialog.getByRole('combobox').fill('Santa Brigida')
  await dialog.getByRole('option', { name: /Santa Brigida Hospital/ }).waitFor()
  await page.keyboard.press('Enter')
  await dialog.getByRole('heading', { name: /mentions? in \d+ reports? of “Santa Brigida Hospital”/ }).waitFor()
  const touched = await dialog.locator('.affected mark').allTextContents()
  expect(touched).toEqual(expect.arrayContaining(['Interior Ministry', 'Santa Brigida Hospital']))

  await dialog.getByRole('button', { name: 'Join them' }).click()
  await made(page)
  expect(served.server.run('correct', 'list')).toMatch(/applied {2}\S+ {2}join/)
  const [together, ...others] = await actorNames(page, 'Santa Brigida')
  expect(others).toEqual([])
  await page.reload()
  await settled(page)
  expect(await actorNames(page, 'Interior Ministry')).toContain(together)
})

test('renaming shows on every screen; z takes it back, and the list says so', async () => {
  const page = await openActor('Ramiro Salcedo')
  await page.getByRole('button', { name: 'Rename: Ramiro Salcedo' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('The name to show').fill('Minister Salcedo')
  await dialog.getByRole('heading', { name: /stand under “Minister Salcedo”/ }).waitFor()
  await dialog.getByRole('button', { name: 'Rename' }).last().click()
  await made(page)
  expect(await actorNames(page, 'Salcedo')).toContain('Minister Salcedo')
  await page.goto(`${served.server.url}/timeline`)
  await settled(page)
  expect(await page.locator('.lane-name title').allTextContents()).toContain('Minister Salcedo')

  await page.keyboard.press('z')
  await page.getByText('Ramiro Salcedo').first().waitFor({ state: 'attached' })
  await settled(page)
  expect(await page.locator('.lane-name title').allTextContents()).toContain('Ramiro Salcedo')
  expect(served.server.run('correct', 'list')).toMatch(/undo/)
  await page.goto(`${served.server.url}/corrections`)
  await settled(page)
  expect(await page.locator('.correction.undone').first().innerText()).toContain('Minister Salcedo')
})

test('z while typing is only a letter', async () => {
  const page = await openActor('Argentina')
  await page.getByRole('button', { name: 'Rename: Argentina' }).click()
  const name = page.getByRole('dialog').getByLabel('The name to show')
  await name.fill('')
  await page.keyboard.type('zz')
  expect(await name.inputValue()).toBe('zz')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Rename: Argentina')
})

test('a statement gets another speaker, or nobody', async () => {
  const page = await served.open('/claims/statements?q=darkest+night')
  await page
    .getByRole('button', { name: /^Correct: / })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Not named/ }).check()
  expect(await dialog.locator('.affected').innerText()).toContain('the darkest night')
  await dialog.getByRole('button', { name: 'Set the speaker' }).last().click()
  await made(page)
  await page.locator('.speech h3 .no-name').waitFor()

  await page.goto(`${served.server.url}/corrections`)
  await settled(page)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await page.locator('.correction.undone').first().waitFor()
})

test('splitting shows which words of the report go along', async () => {
  const page = await openActor('Uruguay')
  await page.getByRole('button', { name: 'Split: Uruguay' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').nth(5).check()
  const says = dialog.getByRole('heading', { name: /mentions? become somebody else than “Uruguay”/ })
  const few = Number.parseInt((await says.textContent()) ?? '', 10)
  await dialog.getByRole('radio', { name: /^All that/ }).check()
  expect(Number.parseInt((await says.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(few)
  await dialog.getByRole('radio', { name: /^Only/ }).check()
  await dialog.getByRole('button', { name: 'Split it off' }).click()
  await made(page)
  expect(served.server.run('correct', 'list')).toMatch(/applied {2}\S+ {2}split/)
})

test('a figure is rejected and leaves its quantity', async () => {
  const page = await served.open('/claims')
  const before = await page.locator('.quantity-row').first().locator('.telling-row').count()
  const sides = page.locator('.quantity-row').first().locator('.verdict li', { hasText: 'Local radio' })
  await sides.hover()
  await sides.getByRole('button', { name: /^Correct/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Reject it' }).click()
  await made(page)
  expect(await page.locator('.quantity-row').first().locator('.telling-row').count()).toBeLessThan(before)
})

test('a correction that the server refuses says why, and nothing is changed', async () => {
  const page = await openActor('Argentina')
  await page.route('**/api/v1/corrections', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: 'Cannot', status: 409, detail: 'It is gone.' }),
    }),
  )
  await page.getByRole('button', { name: 'Rename: Argentina' }).click()
  await page.getByRole('dialog').getByLabel('The name to show').fill('Arland')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).last().click()
  await page.getByRole('alert').getByText('It is gone.').waitFor()
})

test('the list hands corrections on as sitrep correct export does', async () => {
  const page = await openActor('Argentina')
  await page.getByRole('button', { name: 'Rename: Argentina' }).click()
  await page.getByRole('dialog').getByLabel('The name to show').fill('The Argentine side')
  await page.keyboard.press('Enter')
  await made(page)
  await page.getByRole('link', { name: 'Corrections' }).click()
  await settled(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Download them/ }).click(),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toBe(served.server.run('correct', 'export'))
})

test.each(['light', 'dark'] as const)('axe finds nothing in the dialog and in the list: %s', async (colorScheme) => {
  const page = await served.open('/actors?find=Uruguay', { colorScheme })
  await page.getByRole('navigation', { name: 'Actors' }).getByRole('link').first().click()
  await settled(page)
  await page.getByRole('button', { name: /^Join: / }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('arg')
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.affected').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.goto(`${served.server.url}/corrections`)
  await settled(page)
  expect(await axeFindings(page)).toEqual([])
})

test('two reports get one origin, and the first screen counts one fewer', async () => {
  const page = await served.open('/')
  const before = await page.getByRole('heading', { level: 1 }).textContent()
  const dialog = await correctReport(page, '09-harborlight')
  await dialog.getByRole('radio', { name: 'Same origin' }).check()
  await dialog.getByRole('radio', { name: /^8 / }).check()
  await dialog.getByRole('heading', { name: /rest on one origin/ }).waitFor()
  await dialog.getByRole('button', { name: 'Count them as one' }).click()
  await made(page)
  await page.goto(served.server.url)
  await settled(page)
  const after = await page.getByRole('heading', { level: 1 }).textContent()
  expect(originsIn(after)).toBe(originsIn(before) - 1)
})

/** Opens a report, by a part of its path, and its corrections. */
async function correctReport(page: Page, part: string): Promise<Locator> {
  const list = await fetch(`${served.server.url}/api/v1/reports`)
  const { items }: { items: { id: string; path: string }[] } = JSON.parse(await list.text())
  const report = items.find(({ path }) => path.includes(part))
  await page.goto(`${served.server.url}/reports/${report?.id}`)
  await settled(page)
  await page
    .getByRole('button', { name: /^Correct/ })
    .first()
    .click()
  return page.getByRole('dialog')
}

function originsIn(heading: string | null): number {
  return Number(/(\d+) independent/.exec(heading ?? '')?.[1])
}

test('a report gets a date, which says then that an analyst gave it', async () => {
  const page = await served.open('/reports')
  const dialog = await correctReport(page, '06-newsmill')
  const date = dialog.getByRole('textbox')
  await date.fill('2023-3')
  expect(await dialog.getByRole('button', { name: 'Set the date' }).last().isDisabled()).toBe(true)
  await date.fill('2023-03-16')
  await dialog.getByRole('button', { name: 'Set the date' }).last().click()
  await made(page)
  expect(await page.getByRole('main').innerText()).toContain('16 March 2023')
})
