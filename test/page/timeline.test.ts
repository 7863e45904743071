import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Timeline } from '../../src/api/timeline.ts'
import { axeFindings } from './support/axe.ts'
import { answerOf, settled, sideways, usePage } from './support/page.ts'
import { serveRecords } from './support/server.ts'
import { STRAIT } from './support/strait.ts'

const served = usePage(() => serveRecords(STRAIT))

function marks(page: Page) {
  return page.locator('svg.timeline [data-target^="m/"]')
}

test('the shape of a mark says the status of its event, and the legend says what the shape means', async () => {
  const page = await served.open('/timeline')
  for (const status of ['happened', 'ongoing', 'planned', 'demanded', 'possible', 'denied', 'refused']) {
    expect(await page.locator(`svg.timeline .glyph.status-${status}`).count(), status).toBeGreaterThan(0)
  }
  expect(await page.locator('fieldset.statuses button').allTextContents()).toEqual([
    'happened',
    'under way',
    'planned',
    'demanded',
    'possible',
    'denied',
    'refused',
  ])
})

test('a lane for each actor with its stances beneath; events where actors meet are joined across lanes', async () => {
  const page = await served.open('/timeline')
  const lanes = await page.locator('svg.timeline .lane-name title').allTextContents()
  expect(lanes).toEqual(expect.arrayContaining(['Norland', 'Sudland', 'Ana Belmonte']))
  expect(lanes).toHaveLength(12)
  expect(await page.locator('svg.timeline .station').count()).toBeGreaterThan(0)
  expect(await page.locator('svg.timeline .stance-for').count()).toBeGreaterThan(0)
  expect(await page.locator('svg.timeline .stance-against').count()).toBeGreaterThan(0)

  await page.getByRole('button', { name: /more actors/ }).click()
  await settled(page)
  const { actors } = await answerOf<Timeline>(served, '/timeline')
  expect(actors).toBeGreaterThan(12)
  expect(await page.locator('svg.timeline .lane-name').count()).toBe(actors)
})

test('a turn shows the words before and after it', async () => {
  const page = await served.open('/timeline')
  const turn = page.locator('svg.timeline .target', { has: page.locator('.turn') }).first()
  await turn.hover()
  const card = page.getByRole('tooltip')
  await card.waitFor()
  expect(await card.locator('.hover-says').allTextContents()).toEqual([
    expect.stringMatching(/^before.*: open$/),
    expect.stringMatching(/^then.*: for$/),
  ])
  expect(await card.locator('.words').count()).toBe(2)
})

test('a week is a bar as wide as a week, and no day is invented', async () => {
  const page = await served.open('/timeline?from=2031-03-05&to=2031-03-24')
  const plot = await page.locator('#timeline-plot rect').getAttribute('width')
  const perDay = (Number(plot) - 16) / 20
  const bar = await page.locator('svg.timeline rect.extent').first().getAttribute('width')
  expect(Number(bar) / perDay).toBeCloseTo(7, 1)
})

test('what nobody is named in stands in the last lane, which leads to nobody', async () => {
  const page = await served.open('/timeline')
  const lane = page.locator('svg.timeline .lane', { has: page.locator('.lane-title', { hasText: 'nobody for sure' }) })
  expect(await lane.locator('[data-target^="m/nobody/"], [data-target^="p/nobody/"]').count()).toBeGreaterThan(0)
  expect(await lane.getByRole('link').count()).toBe(0)
})

test('what no words date stands where it was first told and says so, or on request in a lane of its own', async () => {
  const page = await served.open('/timeline')
  expect(await page.locator('svg.timeline .told-sign').count()).toBeGreaterThan(0)
  const before = await page.locator('svg.timeline [data-target^="u/"]').count()
  await page.getByRole('checkbox', { name: 'Events without a date apart' }).check()
  expect(await page.locator('svg.timeline .told-sign').count()).toBe(0)
  expect(await page.locator('svg.timeline [data-target^="u/"]').count()).toBeGreaterThan(before)
  expect(await page.locator('svg.timeline .undated .lane-title').textContent()).toContain('no date')
})

test('zooming and panning put the period into the address, which survives a reload', async () => {
  const page = await served.open('/timeline')
  const drawing = await page.locator('svg.timeline').boundingBox()
  if (drawing === null) throw new Error('no drawing')
  await page.mouse.move(drawing.x + drawing.width * 0.5, drawing.y + 200)
  await page.mouse.down()
  await page.mouse.move(drawing.x + drawing.width * 0.8, drawing.y + 210, { steps: 5 })
  await page.mouse.up()
  await settled(page)
  const query = new URL(page.url()).searchParams
  expect(query.get('from')).toMatch(/^2031-0[23]-/)
  expect(query.get('to')).toMatch(/^2031-0[23]-/)
  const shown = await page.locator('.period').textContent()
  await page.reload()
  await settled(page)
  expect(await page.locator('.period').textContent()).toBe(shown)
  await page.goBack()
  await settled(page)
  expect(new URL(page.url()).searchParams.get('from')).toBeNull()
})

