import type { Table } from './case.ts'

/** Threats, protests and measures against somebody. */
// biome-ignore format: a table reads better in rows
export const coercive: readonly Table[] = [
  {
    shows: 'threaten, protest',
    rows: [
      ['North Korea warned Japan of severe consequences.', ['THREATEN/violence happened: North Korea > Japan']],
      ['Thousands of teachers went on strike in Buenos Aires.', ['PROTEST/strike happened: Thousands of teachers > -']],
      ['Students marched against the government in Santiago.', ['PROTEST/demo happened: Students > government']],
      ['Farmers blocked roads in northern Greece.', ['PROTEST/obstruct happened: Farmers > -']],
      ['Prisoners in Tbilisi began a hunger strike.', ['PROTEST/hunger happened: Prisoners > -']],
      ['Rioters torched a police car in Athens.', ['PROTEST/vandalize happened: Rioters > police']],
      ['The union threatened a strike.', ['THREATEN happened: union > -', 'PROTEST/strike planned: union > -']],
    ],
  },
  {
    shows: 'sanction, mobilize, coerce',
    rows: [
      ['The United States imposed sanctions on two Syrian banks.', ['SANCTION/discontinue happened: United States > two Syrian banks']],
      ['Russia expelled ten Polish diplomats.', ['SANCTION/expel happened: Russia > ten Polish diplomats']],
      ['Argentina recalled its ambassador to Nicaragua.', ['SANCTION/withdraw happened: Argentina > Nicaragua']],
      ['A court in Turkey sentenced the editor to nine years in prison.', ['SANCTION/convict happened: court > editor']],
      ['Ecuador cut diplomatic relations with Peru.', ['SANCTION/discontinue happened: Ecuador > Peru']],
      ['India deployed troops along the border with China.', ['MOBILIZE/troops happened: India > -']],
      ['North Korea tested a missile on Sunday.', ['MOBILIZE/weapons happened: North Korea > -']],
      ['The navy sent two warships to the strait.', ['MOBILIZE/weapons happened: navy > -']],
      ['Villagers blame Norway for the Tarn murder.', ['ACCUSE/allege happened: Villagers > Norway', 'ASSAULT happened: Norway > Tarn']],
      ['The Israeli arrests of militants went on.', ['COERCE/arrest happened: Israeli > militants']],
      ['A meeting was called on Wednesday.', ['CONSULT demanded: - > -', 'REQUEST/meet happened: - > -']],
      ['Police arrested twelve people in Jakarta.', ['COERCE/arrest happened: Police > twelve people']],
      ['The government declared a state of emergency in the province.', ['COERCE/martial-law happened: government > -']],
      ['Authorities in Belarus blocked three news websites.', ['COERCE/censor happened: Authorities > -']],
      ['Customs officers seized a ton of cocaine in Rotterdam.', ['COERCE/seize happened: Customs officers > -']],
      ['Customs officers and police raided the offices of the Daily Compass.', ['COERCE/seize happened: Customs officers+police > offices']],
      ['Turkey deported two Dutch reporters.', ['COERCE/deport happened: Turkey > two Dutch reporters']],
    ],
  },
]
