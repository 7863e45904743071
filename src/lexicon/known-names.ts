import type { ActorKind } from '../record/vocabulary.ts'
import { countries } from './countries.ts'
import type { OrganizationSort } from './organizations.ts'
import { organizations } from './organizations.ts'
import { otherNames } from './other-names.ts'
import type { PlaceSort } from './places.ts'
import { places } from './places.ts'

/** How a known name stands for what it names. */
type KnownForm = 'name' | 'adjective' | 'people' | 'capital' | 'seat'

/** A name that the tables know, and all that they know of it. */
export interface KnownName {
  /** As it is usually written. */
  readonly words: string
  readonly kind: ActorKind
  readonly form: KnownForm
  /** The usual full name of what it names: "France" for "French". */
  readonly canonical: string
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null
  /** What sort of organization or place it is, or null. */
  readonly sort: OrganizationSort | PlaceSort | null
  /** It has another common sense (a surname, a word): it needs more evidence than its spelling. */
  readonly isAmbiguous: boolean
}

const WEAK = new Set(
  `Marines Dell Nike Visa Vale Orange Target Arsenal Sears Roche Oracle Garuda Tata Disney UPS Opel Kia ING SAP HP LG Merck Yankees Georgia La. Miss. Mo. Ill. Ind. Ark. Mass. Wash. Pa. Jordan Chad Victoria Male Nice Hit Rio Porto Sucre Kingston Sky Apple Time Vox Sabah Zaman Bild Rai RT DW FT GE GM PA
  Labour Commons Congress Senate Diet General Assembly Mirror Sun Fed ICE WHO Care CAR IS US IT AU AP ABC Patriot Grad Tornado Cobra Apache Hercules Reaper
  Predator Mirage Typhoon Trident Harpoon Leopard Bradley Osprey Raptor Sentinel Roma Karen Han Constitution Panorama START Petra Fars Mehr Sana MENA Azov
  Greens Independence Medina Florence Virginia Carolina Georgetown Victoria Alexandria Nancy Sofia Sydney Austin Dallas Houston Denver Madison Lincoln Jackson
  Telegram Meta Alphabet Intel Uber Amazon Princeton Harvard Yale Stanford Columbia Amnesty SITE HTS Globo Kiwi Brit Pole Poles Dane Turk Finn Swede Independent
  Majlis Brotherhood Contras Beehive West Gulf Arctic Pacific Atlantic Hague Montana Dakota Java Norman Saxon Breton Hill Savannah Reunion Jersey
  Wellington Santiago Lincoln Harper Tory Liberal Democratic Republican Conservatives Republicans Democrats Taurus Javelin Hellfire Stinger Sidewinder Minuteman Polaris Exocet`.split(
    /\s+/,
  ),
)

/** Names that begin alike share a list, the longest first; the key is the first run of letters and digits in lower case. */
const byFirstRun = new Map<string, KnownName[]>()
const RUN = /^[\p{L}\p{N}]+/u

function add(words: string, rest: Omit<KnownName, 'words' | 'isAmbiguous'>): void {
  const plain = words.replace(/^[Tt]he (?!\p{Lu}+$)/u, '')
  const run = RUN.exec(plain)?.[0].toLowerCase()
  if (run === undefined) return
  const list = byFirstRun.get(run)
  const known: KnownName = { ...rest, words: plain, isAmbiguous: WEAK.has(plain) }
  if (list === undefined) byFirstRun.set(run, [known])
  else if (!list.some((other) => other.words === plain && other.form === known.form && other.kind === known.kind))
    list.push(known)
}

for (const country of countries) {
  const of = { canonical: country.name, country: country.alpha3, sort: null }
  for (const name of [country.name, ...country.names]) add(name, { ...of, kind: 'state', form: 'name' })
  for (const name of country.adjectives) add(name, { ...of, kind: 'state', form: 'adjective' })
  for (const name of country.people) add(name, { ...of, kind: 'group', form: 'people' })
  for (const name of country.seats) add(name, { ...of, kind: 'state', form: 'seat' })
  for (const name of country.capitals) add(name, { ...of, kind: 'state', form: 'capital' })
}
for (const { name, names, sort, country } of organizations) {
  for (const words of [name, ...names])
    add(words, { kind: 'organization', form: 'name', canonical: name, country, sort })
}
for (const { name, names, adjectives, sort, country } of places) {
  for (const words of [name, ...names]) add(words, { kind: 'place', form: 'name', canonical: name, country, sort })
  for (const words of adjectives) add(words, { kind: 'place', form: 'adjective', canonical: name, country, sort })
}
for (const { kind, name } of otherNames) add(name, { kind, form: 'name', canonical: name, country: null, sort: null })
for (const list of byFirstRun.values()) list.sort((a, b) => b.words.length - a.words.length)

const NONE: readonly KnownName[] = []

/** The known names that begin with a run of letters and digits, given in lower case; the longest first. */
export function knownNamesFrom(run: string): readonly KnownName[] {
  return byFirstRun.get(run) ?? NONE
}

/** Everything that the tables know under exactly these words. */
export function knownAs(words: string): readonly KnownName[] {
  const run = RUN.exec(words)?.[0].toLowerCase()
  return run === undefined ? NONE : knownNamesFrom(run).filter((known) => known.words === words)
}
