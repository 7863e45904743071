import { hashString } from '../../text/hash.ts'

/** Words written with a full stop that does not end a sentence by itself (without that stop). Our own compilation. */
const ABBREVIATIONS =
  'mr mrs ms mx dr prof gen sen rep gov lt col sgt cpl capt cmdr adm maj brig pvt hon rev fr sr jr st mt ft vs etc inc ' +
  'corp co ltd bros assn dept dist div est fig figs al cf ca approx apt ave blvd rd hwy tel ext vol vols ed eds pp ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn ' +
  'tex va vt wash wis wyo ph.d m.d b.a m.a b.s m.s a.m p.m e.g i.e u.s u.k u.n d.c e.u u.s.a u.s.s.r a.d b.c'

/** Titles before a name: their full stop stays with them and never ends a sentence. Our own compilation. */
const TITLES =
  'mr mrs ms mx dr prof gen sen rep gov lt col sgt cpl capt cmdr adm maj brig hon rev fr atty del reps sens govs'

/** Words written together that are two words: [whole, length of the first]. */
// biome-ignore format: a table reads better in rows
const JOINED: readonly (readonly [string, number])[] = [
  ['cannot', 3], ['gonna', 3], ['wanna', 3], ['gotta', 3], ['dont', 2], ['cant', 2], ['wont', 2], ['didnt', 3],
  ['doesnt', 4], ['isnt', 2], ['arent', 3], ['wasnt', 3], ['werent', 4], ['couldnt', 5], ['wouldnt', 5], ['shouldnt', 6],
  ['havent', 4], ['hasnt', 3], ['hadnt', 3], ['aint', 2], ['im', 1], ['ive', 1], ['thats', 4], ['theres', 5],
  ['heres', 4], ['whats', 4], ['youre', 3], ['theyre', 4], ['youll', 3], ['itll', 2], ['lets', 3], ['outta', 3],
  ['lemme', 3], ['gimme', 3],
]

/** Prefixes that stay with their word at a hyphen, as in the English treebanks. */
const PREFIXES =
  'e a u x agro ante anti arch be bi bio co counter cross cyber de eco ex extra inter intra macro mega micro mid mini ' +
  'mis mono multi neo non over pan para peri post pre pro pseudo psycho quasi re semi socio sub super tri ultra un uni vice'

/** Endings that stay with their word at a hyphen. */
const SUFFIXES = 'esque ette fest fold gate itis less most rama wise'

/** Units that are a word of their own after a number without a space. */
const UNITS = 'am pm a.m p.m km m cm mm kg g mb gb kb mph kmh hrs hr min mins sec ft lb lbs oz k b bn mn x'

/** Last labels of host names that are common enough to know an address by. */
const DOMAINS =
  'com org net edu gov mil int info biz co uk us ca au de fr ru cn jp in io tv me eu htm html php asp pdf doc xls'

const set = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashString))

export const abbreviations = set(ABBREVIATIONS)
export const titles = set(TITLES)
export const prefixes = set(PREFIXES)
export const suffixes = set(SUFFIXES)
export const units = set(UNITS)
export const domains = set(DOMAINS)
export const joined: ReadonlyMap<number, number> = new Map(JOINED.map(([whole, first]) => [hashString(whole), first]))