test('by keyboard alone: arrows go from mark to mark, plus zooms, Shift pans, Enter opens the words', async () => {
  const page = await served.open('/timeline')
  const stops = page.locator('svg.timeline [data-target][tabindex="0"]')
  expect(await stops.count()).toBe(1)
  await stops.focus()
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-target') ?? null)
  const first = await at()
  await page.keyboard.press('ArrowRight')
  const second = await at()
  expect(second).not.toBe(first)
  await page.keyboard.press('ArrowDown')
  expect([first, second]).not.toContain(await at())
  expect(await page.locator('svg.timeline [data-target][tabindex="0"]').count()).toBe(1)

  const period = await page.locator('.period').textContent()
  await page.keyboard.press('+')
  await page.waitForFunction(() => location.search.includes('from='))
  expect(await page.locator('.period').textContent()).not.toBe(period)
  const zoomed = page.url()
  await page.locator('svg.timeline [data-target][tabindex="0"]').focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.waitForFunction((before) => location.href !== before, zoomed)

  await page.locator('svg.timeline [data-target][tabindex="0"]').focus()
  await page.keyboard.press('0')
  await page.waitForFunction((before) => location.href !== before, zoomed)
  await marks(page).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').locator('blockquote').first().waitFor()
})

test('status and kind of event filter, and stay in the address', async () => {
  const page = await served.open('/timeline')
  await page.getByRole('button', { name: 'denied', exact: true }).click()
  await settled(page)
  expect(new URL(page.url()).searchParams.get('status')).toBe('denied')
  const shown = page.locator('svg.timeline .glyph')
  expect(await shown.count()).toBeGreaterThan(0)
  expect(await page.locator('svg.timeline .glyph:not(.status-denied)').count()).toBe(0)

  await page.getByRole('button', { name: 'denied', exact: true }).click()
  await page.getByRole('button', { name: 'Kinds of event' }).click()
  await page.getByRole('checkbox', { name: 'protest' }).check()
  await settled(page)
  expect(new URL(page.url()).searchParams.get('code')).toBe('PROTEST')
  expect(await page.locator('.screen-head p').textContent()).toMatch(/^1 event/)
})

test('the map draws coasts and places from this machine alone, and a place filters', async () => {
  const page = await served.open('/timeline')
  const map = page.locator('svg.map')
  await map.locator('.land').waitFor({ state: 'attached' })
  expect((await map.locator('.land').getAttribute('d'))?.length).toBeGreaterThan(200)
  const place = map.getByRole('button', { name: 'Vessin: 1 event' })
  await place.focus()
  await page.keyboard.press('Enter')
  await settled(page)
  expect(new URL(page.url()).searchParams.get('place')).toMatch(/^a:/)
  expect(await page.getByText(/events? without a place/).count()).toBe(0)
})

test('the drawing and the table come along as files', async () => {
  const page = await served.open('/timeline')
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return readFileSync(await download.path(), 'utf8')
  }
  const svg = await saved('Events by actor: save as SVG')
  expect(svg).toMatch(/^<svg/)
  expect(svg).toContain('Ana Belmonte')
  expect(svg).toMatch(/stroke="rgb/)
  const csv = (await saved('Events by actor: save as CSV')).trim().split('\n')
  expect(csv[0]).toBe('Date,First told,Event,Status,By,To,Unsure,Place,Told by,Origins,Reports,Words')
  expect(csv.length - 1).toBe((await answerOf<Timeline>(served, '/timeline')).total)
  await page.getByRole('figure', { name: 'Events by actor' }).getByRole('button', { name: 'Table' }).click()
  expect(await page.getByRole('figure', { name: 'Events by actor' }).locator('tbody tr').count()).toBe(csv.length - 1)
})

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['light', 2600],
] as const)('axe finds nothing, and nothing scrolls sideways: %s, %i wide', async (colorScheme, width) => {
  const page = await served.open('/timeline', { colorScheme, viewport: { width, height: 900 } })
  await page.locator('svg.map .land').waitFor({ state: 'attached' })
  expect(await sideways(page)).toBeLessThanOrEqual(0)
  expect(await axeFindings(page)).toEqual([])
})
