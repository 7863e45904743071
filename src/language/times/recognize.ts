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
  const plain = plainAt(r, i, word)
  return plain
}

const START: ReadonlySet<string> = new Set(['beginning', 'start', 'turn'])
const END: ReadonlySet<string> = new Set(['end', 'close'])

/** Modifiers and what they modify: "early 2009", "the end of September", "nearly four years", "earlier this week". */
function hedgedAt(r: Reader, i: number, word: string): Found | null {
  const at = word === 'the' || word === 'a' ? i + 1 : i
  const first = wordAt(r, at)
  if (
    at > i &&
    (breaksBefore(r, at) || !/^(early|late|mid|middle|beginning|start|end|close|turn|later|earlier)$/.test(first))
  )
    return null
  const next = at + 1
  if (breaksBefore(r, next)) return null
  switch (first) {
    case 'early':
    case 'late':
    case 'mid':
    case 'earlier':
    case 'later': {
      const hyphen = isHyphen(r, next) ? next + 1 : next
      if (first === 'earlier' || first === 'later') {
        const point = pointAt(r, hyphen)
        const calendar =
          point !== null && (point.shift !== undefined || point.turn !== undefined || point.fields.month !== undefined)
        if (point === null || !calendar || (wordAt(r, hyphen) === 'the' && wordAt(r, i) === 'later'))
          return inTheDay(r, i, at)
        return pointFound(r, i, point, null)
      }
      const on =
        wordAt(r, hyphen) === 'on' || (wordAt(r, hyphen) === 'in' && wordAt(r, hyphen + 1) === 'the')
          ? hyphen + 1
          : hyphen
      const mod: Modifier = first === 'early' ? 'START' : first === 'late' ? 'END' : 'MID'
      const point = breaksBefore(r, on) ? null : pointAt(r, on)
      if (point === null || point.fields.hour !== undefined) return null
      if (
        on > hyphen &&
        wordAt(r, hyphen) === 'in' &&
        point.shift?.unit !== 'D' &&
        point.shift?.unit !== 'W' &&
        point.fields.part === undefined &&
        point.shift?.unit !== 'Y' &&
        point.shift?.unit !== 'MONTH'
      )
        return null
      // "early on Saturday": the morning's first hours.
      if (first === 'early' && point.fields.part === undefined && point.fields.weekday !== undefined) {
        return pointFound(r, i, { ...point, fields: { ...point.fields, part: 'MO' } }, mod)
      }
      return pointFound(r, i, point, mod)
    }
    case 'beginning':
    case 'start':
    case 'end':
    case 'close':
    case 'middle':
    case 'turn': {
      if (
        wordAt(r, next) !== 'of' ||
        (at === i && first !== 'end' && first !== 'middle' && first !== 'start' && first !== 'beginning')
      )
        return null
      const point = breaksBefore(r, next + 1) ? null : (thisOne(spokenOfAt(r, next + 1)) ?? pointAt(r, next + 1))
      if (point === null || point.fields.hour !== undefined) return null
      return pointFound(r, i, point, START.has(first) ? 'START' : END.has(first) ? 'END' : 'MID')
    }
    case 'about':
    case 'around':
    case 'approximately':
    case 'roughly':
      return hedgedStretch(r, next, 'APPROX')
    case 'some':
      return unitAt(r, next) === null ? hedgedStretch(r, next, 'APPROX') : null
    case 'nearly':
    case 'almost':
      return hedgedStretch(r, next, 'LESS_THAN')
    case 'under':
      return hedgedStretch(r, next, 'LESS_THAN')
    case 'over':
      return wordAt(r, next) === 'the' ? null : hedgedStretch(r, next, 'MORE_THAN')
    case 'more':
    case 'less':
    case 'fewer':
      return wordAt(r, next) === 'than'
        ? hedgedStretch(r, next + 1, first === 'more' ? 'MORE_THAN' : 'LESS_THAN')
        : null
    default:
      return null
  }
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
