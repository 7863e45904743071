import { type Filter, parseFilter } from '../api/index.ts'
import type { FilterOptions } from './filter-options.ts'

/**
 * The filter that options stand for, but for the story: what they ask of is narrowed to it before.
 * @throws SitrepError if an option's value is none
 */
export function filterOf(options: FilterOptions): Filter {
  return parseFilter({
    actors: options.actor,
    kinds: options.kind,
    from: options.from ?? null,
    to: options.to ?? null,
    places: options.place,
    outlets: options.outlet,
    codes: options.code,
    statuses: options.status,
    copiesOnce: options.allCopies !== true,
    knownOn: options.knownOn ?? null,
  })
}

/** How wide and whether in color: as the brief. */
export function terminalOptions(all: boolean | undefined): { all: boolean; color: boolean; width?: number } {
  const { isTTY, columns } = process.stdout
  return {
    all: all ?? false,
    color: isTTY === true && process.env.NO_COLOR === undefined,
    ...(isTTY === true ? { width: columns } : {}),
  }
}
