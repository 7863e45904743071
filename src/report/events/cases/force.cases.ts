import type { Table } from './case.ts'

/** Acts of force: who, whom, how. */
// biome-ignore format: a table reads better in rows
export const force: readonly Table[] = [
  {
    shows: 'force: active, passive, participles',
    rows: [
      ['Chilean jets bombed rebel camps near the border on Tuesday.', ['ASSAULT/aerial happened: Chilean jets > rebel camps']],
      ['Peru shelled the town of Tarapo for three days.', ['ASSAULT/heavy-weapons happened: Peru > town']],
      ['The convoy was attacked by gunmen outside Kampala.', ['ASSAULT happened: gunmen > convoy']],
      ['Two aid workers were killed in an ambush in Mali.', ['ASSAULT happened: - > Two aid workers', 'ASSAULT happened: - > Two aid workers']],
      ['The militants beheaded a captured pilot.', ['ASSAULT/execute happened: militants > captured pilot']],
      ['A car bomb exploded outside the ministry in Kabul, killing nine people.', ['ASSAULT/explosives happened: - > -', 'ASSAULT/explosives happened: - > nine people']],
      ['Insurgents stormed the barracks and seized a cache of rifles.', ['ASSAULT happened: Insurgents > barracks', 'COERCE/seize happened: Insurgents > -']],
      ['Gunmen abducted three journalists in Nigeria.', ['ASSAULT/abduct happened: Gunmen > three journalists']],
      ['The village was burned down by militiamen.', ['ASSAULT/destroy happened: militiamen > village']],
      ['Troops clashed with separatists in the hills.', ['ASSAULT happened: Troops+separatists > -']],
      ['Attackers stabbed a shopkeeper in Oslo.', ['ASSAULT/primitive happened: Attackers > shopkeeper']],
      ['Rockets fired by the Sahil Front hit an army base in Niger.', ['ASSAULT/heavy-weapons happened: Sahil Front > army base', 'ASSAULT/heavy-weapons happened: Sahil Front > army base']],
      ['Kenya invaded southern Somalia in 2011.', ['ASSAULT happened: Kenya > Somalia']],
      ['The army recaptured the port after a week of fighting.', ['ASSAULT happened: army > port', 'ASSAULT happened: army > -']],
      ['Police fired tear gas at demonstrators in Quito.', ['ASSAULT/crowd-control happened: Police > demonstrators']],
      ['Warplanes destroyed a bridge that the rebels had used.', ['ASSAULT/aerial happened: Warplanes > bridge']],
    ],
  },
  {
    shows: 'force: nouns',
    rows: [
      ['Bolivia condemned the killing of two of its soldiers.', ['ACCUSE/disapprove happened: Bolivia > -', 'ASSAULT happened: - > two of its soldiers']],
      ['An attack on a police station in Cairo wounded three officers.', ['ASSAULT happened: - > police station', 'ASSAULT happened: - > three officers']],
      ['The assassination of Judge Amara Keita shocked Senegal.', ['ASSAULT/assassinate happened: - > Amara Keita']],
      ['Norwegian investigators blamed Russia for the cyber attack on the parliament.', ['ACCUSE/allege happened: Norwegian investigators > Russia', 'COERCE/cyber happened: Russia > parliament']],
      ['The downing of the Brazilian helicopter remains unexplained.', ['ASSAULT/heavy-weapons happened: - > Brazilian helicopter']],
      ["Ethiopia's offensive against the Omari Front entered its second week.", ['ASSAULT happened: Ethiopia > Omari Front']],
      ['The bombing of the embassy was carried out by the Green Dawn group.', ['ASSAULT/explosives happened: Green Dawn group > embassy']],
      ['Chad launched an offensive against the insurgents.', ['ASSAULT happened: Chad > insurgents']],
    ],
  },
]
