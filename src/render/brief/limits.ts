import type { Group } from '../document.ts'

/** How much of a long situation the brief shows; `all` shows everything. */
export interface Limits {
  /** Stories in the list of them, and those that are told. */
  readonly stories: number
  readonly toldStories: number
  readonly reports: number
  readonly actors: number
  readonly sources: number
  readonly timeline: number
  readonly speakers: number
  readonly statementsOfOne: number
  readonly figures: number
  readonly singleFigures: number
  readonly positions: number
  readonly deeds: number
  readonly relations: number
  readonly references: number
  readonly texts: number
}

export const SHORT: Limits = {
  stories: 40,
  toldStories: 12,
  reports: 40,
  actors: 12,
  sources: 8,
  timeline: 30,
  speakers: 12,
  statementsOfOne: 4,
  figures: 10,
  singleFigures: 6,
  positions: 10,
  deeds: 6,
  relations: 8,
  references: 4,
  texts: 60,
}

const ALL = Number.POSITIVE_INFINITY

export const FULL: Limits = {
  stories: ALL,
  toldStories: ALL,
  reports: ALL,
  actors: ALL,
  sources: ALL,
  timeline: ALL,
  speakers: ALL,
  statementsOfOne: ALL,
  figures: ALL,
  singleFigures: ALL,
  positions: ALL,
  deeds: ALL,
  relations: ALL,
  references: ALL,
  texts: ALL,
}

/** The first `limit` entries as a group, with the count of those left out. */
export function cutGroup(title: string | null, note: string | null, entries: Group['entries'], limit: number): Group {
  return { title, note, entries: entries.slice(0, limit), left: Math.max(0, entries.length - limit) }
}
