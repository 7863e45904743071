import { TIME_WORDS } from '../../lexicon/times.ts'
import type { Span } from '../../text/span.ts'
import { cutAtoms, DIGITS, markAt } from '../numbers/atoms.ts'
import { clockAt } from './clock.ts'
import { partFirst, withDay, withTime } from './day-times.ts'
import { dayAt } from './days.ts'
import type { Modifier, TimeExpression } from './expression.ts'
import { hyphenedUnitAt, recurringAt, stretchAt, vagueAt } from './periods.ts'
import { breaksBefore, type Core, type Found, isHyphen, type Reader, unitAt, wordAt } from './reader.ts'
import { beforeAfterAt, spokenOfAt } from './relative.ts'

/**
 * Finds the expressions of time in a text and parses them; nothing is resolved. It reads characters and words alone, no
 * tags: date lines and furniture can be read before any tagging.
 *
 * `regions` are the stretches to read (UTF-16 offsets, in order, not overlapping; by default the whole text): no
 * expression crosses the edge of one. The answer is in the order of the text, without overlaps. Never throws.
 * Grammar of extents and types: TimeML's TIMEX3 (Pustejovsky et al. 2003), written anew.
 */
export function recognizeTimes(
  text: string,
  regions: readonly Span[] = [{ start: 0, end: text.length }],
): readonly TimeExpression[] {
  const found: TimeExpression[] = []
  // Each region by itself, so that no rule looks over its edge.
  for (const region of regions) recognizeIn(cutAtoms(text, [region], TIME_WORDS), found)
  return found
}

function recognizeIn(r: Reader, found: TimeExpression[]): void {
  const first = found.length
  let i = 0
  while (i < r.count) {
    const entry = r.entry[i]
    if (entry === undefined && r.kind[i] !== DIGITS && !mayStart(r, i)) {
      i++
      continue
    }
    const expression = expressionAt(r, i)
    if (expression === null) {
      i++
      continue
    }
    const start = expression.start ?? i
    const end = Math.min(expression.end, r.count)
    found.push({
      start: r.start[start],
      end: r.end[end - 1],
      timex: expression.timex,
      meaning: expression.meaning,
      mod: expression.mod ?? null,
    })
    i = Math.max(end, i + 1)
  }
  shareYears(r.text, found, first)
}

/** "July 3 to August 5, 2013": the year is said once and holds for both. */
function shareYears(text: string, found: TimeExpression[], first: number): void {
  for (let i = first; i + 1 < found.length; i++) {
    const { meaning, end } = found[i]
    const next = found[i + 1]
    if (meaning.kind !== 'point' || next.meaning.kind !== 'point' || next.start - end > 10) continue
    const { month, year } = meaning.fields
    const last = next.meaning.fields
    if (month === undefined || year !== undefined || meaning.turn !== null || meaning.shift !== null) continue
    if (last.month === undefined || last.year === undefined || last.shortYear) continue
    if (!/^\s*(?:[-\u2013\u2014]|to|and|through|until|till|or)\s+(?:the\s+)?$/.test(`${text.slice(end, next.start)} `))
      continue
    const fields = { ...meaning.fields, year: month > last.month ? last.year - 1 : last.year }
    found[i] = { ...found[i], meaning: { ...meaning, fields } }
  }
}

/** Words and marks without an entry that may begin an expression: an apostrophe ("'82"), "single-day", "Q3". */
function mayStart(r: Reader, i: number): boolean {
  const code = r.text.charCodeAt(r.start[i])
  if (code === 39 || code === 0x2019 || code === 0x2018) return i + 1 < r.count && r.kind[i + 1] === DIGITS
  const length = r.end[i] - r.start[i]
  if (length === 1) return (code === 81 || code === 72) && r.kind[i + 1] === DIGITS
  return (code === 115 || code === 109) && (length === 5 || length === 6) && markAt(r, i + 1) === '-'
}

/** Words that never begin an expression though they matter inside one: no attempt is made at them. */
const INNER = new Set(
  (
    'of in on to up from for by at and than or not ago hence being term times time year day days old most least through throughout ' +
    'between during within until till since before after local trading working business calendar st eve school era so too'
  ).split(' '),
)

