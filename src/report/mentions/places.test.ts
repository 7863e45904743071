import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { readMentions } from './index.ts'

const core = openLanguageCore()

/** The places and states that a text names, each with its country; "?" if the words do not tell. */
function placesIn(text: string): string[] {
  const { entities } = readMentions(core.analyze(text))
  return entities
    .filter(({ kind, named }) => named && (kind === 'place' || kind === 'state'))
    .map(({ name, geo, country }) => `${name}: ${geo?.country ?? country ?? '?'}`)
    .sort()
}

describe('towns, by what stands beside them and by size', () => {
  test.each([
    ['The fair in Lyon opened.', ['Lyon: FRA']],
    ['Fans filled the streets of Naples.', ['Naples: ITA']],
    ['Retired officers live in Naples, Florida.', ['Florida: USA', 'Naples: USA']],
    ['The mill in Cambridge, Massachusetts, closed.', ['Cambridge: USA', 'Massachusetts: USA']],
    ['A tram in Melbourne, Australia, left the rails.', ['Australia: AUS', 'Melbourne: AUS']],
    ['Voters in Manchester, New Hampshire, queued.', ['Manchester: USA', 'New Hampshire: USA']],
    ['The Spanish city of Toledo flooded.', ['Spain: ESP', 'Toledo: ESP']],
    ['A ferry left Tripoli, Lebanon, for Cyprus.', ['Cyprus: CYP', 'Lebanon: LBN', 'Tripoli: LBN']],
    ['The trial opened in Santiago, Chile.', ['Chile: CHL', 'Santiago: CHL']],
    ['The quake shook Cordoba in Argentina.', ['Argentina: ARG', 'Cordoba: ARG']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })
})

describe('towns beside the region that holds them', () => {
  test.each([
    ['The mill in Eldorado, Texas, burned down.', ['Eldorado: USA', 'Texas: USA']],
    ['Police raided a ranch in Eldorado, Tex.', ['Eldorado: USA', 'Texas: USA']],
    ['Police raided a ranch near Eldorado, in west Texas.', ['Eldorado: USA', 'Texas: USA']],
    ['Voters in Paris, Texas, queued.', ['Paris: USA', 'Texas: USA']],
    ['Paris, Texas, declared an emergency.', ['Paris: USA', 'Texas: USA']],
    ['A school in Moscow, Idaho, closed.', ['Idaho: USA', 'Moscow: USA']],
    ['The fire in Cairo, Illinois, killed two.', ['Cairo: USA', 'Illinois: USA']],
    ['Officials in Delhi, Louisiana, said so.', ['Delhi: USA', 'Louisiana: USA']],
    ['A church in Jerusalem, Ohio, burned.', ['Jerusalem: USA', 'Ohio: USA']],
    ['The fair in Athens, Georgia, opened.', ['Athens: USA', 'Georgia: USA']],
    ['Voters in Lebanon, Pennsylvania, queued.', ['Lebanon: USA', 'Pennsylvania: USA']],
    ['A barn in Peru, Indiana, burned.', ['Indiana: USA', 'Peru: USA']],
    ['Mexico, Missouri, has a new mayor.', ['Mexico: USA', 'Missouri: USA']],
    ['The bridge in London, Ontario, closed.', ['London: CAN', 'Ontario: CAN']],
    ['The mill in El Paso, Texas, closed.', ['El Paso: USA', 'Texas: USA']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })
})

describe('famous names that no region holds', () => {
  test.each([
    ['Paris declared an emergency.', ['France: FRA']],
    ['Voters in Paris queued.', ['Paris: FRA']],
    ['Leaders met in Paris, France.', ['France: FRA', 'Paris: FRA']],
    ['Moscow, Russia, was cold.', ['Moscow: RUS', 'Russia: RUS']],
    ['Tbilisi, Georgia, was calm.', ['Georgia: GEO', 'Tbilisi: GEO']],
    ['A fire in Georgia killed two.', ['Georgia: GEO']],
    ['Moscow, Tehran and Damascus agreed.', ['Iran: IRN', 'Russia: RUS', 'Syria: SYR']],
    ['Moscow, Crimea and Donbas were quiet.', ['Crimea: UKR', 'Donbas: UKR', 'Moscow: RUS']],
    ['Peru, Chile and Bolivia agreed.', ['Bolivia: BOL', 'Chile: CHL', 'Peru: PER']],
    ['Voters in Peru, Texas and Ohio queued.', ['Ohio: USA', 'Peru: PER', 'Texas: USA']],
    ['Lebanon, Jordan and Egypt closed their borders.', ['Egypt: EGY', 'Jordan: JOR', 'Lebanon: LBN']],
    ['In Texas, Paris is a small town.', ['Paris: FRA', 'Texas: USA']],
    ['Cairo, in Egypt, was dark.', ['Cairo: EGY', 'Egypt: EGY']],
    ['The trains to Delhi stopped.', ['Delhi: IND']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })
})

describe('towns under the spellings of news', () => {
  test.each([
    ['Shells fell on Deir Ezzor.', ['Deir Ezzor: SYR']],
    ['Shells fell near Dayr az Zawr.', ['Dayr az Zawr: SYR']],
    ['The convoy reached Ayn Isa.', ['Ayn Isa: SYR']],
    ['Fighters left Hawijah at dawn.', ['Hawijah: IRQ']],
    ['The market in Irbil opened.', ['Irbil: IRQ']],
    ['Aid reached Ta’izz.', ['Ta’izz: YEM']],
    ['Kyiv was dark.', ['Kyiv: UKR']],
    ['The port of Odesa was hit.', ['Odesa: UKR']],
    ['Trains to Kharkov stopped.', ['Kharkov: UKR']],
    ['The army entered Khan Shaykhun.', ['Khan Shaykhun: SYR']],
    ['Rain fell in Bombay.', ['Bombay: IND']],
    ['Planes landed in Misurata.', ['Misurata: LBY']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })
})

describe('regions, seas, and parts of states and towns', () => {
  test.each([
    ['The convoy crossed Sinai.', ['Sinai: EGY']],
    ['Villages in Anbar burned.', ['Anbar: IRQ']],
    ['The front in Donbas froze.', ['Donbas: UKR']],
    ['Ships crossed the Black Sea.', ['Black Sea: ?']],
    ['Prices in the Middle East rose.', ['Middle East: ?']],
    ['Troops left Northern Iraq.', ['Northern Iraq: IRQ']],
    ['The truce in Eastern Ukraine held.', ['Eastern Ukraine: UKR']],
    ['Families fled East Mosul.', ['East Mosul: IRQ']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })
})

test('a town is one under all its spellings', () => {
  const { entities } = readMentions(core.analyze('Raqqa was quiet. In Raqqah, and in Ar-Raqqa, shops opened.'))
  expect(entities.filter(({ kind }) => kind === 'place')).toHaveLength(1)
})

describe('what is not known stays open', () => {
  test.each([
    ['A road to Qwertystan is planned.', ['Qwertystan: ?']],
    ['The village of Zarrinak burned.', ['Zarrinak: ?']],
    ['The village of Zarrinak in northern Syria burned.', ['Syria: SYR', 'Zarrinak: SYR']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })
})

describe('teams, newspapers, bodies and persons named by a place are no places', () => {
  test.each([
    ['Manchester United beat Real Madrid 3-1.', []],
    ['The Boston Globe reported the sale.', []],
    ['The Bank of England raised its rate.', []],
    ['The London Stock Exchange fell.', []],
    ['Minister Jack London resigned.', []],
    ['Chelsea Marsh won the prize.', []],
    ['Jordan Pike won the race.', []],
    ['The University of Oslo hired her.', []],
    ['The Washington Post said so.', []],
    ['Moscow refused to sign the accord.', ['Russia: RUS']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })
})
