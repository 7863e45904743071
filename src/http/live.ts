import { type Catalogue, openCatalogue, type Scope, type ScopedRecord, WHOLE } from '../export/views/index.ts'
import type { Filter } from '../record/filter.ts'
import type { RunRecord } from '../record/record.ts'
import { allRecords, readyFilter, type SituationView, type Store, tellStory, viewOf } from '../situation/index.ts'

/** One revision of a situation, indexed. */
export interface Revision {
  readonly catalogue: Catalogue
  readonly view: SituationView
  readonly scope: (filter: Filter) => Scope
}

/** A situation file that may change while it is served: by this process, and by others. */
export interface LiveSituation {
  readonly store: Store
  /** The situation as it is now; it is read again only where it has changed. */
  now(): Revision
  /** Tells the story of what this process has written. */
  told(): Revision
}

/** How often a situation that changes while it is read is read again. */
const TRIES = 3
/** How long nobody else must have written before the story is told for them, in milliseconds. */
const PATIENCE = 10_000
/** How many filters are kept ready. */
const KEPT_SCOPES = 16

/**
 * @param run what reads reports now: it stands in the records
 * @param version Sitrep's
 * @param clock the time now, in milliseconds since 1970
 */
export function liveSituation(
  store: Store,
  run: Pick<RunRecord, 'stages' | 'models'>,
  version: string,
  clock: () => number,
): LiveSituation {
  let seen: { elsewhere: number; key: string; revision: Revision } | null = null
  /** Since when nobody else has written, where their story may not be told. */
  let quietSince: number | null = null
  const read = (): Revision => {
    for (let tries = 1; ; tries++) {
      const elsewhere = store.changedElsewhere()
      const key = store.storyKey() ?? ''
      if (seen?.key === key) {
        seen = { ...seen, elsewhere }
        return seen.revision
      }
      try {
        const revision = openRevision(store, run, version, key)
        // Where somebody wrote meanwhile, what was read may be half before and half after.
        if (store.changedElsewhere() !== elsewhere && tries < TRIES) continue
        seen = { elsewhere, key, revision }
        return revision
      } catch (error) {
        if (store.changedElsewhere() === elsewhere || tries >= TRIES) throw error
      }
    }
  }
  return {
    store,
    now() {
      if (seen === null) tellStory(store)
      else if (store.changedElsewhere() !== seen.elsewhere) quietSince = clock()
      else if (quietSince === null || clock() - quietSince < PATIENCE) return seen.revision
      else {
        // Who reads tells the story at the end; where that end did not come, it is told here.
        quietSince = null
        tellStory(store)
      }
      return read()
    },
    told() {
      tellStory(store)
      return read()
    },
  }
}

function openRevision(store: Store, run: Pick<RunRecord, 'stages' | 'models'>, version: string, key: string): Revision {
  const records = allRecords(store, run, version)
  const view = viewOf(records)
  const scopes = new Map<string, Scope>()
  return {
    catalogue: openCatalogue(records, key.slice(0, 16)),
    view,
    scope(filter) {
      const address = JSON.stringify(filter)
      const known = scopes.get(address)
      if (known !== undefined) return known
      const made = scopeOf(view, filter)
      for (const oldest of scopes.keys()) {
        if (scopes.size < KEPT_SCOPES) break
        scopes.delete(oldest)
      }
      scopes.set(address, made)
      return made
    },
  }
}

/** A filter as the views ask it. Each record is asked once. */
function scopeOf(view: SituationView, filter: Filter): Scope {
  const { copiesOnce, ...narrowing } = filter
  if (Object.values(narrowing).every((value) => value === null || value.length === 0)) {
    return { ...WHOLE, copiesOnce }
  }
  const ofEvents = readyFilter(view, filter)
  // The types and standings of events narrow events only; the kinds of actors don't narrow reports.
  const ofOthers = readyFilter(view, { ...filter, codes: [], statuses: [] })
  const ofReports = readyFilter(view, { ...filter, codes: [], statuses: [], kinds: [] })
  const isOfKind = (id: string | null): boolean => {
    const kind = id === null ? undefined : view.actors.get(id)?.kind
    return filter.kinds.length === 0 || (kind !== undefined && filter.kinds.includes(kind))
  }
  const asked = new Map<string, boolean>()
  const holdsReport = (id: string): boolean => {
    const document = view.documents.get(id)
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
