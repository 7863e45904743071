import data from './data/organizations.json' with { type: 'json' }

export type OrganizationSort =
  | 'agency'
  | 'alliance'
  | 'armed'
  | 'bank'
  | 'company'
  | 'court'
  | 'ministry'
  | 'ngo'
  | 'parliament'
  | 'party'
  | 'police'
  | 'press'
  | 'school'
  | 'sport'

const SORTS: readonly OrganizationSort[] = [
  'agency',
  'alliance',
  'armed',
  'bank',
  'company',
  'court',
  'ministry',
  'ngo',
  'parliament',
  'party',
  'police',
  'press',
  'school',
  'sport',
]

/** A body that the world's news names. */
export interface Organization {
  /** The usual name, without an article. */
  readonly name: string
  /** Acronyms, longer names and other spellings. */
  readonly names: readonly string[]
  readonly sort: OrganizationSort
  /** ISO 3166-1 alpha-3 of the country it belongs to, or null. */
  readonly country: string | null
}

export const organizations: readonly Organization[] = data.organizations.map((entry) => ({
  ...entry,
  sort: SORTS.find((sort) => sort === entry.sort) ?? 'agency',
}))
