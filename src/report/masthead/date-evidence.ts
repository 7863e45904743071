import {
  defaultDays,
  futureWords,
  monthAbbreviations,
  pastVerbs,
  shiftingWords,
  yearNouns,
} from '../../lexicon/masthead-words.ts'
import { publishedMeta, updatedMeta } from '../../lexicon/page-markup.ts'
import type { Block, MetaEvidence } from '../../record/record.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import { type DayNumber, dayNumber, isoDay, isRealDate } from '../../text/calendar.ts'
import type { Span } from '../../text/span.ts'
import type { Intake } from '../intake/intake.ts'
import { linesIn } from './block-lines.ts'
import { type DateWords, datesIn, dayOfIso, fullDay } from './calendar.ts'

/** A date that the page itself states for the report. */
export interface StatedDate {
  readonly day: DayNumber
  /** True if no day is given, only the month; `day` is then its first. */
  readonly monthOnly: boolean
  readonly evidence: Span | MetaEvidence
  /** `published` and `updated` say so; `placed` stands by the headline; `banner` stands on top of the page and may be the day it was saved. */
  readonly role: 'published' | 'updated' | 'placed' | 'banner'
}

export interface DatedSpan extends Span {
  readonly day: DayNumber
}

/** Everything on the page that bears on the day of publication. */
export interface DateEvidence {
  readonly stated: readonly StatedDate[]
  /** The day in the page's address, or null. */
  readonly address: { readonly day: DayNumber; readonly evidence: MetaEvidence } | null
  /** Days of readers' comments: the report is not younger than the first. */
  readonly comments: readonly DatedSpan[]
  /** Days of photographs that a caption tells: the report is not older than the last. */
  readonly captions: readonly DatedSpan[]
  /** Full dates of what the story tells as past. */
  readonly past: readonly DatedSpan[]
  /** Years and months of what the story tells as past, as their first day: weaker, as a year alone may lie ahead. */
  readonly pastYears: readonly DatedSpan[]
  /** Days without a year that the story tells ("on Oct. 14"). */
  readonly monthDays: readonly DateWords[]
  /** Bare weekdays that the story tells ("on Sunday"), without those that "last", "next" or "every" shift. */
  readonly weekdays: readonly DateWords[]
}

const PUBLISHED_CUE = /\b(?:publish|post|first|issued|released?|created|date\b|uploaded)/i
const UPDATED_CUE = /\b(?:updat|modif|revis|edited|last)/i
const SHIFTED = new RegExp(`\\b(?:${shiftingWords.join('|')})\\s+$`, 'i')
const FUTURE = new RegExp(`\\b(?:${futureWords.join('|')})\\b`, 'i')
const PAST_YEAR = /\b(?:in|since)\s+(?:early\s+|late\s+|mid-?\s*)?$/i
const PAST_TENSE = new RegExp(`\\b(?:${pastVerbs.join('|')}|[a-z]{3,}ed)\\b`, 'i')
const PAST_EVENT = new RegExp(`^\\s+(?:\\S+\\s+)?(?:${yearNouns.join('|')})\\b`, 'i')

/** The longest stretch of story that dates are read from; more adds nothing. */
const STORY_LENGTH = 60_000

/** @param datelineNote where a dateline gives the day of the report, or null */
export function dateEvidence(intake: Intake, blocks: readonly Block[], datelineNote: Span | null): DateEvidence {
  const { text } = intake
  const past: DatedSpan[] = []
  const pastYears: DatedSpan[] = []
  const captions: DatedSpan[] = []
  const comments: DatedSpan[] = []
  const monthDays: DateWords[] = []
  const weekdays: DateWords[] = []
  let read = 0
  for (const block of blocks) {
    if (block.kind === 'comment') comments.push(...commentDays(text, block))
    if (!STORY_KINDS.includes(block.kind) || read > STORY_LENGTH) continue
    read += block.end - block.start
    for (const date of datesIn(text, head(block, STORY_LENGTH))) {
      const day = fullDay(date)
      const { before, sentence } = around(text, block, date)
      if (block.kind === 'caption') {
        if (day !== null && !/\bfile\b/i.test(sentence)) captions.push({ start: date.start, end: date.end, day })
        else if (day === null && date.day !== null) monthDays.push(date)
      } else if (day !== null) {
        if (!FUTURE.test(sentence)) past.push({ start: date.start, end: date.end, day })
      } else if (date.day !== null) monthDays.push(date)
      else if (date.weekday !== null) {
        if (!date.shifted && !SHIFTED.test(before) && !FUTURE.test(sentence)) weekdays.push(date)
      } else if (date.year !== null && !FUTURE.test(sentence)) {
        const told = (date.month !== null || PAST_YEAR.test(before)) && PAST_TENSE.test(sentence)
        const isPast = told || PAST_EVENT.test(text.slice(date.end, date.end + 40))
        if (isPast)
          pastYears.push({
            start: date.start,
            end: date.end,
            day: dayNumber({ year: date.year, month: date.month ?? 1, day: 1 }),
          })
      }
    }
  }
  return {
    stated: [...statedInMeta(intake.meta), ...statedInLines(text, blocks), ...statedInDateline(text, datelineNote)],
    address: dayInAddress(intake.meta),
    comments,
    captions,
    past,
    pastYears,
    monthDays,
    weekdays,
  }
}

function head(block: Block, length: number): Span {
  return { start: block.start, end: Math.min(block.end, block.start + length) }
}

