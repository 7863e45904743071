import type {
  ActorRecord,
  DocumentRecord,
  EventRecord,
  FigureRecord,
  MentionRecord,
  PositionRecord,
  StatementRecord,
} from '../../record/record.ts'

export type ScopedRecord =
  | ActorRecord
  | DocumentRecord
  | EventRecord
  | FigureRecord
  | MentionRecord
  | PositionRecord
  | StatementRecord

/** What a reader wants to see: the filter, as the views ask it. */
export interface Scope {
  /** True if nothing is left out, so that no record need be asked for. */
  readonly isWhole: boolean
  /** What copies repeat stands once, with the report that had it first. */
  readonly copiesOnce: boolean
  /** Whether a record is to be shown. */
  readonly holds: (record: ScopedRecord) => boolean
}

/** Everything, copies once. */
export const WHOLE: Scope = { isWhole: true, copiesOnce: true, holds: () => true }

/** The records that the scope holds: the list itself where it leaves nothing out. */
export function within<T extends ScopedRecord>(scope: Scope, records: readonly T[]): readonly T[] {
  if (scope.isWhole || records.every(scope.holds)) return records
  return records.filter(scope.holds)
}

/** One window of a list. */
export interface Window {
  readonly offset: number
  readonly limit: number
}

/** Cuts the window out of all items, and makes views of what is in it only. */
export function windowOf<Item, View>(
  items: readonly Item[],
  { offset, limit }: Window,
  view: (item: Item) => View,
): { items: View[]; total: number; offset: number } {
  return { items: items.slice(offset, offset + limit).map(view), total: items.length, offset }
}

/** Makes something of an index and a scope once, and keeps it as long as both are kept. */
export function perScope<Of extends object, T>(make: (of: Of, scope: Scope) => T): (of: Of, scope: Scope) => T {
  const kept = new WeakMap<Of, WeakMap<Scope, { readonly made: T }>>()
  return (of, scope) => {
    let scopes = kept.get(of)
    if (scopes === undefined) {
      scopes = new WeakMap()
      kept.set(of, scopes)
    }
    const known = scopes.get(scope)
    if (known !== undefined) return known.made
    const made = make(of, scope)
    scopes.set(scope, { made })
    return made
  }
}
