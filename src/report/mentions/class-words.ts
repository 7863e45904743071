import type { ActorKind } from '../../record/vocabulary.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Last words that tell what sort of thing a capitalised name is. Our own compilation. */
const ORGANIZATION = set(
  `inc corp corporation co company ltd limited plc llc gmbh ag sa spa nv group holdings partners capital ventures industries
  systems technologies technology energy petroleum oil gas airlines airways air motors bank trust fund insurance securities
  pharmaceuticals laboratories labs media press news times post herald tribune journal gazette telegraph guardian observer
  chronicle ledger courier examiner mercury bulletin dispatch inquirer newspaper magazine radio tv television broadcasting network networks channel agency ministry department office bureau authority
  administration commission committee council board union league federation confederation association society club
  organization organisation institute institution university college school academy center centre foundation
  party movement front army navy guard guards corps forces force brigade brigades battalion regiment division command militia
  police service services congress parliament assembly senate court tribunal embassy consulate mission coalition alliance
  government cabinet church hospital museum orchestra united rovers fc city-council initiative project campaign caucus
  observatory watch international brothers sons associates airport-authority cartel mafia gang jihad brotherhood
  secretariat directorate inspectorate treasury chancellery program programme`,
)
const PLACE = set(
  `river lake mountain mountains mount hill hills island islands street avenue road boulevard square airport province county
  valley bay sea ocean peninsula desert strait straits canal bridge park stadium prison camp base district region territory
  territories coast beach harbor harbour port forest plateau heights falls village township city town state states republic
  palace tower towers hotel mall market station plaza gardens cemetery border crossing highway cathedral mosque basilica
  temple monastery castle fort oblast governorate prefecture emirate strip bank plain delta gulf creek springs pass dam reef
  archipelago suburb quarter neighborhood`,
)
const EVENT = set(
  `war wars battle olympics games cup festival summit revolution uprising massacre hurricane typhoon cyclone tsunami
  earthquake crisis spring intifada marathon championship championships tournament genocide holocaust election elections
  referendum conference forum operation day awards`,
)
const WORK = set(
  `treaty agreement agreements accord accords act convention conventions charter protocol resolution constitution declaration report code
  bill law pact plan papers directive memorandum amendment doctrine roadmap initiative-text communique`,
)
const OTHER = set('index prize medal')
const VEHICLE = set('jet jets helicopter submarine carrier destroyer frigate tanker ferry')

/** Organization heads that take "of" and "for" inside the name: "Ministry of Health", "Observatory for Human Rights". */
export const OF_HEADS = set(
  `ministry department university bank republic organization organisation observatory council committee commission institute
  institution academy college school office bureau agency court house chamber church ministry movement party front army
  union league federation confederation association society foundation fund center centre board authority union congress
  museum library gallery archives forces brigades kingdom state islamic-state center group coalition campaign conference world sons army friends reporters
  doctors workers federation alliance network initiative platform directorate service corps guard`,
)
/** Heads of other names that take "of". */
export const OTHER_OF_HEADS = set(
  'battle treaty gulf bay strait straits isle sea cape mount city port university rock dome tomb church day siege declaration bill statue tower cape house horn order knights line',
)
/** First words of the names of armed groups and parties, in Arabic and Urdu. */
const ORGANIZATION_FIRST = set(
  'jaish jaysh jabhat ansar ahrar liwa harakat hizb kataib jund lashkar jamaat jemaah faylaq fatah',
)
const EVENT_FIRST = set('typhoon hurricane cyclone storm operation')
const PLACE_FIRST = set(
  'mount lake cape fort port mt san santa st saint el los las new north south east west upper lower camp ras tel tal deir dayr ayn ain umm khan jabal wadi qalat',
)

/** What the first or last word of a capitalised name says of its kind, or null. */
export function kindByClassWord(lowerWords: readonly string[]): ActorKind | null {
  const { length } = lowerWords
  if (length === 0) return null
  const at = lowerWords.findIndex((word) => word === 'of' || word === 'for' || word === 'on')
  const head = lowerWords[at > 0 ? at - 1 : length - 1].replace(/\.$/, '')
  if (length > 1 || ORGANIZATION_ALONE.has(head)) {
    if (ORGANIZATION.has(head)) return 'organization'
    if (PLACE.has(head)) return 'place'
    if (EVENT.has(head)) return 'event'
    if (WORK.has(head)) return 'work'
    if (VEHICLE.has(head)) return 'vehicle'
    if (OTHER.has(head)) return 'other'
  }
  if (at > 0) {
    if (OF_HEADS.has(head)) return 'organization'
    if (head === 'battle' || head === 'siege') return 'event'
    if (head === 'treaty' || head === 'declaration') return 'work'
    if (OTHER_OF_HEADS.has(head)) return 'place'
  }
  if (length > 1 && ORGANIZATION_FIRST.has(lowerWords[0])) return 'organization'
  if (length > 1 && EVENT_FIRST.has(lowerWords[0])) return 'event'
  if (length > 1 && PLACE_FIRST.has(lowerWords[0]) && length <= 3) return 'place'
  return null
}

const ORGANIZATION_ALONE = set('parliament congress senate')

/** Capitalised words that are no names by themselves. */
export const NO_NAME = set(
  `i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec
  mr mrs ms dr gmt est edt pst utc am pm bst cet photo image video watch read file god allah internet ok tv dna
  hiv aids covid covid-19 ceo ngo ngos mp mps pm id ipo gdp cpi pc usb gps sms phd us$ am p.m. a.m. covid19 updated published
  copyright reporting editing additional writing`,
)

/** Lower-case words inside names: particles of persons' names. */
export const PARTICLES = set(
  'al el bin ibn bint de del della der den van von da dos das du di le la ul ur abu ben ter zu y e los san bar',
)
/** Hyphenated beginnings of names that are written small: "al-Nusra". */
export const SMALL_STARTS = set('al el ar as ash an at az ad abu bin ben de van von della le la ul')
