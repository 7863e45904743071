import { expect, test } from 'vitest'
import { dateOrder, showDate, showRange } from './dates.ts'

test.each([
  ['2023-03-14', '14 March 2023', '2023-03-14'],
  ['2023-03-14TNI', '14 March 2023, night', '2023-03-14TNI'],
  ['2023-03-14T20:05', '14 March 2023, 20:05', '2023-03-14T20:05'],
  ['2023-03', 'March 2023', '2023-03'],
  ['2023', '2023', '2023'],
  ['2023-W11', 'week 11 of 2023', '2023-03-13'],
  ['2021-W01', 'week 1 of 2021', '2021-01-04'],
  ['2023-Q2', 'quarter 2 of 2023', '2023-04'],
  ['2023-SU', 'summer 2023', '2023-06'],
  ['199', 'the 1990s', '199'],
  ['XXXX-03-14', 'XXXX-03-14', null],
  ['XXXX-WXX-5', 'a Friday, the week not known', null],
  ['PRESENT_REF', 'PRESENT_REF', null],
  ['P3D', 'P3D', null],
])('%s is shown as %s', (value, shown, order) => {
  expect(showDate(value)).toBe(shown)
  expect(dateOrder(value)).toBe(order)
})

test.each([
  ['2023-03-15', '2023-03-22', '15 to 22 March 2023'],
  ['2023-03-30', '2023-04-02', '30 March to 2 April 2023'],
  ['2022-12-30', '2023-01-02', '30 December 2022 to 2 January 2023'],
  ['2023-03-15', '2023-03-15', '15 March 2023'],
  ['2023-03', '2023-04-02', 'March 2023 to 2 April 2023'],
])('from %s to %s is %s', (first, last, expected) => {
  expect(showRange(first, last)).toBe(expected)
})
