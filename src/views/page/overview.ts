import type { Finding, News, Overview, Snapshot } from '../../api/index.ts'
import type { DocumentRecord } from '../../record/record.ts'
import type { Agreement } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { plainText } from '../plain-text.ts'
import { type FindingItem, findingsWithin } from './findings.ts'
import type { MarkItem } from './items.ts'
import { markLine, marksWithin } from './marks.ts'
import { BASIS_WORDS, originName } from './origins.ts'
import { actorRef, dateView, reportRef } from './parts.ts'
import { perScope, type Scope, WHOLE, within } from './scope.ts'

/** How many findings of a sort, places, outlets and origins the first screen holds. */
const MOST_FINDINGS = 24

const MOST_OTHERS = 12

/** How many of the busiest days have a label. */
const LABELLED_DAYS = 6

/** The first screen: what is agreed, what is disputed, what changed, and on how much it all rests. */
export const overviewView = perScope((index: RecordIndex, scope): Overview => {
  const documents = within(scope, index.reports)
  const { agreed, disputed, changed } = findingsWithin(index, scope)
  const cut = (items: readonly FindingItem[]) => ({
    items: items.slice(0, MOST_FINDINGS).map((item) => item.view()),
    total: items.length,
  })
  const marks = marksWithin(index, scope)
  const count = <T extends Parameters<Scope['holds']>[0]>(records: ReadonlyMap<string, T>): number =>
    scope.isWhole ? records.size : within(scope, [...records.values()]).length
  return {
    revision: index.revision,
    counts: {
      reports: documents.length,
      origins: index.countOrigins(documents.map(({ id }) => id)),
      actors: count(index.actors),
      statements: count(index.statements),
      events: count(index.events),
      figures: count(index.figures),
      positions: count(index.positions),
      corrections: index.corrections.length,
      orphans: index.corrections.filter(({ state }) => state === 'orphan').length,
      notRead: documents.filter(({ flags }) => flags.includes('not-english')).length,
    },
    published: publishedRange(documents.flatMap(({ published: { value } }) => value ?? [])),
    places: overviewPlaces(index, marks),
    outlets: countOf(documents.flatMap(outletsOf))
      .slice(0, MOST_OTHERS)
      .map(([name, reports]) => ({ name, reports })),
    origins: originsOf(
      index,
      documents.map(({ id }) => id),
    ),
    agreed: cut(agreed),
    disputed: cut(disputed),
    changed: cut(changed),
    days: daysOf(index, marks),
  }
})

/** The outlet and the agencies of a report: what the filter knows it by. */
function outletsOf({ outlet, wire }: DocumentRecord): string[] {
  return [...new Set([...(outlet === null ? [] : [outlet]), ...wire].map(plainText))]
}

function publishedRange(values: readonly string[]): Overview['published'] {
  const days = values.map(dateView).filter(({ earliest }) => earliest !== null)
  if (days.length === 0) return null
  return {
    earliest: days.reduce((a, b) => ((b.earliest ?? '~') < (a.earliest ?? '~') ? b : a)),
    latest: days.reduce((a, b) => ((b.latest ?? '') > (a.latest ?? '') ? b : a)),
  }
}

/** Each value with how often it stands, the most frequent first. */
function countOf<T extends string>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}

/** The named places where most happens: to be told of “the harbor” helps nobody. */
function overviewPlaces(index: RecordIndex, marks: readonly MarkItem[]): Overview['places'] {
  const ids = marks.flatMap(({ representative: { place } }) => (place === null ? [] : [place.actor]))
  return countOf(ids)
    .flatMap(([id, events]) => {
      const place = actorRef(index, id)
      return place?.named === true ? [{ place: { ...place, name: plainText(place.name) }, events }] : []
    })
    .slice(0, MOST_OTHERS)
}

function originsOf(index: RecordIndex, documents: readonly string[]): Overview['origins'] {
  const present = new Set(documents)
  return index.origins
    .map((origin) => ({
      id: origin.id,
      name: originName(index, origin),
      basis: BASIS_WORDS[origin.basis],
      reports: origin.documents.filter((id) => present.has(id)).length,
    }))
    .filter(({ reports }) => reports > 0)
    .sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, MOST_OTHERS)
}

/** Events that happened or are under way, by the day that their words give. */
function daysOf(index: RecordIndex, marks: readonly MarkItem[]): Overview['days'] {
  const byDay = new Map<string, MarkItem[]>()
  for (const mark of marks) {
    const { status } = mark.representative
    if (mark.date === null || (status !== 'happened' && status !== 'ongoing')) continue
    const { earliest, latest } = dateView(mark.date)
    if (earliest === null || earliest !== latest) continue
    const list = byDay.get(earliest)
    if (list === undefined) byDay.set(earliest, [mark])
    else list.push(mark)
  }
  const busiest = new Set(
    [...byDay]
      .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
      .slice(0, LABELLED_DAYS)
      .map(([day]) => day),
  )
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, list]) => {
      const main = busiest.has(day) ? list.reduce((a, b) => (b.origins > a.origins ? b : a)) : null
      return {
        day,
        events: list.length,
        label: main === null ? null : markLine(index, main),
        event: main?.id ?? null,
      }
    })
}

/**
 * What a page keeps of a visit. A finding is known by its first record, since a cluster's id changes when one report
 * more tells it.
 */
export function snapshotView(index: RecordIndex): Snapshot {
  const { agreed, disputed, changed } = findingsWithin(index, WHOLE)
  return {
    revision: index.revision,
    reports: index.reports.map(({ id }) => id),
    clusters: [...agreed, ...disputed, ...changed].map(({ members, agreement, weight }) => [
      members[0],
      agreement,
      weight.origins,
    ]),
  }
}

/** What came since a snapshot: reports, what one origin more confirms, what came to be disputed, what changed. */
export function newsView(index: RecordIndex, { reports, clusters }: Snapshot): News {
  const known = new Set(reports)
  const { agreed, disputed, changed } = findingsWithin(index, WHOLE)
  const itemOf = new Map<string, FindingItem>()
  for (const item of [...agreed, ...disputed, ...changed]) for (const id of item.members) itemOf.set(id, item)
  const before = new Map<FindingItem, { agreement: Agreement; origins: number }>()
  for (const [member, agreement, origins] of clusters) {
    const item = itemOf.get(member)
    if (item !== undefined) before.set(item, { agreement, origins })
  }
  const fresh = (items: readonly FindingItem[], isNew: (item: FindingItem) => boolean): Finding[] =>
    items
      .filter(isNew)
      .slice(0, MOST_FINDINGS)
      .map((item) => item.view())
  const isOther = (item: FindingItem): boolean => item.agreement !== before.get(item)?.agreement
  return {
    reports: index.reports
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => {
        const { name, title } = reportRef(index, id)
        return { id, name, title }
      }),
    confirmed: fresh(agreed, (item) => item.weight.origins > (before.get(item)?.origins ?? 1)),
    disputed: fresh(disputed, isOther),
    changed: fresh(changed, isOther),
    gone: reports.filter((id) => index.record(id) === undefined).length,
  }
}
