import type { Finding, News, Overview, Snapshot } from '../../record/views/index.ts'
import { outletName } from '../brief/casebook.ts'
import { plainText } from '../brief/plain-text.ts'
import type { Catalogue, MarkItem } from './catalogue.ts'
import { findingsWithin } from './findings.ts'
import { markLabel, marksWithin } from './marks.ts'
import { BASIS_WORDS, originName } from './origins.ts'
import { actorRef, dateView, reportRef } from './parts.ts'
import { type Scope, WHOLE, within } from './scope.ts'

/** How many findings of a sort, places, outlets and origins the first screen holds. */
const MOST_FINDINGS = 24
const MOST_OTHERS = 12
/** How many of the busiest days have a label. */
const LABELLED_DAYS = 6

/** The first screen: what is agreed, what is disputed, what changed, and on how much it all rests. */
export function overviewView(catalogue: Catalogue, scope: Scope): Overview {
  const { book } = catalogue
  const documents = within(scope, book.documents)
  const { agreed, disputed, changed } = findingsWithin(catalogue, scope)
  const cut = (items: readonly Finding[]) => ({ items: items.slice(0, MOST_FINDINGS), total: items.length })
  const marks = marksWithin(catalogue, scope)
  const count = <T extends Parameters<Scope['holds']>[0]>(records: ReadonlyMap<string, T>): number =>
    scope.isWhole ? records.size : within(scope, [...records.values()]).length
  return {
    revision: catalogue.revision,
    counts: {
      reports: documents.length,
      origins: book.countOrigins(documents.map(({ id }) => id)),
      actors: count(book.actors),
      statements: count(book.statements),
      events: count(book.events),
      figures: count(book.figures),
      positions: count(book.positions),
      corrections: book.corrections.length,
      orphans: book.corrections.filter(({ state }) => state === 'orphan').length,
      notRead: documents.filter(({ flags }) => flags.includes('not-english')).length,
    },
    published: publishedRange(documents.flatMap(({ published: { value } }) => value ?? [])),
    places: placesOf(catalogue, marks),
    outlets: countOf(documents.map(outletName))
      .slice(0, MOST_OTHERS)
      .map(([name, reports]) => ({ name, reports })),
    origins: originsOf(
      catalogue,
      documents.map(({ id }) => id),
    ),
    agreed: cut(agreed),
    disputed: cut(disputed),
    changed: cut(changed),
    days: daysOf(catalogue, marks),
  }
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

function placesOf(catalogue: Catalogue, marks: readonly MarkItem[]): Overview['places'] {
  const ids = marks.flatMap(({ representative: { place } }) => (place === null ? [] : [place.actor]))
  return countOf(ids)
    .flatMap(([id, events]) => {
      const place = actorRef(catalogue, id)
      return place === null ? [] : [{ place: { ...place, name: plainText(place.name) }, events }]
    })
    .slice(0, MOST_OTHERS)
}

function originsOf(catalogue: Catalogue, documents: readonly string[]): Overview['origins'] {
  const present = new Set(documents)
  return catalogue.book.origins
    .map((origin) => ({
      id: origin.id,
      name: originName(catalogue, origin),
      basis: BASIS_WORDS[origin.basis],
      reports: origin.documents.filter((id) => present.has(id)).length,
    }))
    .filter(({ reports }) => reports > 0)
    .sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, MOST_OTHERS)
}

/** Events that happened or are under way, by the day that their words give. */
function daysOf(catalogue: Catalogue, marks: readonly MarkItem[]): Overview['days'] {
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
        label: main === null ? null : markLabel(catalogue, main),
        event: main?.id ?? null,
      }
    })
}

/**
 * What a page keeps of a visit. A cluster is known by its first member, since its own id changes when a report more
 * tells it.
 */
export function snapshotView(catalogue: Catalogue): Snapshot {
  const { book, revision } = catalogue
  return {
    revision,
    reports: book.documents.map(({ id }) => id),
    clusters: book.clusters
      .filter(({ members }) => members.length > 1)
      .map(({ members, agreement, origins }) => [members[0], agreement, origins.length]),
  }
}

/** What came since a snapshot: reports, what another origin confirmed, what came to be disputed, what changed. */
export function newsView(catalogue: Catalogue, { reports, clusters }: Snapshot): News {
  const { book } = catalogue
  const known = new Set(reports)
  const before = new Map<string, { agreement: string; origins: number }>()
  for (const [member, agreement, origins] of clusters) {
    const cluster = catalogue.clusterOf(member)
    if (cluster !== null) before.set(cluster.id, { agreement, origins })
  }
  const clusterOf = ({ id, groups }: Finding): string => catalogue.clusterOf(groups[0].words.record)?.id ?? id
  const { agreed, disputed, changed } = findingsWithin(catalogue, WHOLE)
  const news = (finding: Finding): { agreement: string; origins: number } | undefined => before.get(clusterOf(finding))
  return {
    reports: book.documents
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => {
        const { name, title } = reportRef(catalogue, id)
        return { id, name, title }
      }),
    confirmed: agreed.filter((finding) => finding.weight.origins > (news(finding)?.origins ?? 1)),
    disputed: disputed.filter((finding) => news(finding)?.agreement !== 'differ'),
    changed: changed.filter((finding) => news(finding)?.agreement !== 'update'),
    gone: reports.filter((id) => catalogue.record(id) === undefined).length,
  }
}
