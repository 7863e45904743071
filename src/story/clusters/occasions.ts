import { measureOf } from '../../lexicon/figure-measures.ts'
import { daysBetween, daysOf } from '../agreement/when.ts'
import type { FigureDigest, Occasion } from '../digest/digest.ts'
import { sharedWords } from '../similar.ts'
import type { Telling } from './telling.ts'

/** What befalls people in a happening: a sentence that gives one of these tolls need not say of what. */
const TOLLS: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'missing',
  'abducted',
  'arrested',
  'released',
  'displaced',
  'rescued',
  'infected',
  'affected',
])

/** A toll, of which a happening has one; of delegates, states and dollars a report may count many. */
export function isToll({ unit, kind }: Pick<FigureDigest, 'unit' | 'kind'>): boolean {
  return kind !== null && TOLLS.has(kind) && (unit === null || unit === 'people' || measureOf(unit) === kind)
}

/** Of one ship, storm or building, tolls of one sort of happening belong together for so many days. */
const THING_DAYS = 31
/** At one place, for so many, if the reports are about the same in other words too. */
const PLACE_DAYS = 10
const SAME_STORY = { words: 5, share: 0.2 }
/** With how many of the tolls before it each one is compared. */
const LOOK_BACK = 6

/**
 * Calls `join` for tolls of one happening: the same sort of happening to the same thing, or at the same place, in
 * reports of the same days. A sentence that names neither ("raised the number of dead to 26") speaks of what its
 * report is about.
 */
export function joinByIncident(
  figures: readonly FigureDigest[],
  telling: Telling,
  join: (a: number, b: number) => void,
): void {
  const byOccasion = new Map<string, number[]>()
  for (const [index, figure] of figures.entries()) {
    for (const key of occasionKeys(figure, telling.occasion(figure.document))) {
      const list = byOccasion.get(key)
      if (list === undefined) byOccasion.set(key, [index])
      else list.push(index)
    }
  }
  const daysAt = (index: number) => daysOf(telling.published(figures[index].document))
  const first = (index: number): number => daysAt(index)?.first ?? 0
  for (const [key, list] of byOccasion) {
    list.sort((a, b) => first(a) - first(b) || a - b)
    for (const [place, index] of list.entries()) {
      for (const before of list.slice(Math.max(0, place - LOOK_BACK), place)) {
        const [own, other] = [daysAt(index), daysAt(before)]
        if (own === null || other === null) continue
        const apart = daysBetween(own, other)
        const isSame = key.startsWith('thing/')
          ? apart <= THING_DAYS
          : apart <= PLACE_DAYS && isSameStory(figures[index], figures[before], telling)
        if (isSame) join(before, index)
      }
    }
  }
}

/** "thing/aurora|explosion": what may be the happening that a toll is of. */
function occasionKeys(figure: FigureDigest, occasion: Occasion | undefined): string[] {
  if (!isToll(figure)) return []
  if (figure.isElsewhere || figure.part !== 'whole') return []
  const isBare = figure.places.length + figure.things.length === 0
  if (isBare && (figure.isForeign || occasion === undefined)) return []
  const named = isBare
    ? [...(occasion?.places ?? []), ...(occasion?.things ?? [])]
    : [...figure.places, ...figure.things]
  const happenings = figure.happenings.length > 0 ? figure.happenings : (occasion?.happenings ?? [])
  return named.flatMap((name) => happenings.map((happening) => `${name}|${happening}`))
}

/** Names and the sort of happening count as words: "Uruguayan" and "Uruguay", "blast" and "exploded" are one. */
function isSameStory(a: FigureDigest, b: FigureDigest, telling: Telling): boolean {
  if (a.document === b.document) return true
  const [own, other] = [telling.occasion(a.document), telling.occasion(b.document)]
  if (own === undefined || other === undefined) return false
  const shared = (['states', 'places', 'happenings'] as const).reduce(
    (sum, of) => sum + own[of].filter((key) => other[of].includes(key)).length,
    sharedWords(own.words, other.words),
  )
  const fewer = Math.min(own.words.length, other.words.length)
  return shared >= Math.max(SAME_STORY.words, SAME_STORY.share * fewer)
}
