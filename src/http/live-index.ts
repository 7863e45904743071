import type { Filter } from '../api/filter.ts'
import { readyFilter } from '../query/index.ts'
import type { AnyRecord, RunRecord } from '../record/record.ts'
import {
  aggregate,
  allRecords,
  findStory,
  indexOfPlaces,
  placesOf,
  type RecordIndex,
  recordIndex,
  recordsKnownOn,
  type Store,
  storiesOf,
  storyKey,
  sureIndex,
} from '../situation/index.ts'
import { type Scope, type ScopedRecord, WHOLE } from '../views/page/index.ts'

/** What a filter leaves of a situation. */
export interface Shown {
  readonly index: RecordIndex
  readonly scope: Scope
}

/** A situation file that may change while it is served: by this process, and by others. */
export interface LiveIndex {
  readonly store: Store
  /** The situation as it is now; it is read again only if it has changed. */
  now(): RecordIndex
  /** What a filter leaves of it now, or of what was known of it on the filter's day: certain records only, unless the filter says otherwise. */
  show(filter: Filter): Shown
  /**
   * What is found in the situation now, or else as it was known on one of the days that were asked for last: a cluster
   * of fewer reports has another id.
   */
  lookUp<T>(look: (index: RecordIndex) => T | null): T | null
  /** Aggregates what this process has written. */
  refresh(): RecordIndex
}

interface Revision {
  readonly index: RecordIndex
  show(filter: Filter): Shown
  lookUp: LiveIndex['lookUp']
}

/** How often a situation that changes while it is read is read again. */
const TRIES = 3
/** How long no other process must have written before this one aggregates for it, in milliseconds. */
const PATIENCE = 10_000
/** How many filters are kept ready, how many situations as they were known on a day, and how many stories. */
const KEPT_SCOPES = 16
const KEPT_DAYS = 2
const KEPT_STORIES = 4

/**
 * @param run what reads reports now: it stands in the records
 * @param version Sitrep's
 * @param clock the time now, in milliseconds since 1970
 */
export function liveIndex(
  store: Store,
  run: Pick<RunRecord, 'stages' | 'models'>,
  version: string,
  clock: () => number,
): LiveIndex {
  let seen: { elsewhere: number; key: number; revision: Revision } | null = null
  /** Since when no other process has written, if its readings may not be aggregated yet; else null. */
  let quietSince: number | null = null
  const read = (): Revision => {
    for (let tries = 1; ; tries++) {
      const elsewhere = store.changedElsewhere()
      const { key, isStored } = storyKey(store)
      // Readings that another process has not aggregated yet are shown once it has.
      if (seen !== null && (seen.key === key || !isStored)) {
        seen = { ...seen, elsewhere }
        return seen.revision
      }
      try {
        const revision = openRevision(store, run, version, key)
        // If another process wrote meanwhile, the records may be from before and after.
        if (store.changedElsewhere() !== elsewhere && tries < TRIES) continue
        seen = { elsewhere, key, revision }
        return revision
      } catch (error) {
        if (store.changedElsewhere() === elsewhere || tries >= TRIES) throw error
      }
    }
  }
  const revisionNow = (): Revision => {
    if (seen === null) aggregate(store)
    else if (store.changedElsewhere() !== seen.elsewhere) quietSince = clock()
    else if (quietSince === null || clock() - quietSince < PATIENCE) return seen.revision
    else {
      // A process that reads aggregates at the end; if that end did not come, it is done here.
      quietSince = null
      aggregate(store)
    }
    return read()
  }
  return {
    store,
    now: () => revisionNow().index,
    show: (filter) => revisionNow().show(filter),
    lookUp: (look) => revisionNow().lookUp(look),
    refresh() {
      // If this fails, the next request tries again.
      quietSince = clock()
      aggregate(store)
      quietSince = null
      return read().index
    },
  }
}

function openRevision(store: Store, run: Pick<RunRecord, 'stages' | 'models'>, version: string, key: number): Revision {
  const indexed = (records: readonly AnyRecord[]): RecordIndex => recordIndex(records, key.toString(16))
  const today = indexed(allRecords(store, run, version))
  const days = keeping<RecordIndex>(KEPT_DAYS)
  const scopes = keeping<Scope>(KEPT_SCOPES)
  const stories = keeping<RecordIndex>(KEPT_STORIES)
  /** One story, as the reports of a day tell it: one of now, or else of that day. */
  const ofStory = (then: RecordIndex, wanted: string, day: string | null): RecordIndex => {
    const of = storiesOf(then).some(({ record }) => record.id === wanted) ? then : today
    const story = findStory(of, wanted)
    return stories.get(`${day} ${story.id}`, () => indexOfPlaces(then, placesOf(of, story)))
  }
  return {
    index: today,
    show(filter) {
      const { knownOn, unsure, story } = filter
      const then =
        knownOn === null
          ? today
          : days.get(knownOn, () => indexed(recordsKnownOn(store, knownOn, run, version).records))
      const told = story === null ? then : ofStory(then, story, knownOn)
      const index = unsure ? told : sureIndex(told)
      const scope = scopes.get(JSON.stringify(filter), () => scopeOf(index, { ...filter, knownOn: null, story: null }))
      return { index, scope }
    },
    lookUp(look) {
      for (const index of [today, ...days.all()]) {
        const found = look(index) ?? look(sureIndex(index))
        if (found !== null) return found
      }
      return null
    },
  }
}

interface Kept<T> {
  get(key: string, make: () => T): T
  all(): T[]
}

/** Keeps the last things that were made, by their keys. */
function keeping<T>(most: number): Kept<T> {
  const kept = new Map<string, T>()
  return {
    all: () => [...kept.values()],
    get(key, make) {
      const made = kept.get(key) ?? make()
      kept.delete(key)
      kept.set(key, made)
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return made
    },
  }
}

/** A filter as the views ask it. Each record is asked once. */
function scopeOf(index: RecordIndex, filter: Filter): Scope {
  const { copiesOnce, unsure: _, ...narrowing } = filter
  if (Object.values(narrowing).every((value) => value === null || value.length === 0)) {
    return { ...WHOLE, copiesOnce }
  }
  const ofEvents = readyFilter(index, filter)
  // The types and standings of events narrow events only; the kinds of actors don't narrow reports.
  const ofOthers = readyFilter(index, { ...filter, codes: [], statuses: [] })
  const ofReports = readyFilter(index, { ...filter, codes: [], statuses: [], kinds: [] })
  const isOfKind = (id: string | null): boolean => {
    const kind = id === null ? undefined : index.actors.get(id)?.kind
    return filter.kinds.length === 0 || (kind !== undefined && filter.kinds.includes(kind))
  }
  const asked = new Map<string, boolean>()
  const holdsReport = (id: string): boolean => {
    const document = index.documents.get(id)
    return document !== undefined && remembered(asked, id, () => ofReports.passes(document))
  }
  const holds = (record: ScopedRecord): boolean => {
    switch (record.type) {
      case 'actor':
        return isOfKind(record.id)
      case 'document':
        return holdsReport(record.id)
      case 'mention':
        return holdsReport(record.document) && isOfKind(record.actor)
      case 'event':
        return remembered(asked, record.id, () => ofEvents.passes(record))
      case 'figure':
      case 'position':
      case 'statement':
        return remembered(asked, record.id, () => ofOthers.passes(record))
    }
  }
  return { isWhole: false, copiesOnce, holds }
}

function remembered(asked: Map<string, boolean>, id: string, ask: () => boolean): boolean {
  const known = asked.get(id)
  if (known !== undefined) return known
  const answer = ask()
  asked.set(id, answer)
  return answer
}
