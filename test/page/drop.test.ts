import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Overview } from '../../src/api/overview.ts'
import { axeFindings } from './support/axe.ts'
import { answerOf, usePage } from './support/page.ts'

const served = usePage()

const STORY =
  'Bridge falls in Halden\n\nHALDEN, March 24, 2023 (Lantern Press) - The old bridge at Halden fell on Thursday. “Nobody was hurt,” Mayor Ana Brenn said.\n'

/** Drops files on the page as a reader does. */
async function drop(page: Page, files: readonly { name: string; content: string }[]): Promise<void> {
  await page.evaluate((named) => {
    const dataTransfer = new DataTransfer()
    for (const { name, content } of named) dataTransfer.items.add(new File([content], name))
    document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
}

test('a good file that is dropped is read, a bad one is refused with the reason', async () => {
  const { counts } = await answerOf<Overview>(served, '/situation')
  const page = await served.open('/')
  await drop(page, [
    { name: 'bridge.txt', content: STORY },
    { name: 'picture.bin', content: '\u0000\u0001\u0002\u0000PNG\u0000\u0003' },
  ])
  const panel = page.getByRole('region', { name: 'Reading reports' })
  await panel.getByText(/^1 read, 1 refused\.$/).waitFor()
  const refused = await panel.getByRole('listitem').first().innerText()
  expect(refused).toMatch(/picture\.bin refused\s+.*binary/s)
  await page.getByRole('heading', { name: `${counts.reports + 1} reports → ` }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await panel.getByRole('link', { name: 'To the reports' }).click()
  await page.getByRole('link', { name: 'Bridge falls in Halden' }).waitFor()
  await panel.getByRole('button', { name: 'Put this list away' }).click()
  await panel.waitFor({ state: 'detached' })

  await drop(page, [{ name: 'bridge.txt', content: STORY }])
  await panel
    .getByText(/unchanged/)
    .first()
    .waitFor()
})

test('a pasted text asks for a name and is read', async () => {
  const page = await served.open('/')
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    STORY.replace('Bridge', 'Tower'),
  )
  const dialog = page.getByRole('dialog', { name: 'Add reports' })
  expect(await dialog.getByLabel('Or a text').inputValue()).toContain('Tower falls')
  expect(await dialog.getByRole('button', { name: 'Read it' }).isDisabled()).toBe(true)
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByLabel('What it is called').fill('tower')
  await dialog.getByLabel('What it is called').press('Enter')
  await page.getByRole('region', { name: 'Reading reports' }).getByText('1 read.').waitFor()
  await page.goto(`${served.server.url}/reports`)
  await page.getByRole('link', { name: 'Tower falls in Halden' }).waitFor()
})

test('a short paste is a slip, and the button adds files without a mouse', async () => {
  const page = await served.open('/')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'a word')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.getByRole('button', { name: 'Add reports' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Add reports' })
  await dialog
    .getByLabel(/^Files/)
    .setInputFiles({ name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(STORY.replace('Bridge', 'Ferry')) })
  await page.getByRole('region', { name: 'Reading reports' }).getByText('1 read.').waitFor()
  expect(await dialog.count()).toBe(0)
})

test('a server that has gone away is said', async () => {
  const page = await served.open('/')
  await page.route('**/api/v1/readings*', (route) => route.abort())
  await drop(page, [{ name: 'late.txt', content: STORY }])
  await page
    .getByRole('region', { name: 'Reading reports' })
    .getByText(/does not answer/)
    .waitFor()
})
