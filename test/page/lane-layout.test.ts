import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAt, dayNumber } from '../../src/api/days.ts'
import { layOut, slotsOf } from '../../web/screens/timeline/lane-layout.ts'
import { markOf } from './support/marks.ts'

/* Where marks stand in a lane: within the days that their date may be, never one over the other, and none left out. */

const march = { start: dayNumber('2023-03-01'), end: dayNumber('2023-04-01') }
const view = { period: march, width: 930, byPublication: true }
const perDay = 30

function placed(...marks: ReturnType<typeof markOf>[]) {
  return layOut(marks, slotsOf(marks, view.byPublication), view)
}

describe('a mark', () => {
  test('of a day stands within that day', () => {
    const [mark] = placed(markOf('a', '2023-03-14')).marks
    expect(mark.bar).toBeNull()
    expect(mark.x).toBeGreaterThan(13 * perDay)
    expect(mark.x).toBeLessThan(14 * perDay)
  })

  test('of a month has a bar as wide as the month', () => {
    const [mark] = placed(markOf('a', '2023-03')).marks
    expect(mark.bar).toEqual({ start: 0, end: 31 * perDay })
  })

  test('without a date stands where it was first told, and says so; or, apart, nowhere', () => {
    const told = markOf('a', null, '2023-03-15')
    expect(placed(told).marks).toMatchObject([{ isTold: true }])
    const apart = layOut([told], slotsOf([told], false), { ...view, byPublication: false })
    expect(apart.marks).toEqual([])
  })

  test('that neither has a date nor is told on a day is in no lane', () => {
    expect(placed(markOf('a', null)).marks).toEqual([])
  })
})

test('a mark in two lanes stands at the same place in both, whatever else is in them', () => {
  const [shared, other] = [markOf('b', '2023-03-14'), markOf('a', '2023-03-14')]
  const slots = slotsOf([other, shared], true)
  const alone = layOut([shared], slots, view).marks[0]
  const together = layOut([other, shared], slots, view).marks.find(({ mark }) => mark.id === 'b')
  expect(together?.x).toBe(alone.x)
})

test('marks for which there is no row are counted, and a lane of very many becomes columns', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => markOf(`m${index}`, '2023-03-14'))
  const some = placed(...many(20))
  expect(some.marks.length + some.piles.reduce((sum, { count }) => sum + count, 0)).toBe(20)
  expect(some.piles.length).toBeGreaterThan(0)
  const all = placed(...many(2000))
  expect(all.marks).toEqual([])
  expect(all.columns?.reduce((sum, { count }) => sum + count, 0)).toBe(2000)
})

test('whatever the marks and the period: none lies over another, and each in sight is drawn or counted once', () => {
  const day = fc.integer({ min: march.start - 20, max: march.end + 20 }).map(dayAt)
  const date = fc.oneof(
    day,
    day.map((each) => each.slice(0, 7)),
  )
  fc.assert(
    fc.property(
      fc.array(date, { maxLength: 120 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 200, max: 2600 }),
      (dates, days, width) => {
        const marks = dates.map((each, index) => markOf(`m${index}`, each))
        const period = { start: march.start, end: march.start + days }
        const layout = layOut(marks, slotsOf(marks, true), { period, width, byPublication: true })
        const inSight = marks.filter(({ date: of }) => {
          const [start, end] = [dayNumber(of?.earliest ?? ''), dayNumber(of?.latest ?? '') + 1]
          return start < period.end && end > period.start
        })
        const counted = [...layout.piles, ...(layout.columns ?? [])].reduce((sum, { count }) => sum + count, 0)
        expect(layout.marks.length + counted).toBe(inSight.length)
        for (const { row, x, bar } of layout.marks) {
          if (bar !== null || x === 0 || x === width) continue
          const near = layout.marks.filter((other) => other.row === row && other.bar === null)
          expect(near.filter((other) => Math.abs(other.x - x) < 13.9)).toHaveLength(1)
        }
      },
    ),
  )
})
