import data from './data/time-lookalikes.json' with { type: 'json' }

/** Words that make a name of the weekday before them: "Sunday Times". */
export const NAME_AFTER_WEEKDAY: ReadonlySet<string> = new Set(data.afterWeekday)
/** Words that make a name of the weekday after them: "Black Friday". */
export const NAME_BEFORE_WEEKDAY: ReadonlySet<string> = new Set(data.beforeWeekday)
/** Words after which digits are a number in a series: "Flight 2015". */
export const SERIES_BEFORE_NUMBER: ReadonlySet<string> = new Set(data.beforeNumber)
