import givenNameTable from './data/given-names.json' with { type: 'json' }
import data from './data/people.json' with { type: 'json' }

export type Gender = 'male' | 'female' | 'any'

/** What a common noun may head: the description of one person, of several people, of a body, a country or a place. */
export interface NounSense {
  readonly kind: 'person' | 'group' | 'organization' | 'state' | 'place' | 'work'
  readonly gender: Gender
  readonly plural: boolean
}

const senses = new Map<string, NounSense>()
function add(words: readonly string[], kind: NounSense['kind'], gender: Gender, plural: boolean): void {
  for (const word of words) if (!senses.has(word)) senses.set(word, { kind, gender, plural })
}
add(data.personMale, 'person', 'male', false)
add(data.personFemale, 'person', 'female', false)
add(
  ['police', 'military', 'army', 'navy', 'government', 'opposition', 'media', 'leadership'],
  'organization',
  'any',
  false,
)
add(data.groups, 'group', 'any', true)
add(data.organizations, 'organization', 'any', false)
add(data.states, 'state', 'any', false)
add(data.places, 'place', 'any', false)
add(data.personAny, 'person', 'any', false)

/** Regular plurals of the nouns for one person: "engineers", "secretaries". */
const plurals = new Map<string, NounSense>()
for (const [word, { kind, gender }] of senses) {
  if (kind !== 'person') continue
  const plural = word.endsWith('man')
    ? `${word.slice(0, -3)}men`
    : word.endsWith('y')
      ? `${word.slice(0, -1)}ies`
      : `${word}s`
  plurals.set(plural, { kind: 'group', gender, plural: true })
}

/** What a noun, in lower case, may head, or undefined if it is no person, group, body, country or place. */
export function nounSense(word: string): NounSense | undefined {
  return senses.get(word) ?? plurals.get(word)
}

const honorifics = new Map<string, Gender>()
for (const word of data.titles) honorifics.set(word, 'any')
for (const word of data.honorificsMale) honorifics.set(word, 'male')
for (const word of data.honorificsFemale) honorifics.set(word, 'female')

/** The gender that a title before a name tells ("Mr" male, "President" any), or undefined if it is no title. */
export function honorificGender(word: string): Gender | undefined {
  return honorifics.get(word)
}

/** Offices and callings that stand before or after a name, in lower case: "prime minister", "police chief". */
export const offices: ReadonlySet<string> = new Set(data.offices)
/** The longest office in words. */
export const officeWords: number = Math.max(...data.offices.map((office) => office.split(' ').length))

/** Words with which offices begin and end: what no office begins or ends with needs no further look. */
export const officeFirstWords: ReadonlySet<string> = new Set(data.offices.map((office) => office.split(/[ -]/)[0]))
export const officeLastWords: ReadonlySet<string> = new Set(
  data.offices.map((office) => office.split(/[ -]/).at(-1) ?? ''),
)

/** Nouns of what is written or recorded, and then quoted: "report", "polls", "footage". */
export const documentNouns: ReadonlySet<string> = new Set(data.documents)

/** Offices that name their department after "of": "secretary of state", "director of elections". */
export const departmentOffices: ReadonlySet<string> = new Set(data.departmentOffices)

const given = new Map<string, Gender>()
for (const name of givenNameTable.male) given.set(name, 'male')
for (const name of givenNameTable.female) given.set(name, given.has(name) ? 'any' : 'female')
for (const name of givenNameTable.any) given.set(name, 'any')

/** The usual gender of a given name, or undefined if the name is not in the table. Case does not count. */
export function givenNameGender(name: string): Gender | undefined {
  return given.get(name.toLowerCase())
}

/** All given names of the table, in lower case. */
export const givenNames: readonly string[] = [...given.keys()]
