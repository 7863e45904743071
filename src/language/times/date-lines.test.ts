import { expect, test } from 'vitest'
import { recognizeTimes } from './recognize.ts'
import { resolve } from './resolve.ts'

/** Lines of pages and what they date: the words found, and their value with no date of publication known. */
const LINES: readonly (readonly [string, string, string])[] = [
  ['Published : 03 Feb 2017, 07:45 PM', '03 Feb 2017, 07:45 PM', '2017-02-03T19:45'],
  ['Monday, April 9, 2018', 'Monday, April 9, 2018', '2018-04-09'],
  ['March 5, 2013 16:02', 'March 5, 2013 16:02', '2013-03-05T16:02'],
  ['11 Sept 2019', '11 Sept 2019', '2019-09-11'],
  ['2012-06-30T08:15:00Z', '2012-06-30T08:15:00Z', '2012-06-30T08:15:00Z'],
  ['2012-06-30T08:15:00+02:00', '2012-06-30T08:15:00+02:00', '2012-06-30T08:15:00+02:00'],
  ['Posted on Tue, 7 Jun 2016 at 9:11 pm GMT', 'Tue, 7 Jun 2016 at 9:11 pm GMT', '2016-06-07T21:11Z'],
  ['By RITA SOLENT | DEC. 4, 2011', 'DEC. 4, 2011', '2011-12-04'],
  ['Aug. 3, 2015 | 4:35 PM EDT', 'Aug. 3, 2015 | 4:35 PM EDT', '2015-08-03T16:35-04:00'],
  ['12/25/2014 10:04 am', '12/25/2014 10:04 am', '2014-12-25T10:04'],
  ['Updated 14:18, 15th October 2014', '14:18, 15th October 2014', '2014-10-15T14:18'],
  ['Jan 2nd 2015 08:00', 'Jan 2nd 2015 08:00', '2015-01-02T08:00'],
  ['31.12.1999', '31.12.1999', '1999-12-31'],
]

test.each(LINES)('%s', (line, words, value) => {
  const found = recognizeTimes(line)
  expect(found.map((time) => line.slice(time.start, time.end))).toEqual([words])
  expect(resolve(found[0], null).value).toBe(value)
})

test('a weekday stays open without a date of publication', () => {
  const [time] = recognizeTimes('The council met on Tuesday.')
  expect(resolve(time, null).value).toBe('XXXX-WXX-2')
  expect(resolve(time, '2016-06-09').value).toBe('2016-06-07')
})