function expressionAt(r: Reader, i: number): Found | null {
  const word = wordAt(r, i)
  if (INNER.has(word) && r.entry[i]?.unit === undefined) return null
  const hedged = hedgedAt(r, i, word)
  if (hedged !== null) return hedged
  return plainAt(r, i, word)
}

/** Words for a part of a time, with the part that they say. */
const PART_WORDS: ReadonlyMap<string, Modifier> = new Map([
  ['beginning', 'START'],
  ['start', 'START'],
  ['turn', 'START'],
  ['end', 'END'],
  ['close', 'END'],
  ['middle', 'MID'],
])
/** Those that need an article before them. */
const AFTER_ARTICLE_ONLY: ReadonlySet<string> = new Set(['close', 'turn'])
const SIDE_WORDS: ReadonlyMap<string, Modifier> = new Map([
  ['early', 'START'],
  ['late', 'END'],
  ['mid', 'MID'],
])
/** Words for about how much a stretch of time is, and for more or less than it. */
const MEASURE_WORDS: ReadonlyMap<string, Modifier> = new Map([
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['approximately', 'APPROX'],
  ['roughly', 'APPROX'],
  ['some', 'APPROX'],
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['over', 'MORE_THAN'],
])
const BEFORE_THAN: ReadonlyMap<string, Modifier> = new Map([
  ['more', 'MORE_THAN'],
  ['less', 'LESS_THAN'],
  ['fewer', 'LESS_THAN'],
])

/** Modifiers and what they modify: "early 2009", "the end of September", "nearly four years", "earlier this week". */
function hedgedAt(r: Reader, i: number, word: string): Found | null {
  const at = word === 'the' || word === 'a' ? i + 1 : i
  if (at > i && breaksBefore(r, at)) return null
  const first = wordAt(r, at)
  const next = at + 1
  if (breaksBefore(r, next)) return null
  const side = SIDE_WORDS.get(first)
  if (side !== undefined) return sideOf(r, i, next, first, side)
  if (first === 'earlier' || first === 'later') return comparedTo(r, i, at)
  const part = PART_WORDS.get(first)
  if (part !== undefined) return partOf(r, i, at, first, part)
  return at > i ? null : measuredAt(r, next, first)
}

/** "nearly four years", "some 20 days", "more than a week". */
function measuredAt(r: Reader, next: number, first: string): Found | null {
  const than = BEFORE_THAN.get(first)
  if (than !== undefined) return wordAt(r, next) === 'than' ? hedgedStretch(r, next + 1, than) : null
  if (first === 'some' && unitAt(r, next) !== null) return null
  if (first === 'over' && wordAt(r, next) === 'the') return null
  const measure = MEASURE_WORDS.get(first)
  return measure === undefined ? null : hedgedStretch(r, next, measure)
}

/** "earlier this week", "later in the day". */
function comparedTo(r: Reader, i: number, at: number): Found | null {
  const next = isHyphen(r, at + 1) ? at + 2 : at + 1
  const point = pointAt(r, next)
  const isCalendar =
    point !== null && (point.shift !== undefined || point.turn !== undefined || point.fields.month !== undefined)
  if (!isCalendar || (wordAt(r, next) === 'the' && wordAt(r, i) === 'later')) return inTheDay(r, i, at)
  return pointFound(r, i, point, null)
}

/** Units of which one is early or late "in" them: "late in the week". */
const IN_UNITS: ReadonlySet<string | undefined> = new Set(['D', 'W', 'Y', 'MONTH'])

/** "early 2009", "mid-May", "late in the week", "early on Saturday". */
function sideOf(r: Reader, i: number, next: number, first: string, mod: Modifier): Found | null {
  const hyphen = isHyphen(r, next) ? next + 1 : next
  const isIn = wordAt(r, hyphen) === 'in' && wordAt(r, hyphen + 1) === 'the'
  const on = wordAt(r, hyphen) === 'on' || isIn ? hyphen + 1 : hyphen
  const point = breaksBefore(r, on) ? null : pointAt(r, on)
  if (point === null || point.fields.hour !== undefined) return null
  if (isIn && !IN_UNITS.has(point.shift?.unit) && point.fields.part === undefined) return null
  // "early on Saturday": the morning's first hours.
  if (first === 'early' && point.fields.part === undefined && point.fields.weekday !== undefined) {
    return pointFound(r, i, { ...point, fields: { ...point.fields, part: 'MO' } }, mod)
  }
  return pointFound(r, i, point, mod)
}

