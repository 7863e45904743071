import { type DayNumber, isoDay, numberOfIsoDay } from '../text/calendar.ts'

/*
 * Days as answers write them ("2023-03-14") and as a page reckons with them: counted from 1 January 1970, which is 0; a day
 * lasts from its number to the next.
 */

/** The number of a day; NaN where it is none of the calendar. */
export function dayNumber(day: string): DayNumber {
  return numberOfIsoDay(day) ?? Number.NaN
}

/** The day that a number, with or without a part of a day, falls on. */
export function dayAt(number: number): string {
  return isoDay(Math.floor(number))
}