/** A remark's day stands in a line of its own, with its writer's name at most, or opens the remark. */
const STAMP_WORDS = 8
const OPENING = 80

function commentDays(text: string, block: Block): DatedSpan[] {
  return linesIn(text, block).flatMap((line) => {
    const days = dated(datesIn(text, { start: line.start, end: Math.min(line.end, line.start + OPENING) }))
    if (days.length === 0) return []
    const { start, end } = days[0]
    const rest = `${text.slice(line.start, start)} ${text.slice(end, line.end)}`
    const words = rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
    const opens = text.slice(line.start, start).split(/\s+/).length <= 4 && text[end] === ':'
    return words <= STAMP_WORDS || opens ? [days[0]] : []
  })
}

function dated(dates: readonly DateWords[]): DatedSpan[] {
  return dates.flatMap((date) => {
    const day = fullDay(date)
    return day === null ? [] : [{ start: date.start, end: date.end, day }]
  })
}

/** The sentence around a date, roughly, and what stands before the date in it. */
function around(text: string, block: Block, date: DateWords): { before: string; sentence: string } {
  const from = Math.max(block.start, date.start - 250)
  const lead = text.slice(from, date.start)
  const cut = Math.max(
    lead.lastIndexOf('. '),
    lead.lastIndexOf('\n'),
    lead.lastIndexOf('? '),
    lead.lastIndexOf('.” '),
    lead.lastIndexOf('." '),
  )
  const before = lead.slice(cut + 1)
  const tail = text.slice(date.end, Math.min(block.end, date.end + 250))
  const stop = /[.?!]["”]?\s|\n/.exec(tail)
  return { before, sentence: before + tail.slice(0, stop?.index ?? tail.length) }
}

function statedInLines(text: string, blocks: readonly Block[]): StatedDate[] {
  const stated: StatedDate[] = []
  const headline = blocks.findIndex((block) => block.kind === 'headline')
  const firstBody = blocks.findIndex((block) => block.kind === 'body')
  const lastBody = blocks.findLastIndex((block) => block.kind === 'body')
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (block.kind !== 'date' && block.kind !== 'byline') continue
    if (i > lastBody + 2 && lastBody >= 0) continue
    for (const line of linesIn(text, block)) {
      const words = text.slice(line.start, line.end)
      const dates = datesIn(text, line)
      let from = line.start
      for (const date of dates) {
        const cue = text.slice(from, date.start)
        from = date.end
        if (date.year === null || date.month === null) continue
        const released = /(?:for immediate|press|news) release\s*$/i.test(
          text.slice(Math.max(0, block.start - 60), block.start),
        )
        const onTop = headline >= 0 ? i < headline : i < firstBody && firstBody >= 0 && i === 0
        const role =
          released || (PUBLISHED_CUE.test(cue) && !/\blast\b/i.test(cue))
            ? 'published'
            : UPDATED_CUE.test(cue) || (UPDATED_CUE.test(words) && dates.length === 1)
              ? 'updated'
              : onTop
                ? 'banner'
                : 'placed'
        stated.push({
          day: dayNumber({ year: date.year, month: date.month, day: date.day ?? 1 }),
          monthOnly: date.day === null,
          evidence: { start: date.start, end: date.end },
          role,
        })
      }
    }
  }
  return stated
}

/** "VESSIN, March 3, 2031 (Norda) —": the day on which the agency sent the report. */
function statedInDateline(text: string, note: Span | null): StatedDate[] {
  if (note === null) return []
  return dated(datesIn(text, note)).map(({ start, end, day }) => ({
    day,
    monthOnly: false,
    evidence: { start, end },
    role: 'placed',
  }))
}

function statedInMeta(meta: readonly MetaEvidence[]): StatedDate[] {
  const stated: StatedDate[] = []
  for (const [names, role] of [
    [publishedMeta, 'published'],
    [updatedMeta, 'updated'],
  ] as const) {
    for (const name of names) {
      for (const entry of meta) {
        if (entry.meta !== name) continue
        const day = dayOfMeta(entry.value)
        if (day !== null && !defaultDays.has(isoDay(day))) stated.push({ day, monthOnly: false, evidence: entry, role })
      }
    }
  }
  return stated
}

/** ".../2031/03/04/...", ".../2031/mar/04/..." or "...-20310304" in the address that the page gives as its own. */
function dayInAddress(meta: readonly MetaEvidence[]): DateEvidence['address'] {
  for (const entry of meta) {
    if (entry.meta !== 'canonical' && entry.meta !== 'og:url') continue
    const match = /[/-]((?:19|20)\d\d)([/-]?)(\d\d?|[a-z]{3})\2(\d\d)(?!\d)/i.exec(entry.value)
    if (match === null) continue
    const month = /\d/.test(match[3]) ? Number(match[3]) : monthAbbreviations.indexOf(match[3].toLowerCase()) + 1
    const [year, day] = [Number(match[1]), Number(match[4])]
    if (isRealDate(year, month, day)) return { day: dayNumber({ year, month, day }), evidence: entry }
  }
  return null
}

function dayOfMeta(value: string): DayNumber | null {
  const iso = dayOfIso(value.trim())
  if (iso !== null) return iso
  const date = datesIn(value, { start: 0, end: value.length }).find((found) => fullDay(found) !== null)
  return date === undefined ? null : fullDay(date)
}