/** "the end of September", "the start of the year". */
function partOf(r: Reader, i: number, at: number, first: string, mod: Modifier): Found | null {
  const next = at + 1
  if (wordAt(r, next) !== 'of' || (at === i && AFTER_ARTICLE_ONLY.has(first))) return null
  const point = breaksBefore(r, next + 1) ? null : (thisOne(spokenOfAt(r, next + 1)) ?? pointAt(r, next + 1))
  if (point === null || point.fields.hour !== undefined) return null
  return pointFound(r, i, point, mod)
}

/** "the end of the year": the year of publication. */
function thisOne(core: Core | null): Core | null {
  return core?.shift === undefined || core.shift.unit === 'D'
    ? core
    : { ...core, shift: { ...core.shift, from: 'publication' } }
}

/** "later in the day", "earlier in the week". */
function inTheDay(r: Reader, i: number, at: number): Found | null {
  if (wordAt(r, at + 1) !== 'in') return null
  const point = spokenOfAt(r, at + 2)
  return point === null ? null : pointFound(r, i, point, null)
}

function hedgedStretch(r: Reader, next: number, mod: Modifier): Found | null {
  if (breaksBefore(r, next)) return null
  const stretch = stretchAt(r, next)
  if (stretch === null || stretch.meaning.kind === 'vague' || stretch.timex === 'SET') return null
  return { ...stretch, mod }
}

/** An expression without a modifier: the longest of what can begin here. */
function plainAt(r: Reader, i: number, word: string): Found | null {
  const point = pointAt(r, i)
  let best: Found | null = point === null ? null : pointFound(r, i, point, null)
  const entry = r.entry[i]
  if (entry !== undefined || r.kind[i] === DIGITS) {
    const stretch = stretchAt(r, i) ?? hyphenedUnitAt(r, i)
    if (stretch !== null && (best === null || stretch.end > best.end)) best = stretch
    if (best === null || best.meaning.kind === 'duration') {
      const recurring = recurringAt(r, i)
      if (recurring !== null && (best === null || recurring.end > best.end)) best = recurring
    }
    if (best === null) best = vagueAt(r, i)
    if (best === null && word === 'overnight') {
      best = {
        end: i + 1,
        timex: 'TIME',
        meaning: {
          kind: 'point',
          fields: { part: 'NI' },
          shift: { unit: 'D', amount: -1, from: 'publication', whole: true },
          turn: null,
          toward: null,
        },
      }
    }
    if (best === null && word === 'the' && !breaksBefore(r, i + 1)) {
      const spoken = beforeAfterAt(r, i) ?? spokenOfAt(r, i)
      if (spoken !== null) best = pointFound(r, i, spoken, null)
    }
    return best
  }
  return best ?? hyphenedUnitAt(r, i)
}

const PAST_BEFORE: ReadonlySet<string> = new Set(['since'])
const FUTURE_BEFORE: ReadonlySet<string> = new Set(['until', 'till'])

function pointFound(r: Reader, i: number, core: Core, mod: Modifier | null): Found {
  const before = wordAt(r, i - 1)
  const toward = breaksBefore(r, i)
    ? null
    : PAST_BEFORE.has(before)
      ? 'past'
      : FUTURE_BEFORE.has(before)
        ? 'future'
        : null
  const { fields } = core
  const timex = fields.hour !== undefined || fields.part !== undefined ? 'TIME' : 'DATE'
  const found: Found = {
    end: core.end,
    timex,
    meaning: { kind: 'point', fields, shift: core.shift ?? null, turn: core.turn ?? null, toward },
  }
  return mod === null ? found : { ...found, mod }
}

/** A place in the calendar, with the time of day that stands before or after it. */
function pointAt(r: Reader, i: number): Core | null {
  const clock = clockAt(r, i)
  const day = dayAt(r, i)
  if (clock !== null && (day === null || clock.end >= day.end)) return withDay(r, clock)
  if (day === null) return partFirst(r, i)
  return withTime(r, day)
}
