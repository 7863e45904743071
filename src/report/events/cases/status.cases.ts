import type { Table } from './case.ts'

/** Acts that have not been done, or not yet, or are being done. */
// biome-ignore format: a table reads better in rows
export const status: readonly Table[] = [
  {
    shows: 'status: planned',
    rows: [
      ['Chad will launch an offensive against the insurgents.', ['ASSAULT planned: Chad > insurgents']],
      ['Japan plans to send doctors to Nepal.', ['AID planned: Japan > Nepal']],
      ['The two presidents are due to meet in Geneva on Monday.', ['CONSULT planned: two presidents > -']],
      ['Turkey vowed to retaliate against Greece.', ['THREATEN/violence happened: Turkey > Greece']],
      ['The Sahil Front threatened to kill the hostages.', ['THREATEN/violence happened: Sahil Front > hostages', 'ASSAULT planned: Sahil Front > hostages']],
      ['The union is going to strike next week.', ['PROTEST/strike planned: union > -']],
      ['Canada is set to impose sanctions on Belarus.', ['SANCTION/discontinue planned: Canada > Belarus']],
      ['Spain has decided to expel two Russian diplomats.', ['SANCTION/expel planned: Spain > two Russian diplomats']],
      ['Finland agreed to train Ukrainian soldiers.', ['AGREE happened: Finland > -', 'AID planned: Finland > Ukrainian soldiers']],
      ['Ministers from Egypt and Sudan are scheduled to hold talks in Rome.', ['CONSULT planned: Ministers > -']],
      ['Opposition leader Tomas Rehn intends to visit Poland.', ['CONSULT/visit planned: Tomas Rehn > Poland']],
      ['The rebels promised to release all prisoners by Friday.', ['AGREE happened: rebels > -', 'RETREAT/release planned: rebels > all prisoners']],
    ],
  },
  {
    shows: 'status: demanded',
    rows: [
      ['The United Nations urged Ethiopia to release the detainees.', ['REQUEST/change happened: United Nations > Ethiopia', 'RETREAT/release demanded: Ethiopia > detainees']],
      ['France demanded that Iran stop its missile tests.', ['REQUEST/change happened: France > Iran', 'RETREAT demanded: Iran > -', 'MOBILIZE/weapons ongoing: Iran > -']],
      ['Protesters called on President Lucas Orban to resign.', ['REQUEST/change happened: Protesters > Lucas Orban', 'RETREAT/resign demanded: Lucas Orban > -']],
      ['Morocco asked Spain to extradite the suspect.', ['REQUEST/assist happened: Morocco > Spain', 'COOPERATE demanded: Spain > suspect']],
      ['Human rights groups appealed for the release of the journalists.', ['REQUEST/change happened: Human rights groups > -', 'RETREAT/release demanded: - > journalists']],
      ['Greece must withdraw its troops, Turkish minister Selin Aksoy said.', ['RETREAT/withdraw demanded: Greece > -']],
      ['Brazil called for sanctions against Venezuela.', ['REQUEST/change happened: Brazil > -', 'SANCTION/discontinue demanded: - > Venezuela']],
    ],
  },
  {
    shows: 'status: possible',
    rows: [
      ['Peru may expel the ambassador.', ['SANCTION/expel possible: Peru > ambassador']],
      ['Sweden could impose a curfew in the capital.', ['COERCE/curfew possible: Sweden > -']],
      ['The alliance is considering air strikes against the militia.', ['ASSAULT/aerial possible: alliance > militia']],
      ['Poland offered to host the talks.', ['AGREE happened: Poland > -', 'CONSULT possible: Poland > -']],
      ['If Sudan attacks Chad, France will send troops.', ['ASSAULT possible: Sudan > Chad', 'MOBILIZE/troops planned: France > -']],
      ['Kenya threatened Uganda with war.', ['THREATEN/violence happened: Kenya > Uganda', 'ASSAULT planned: Kenya > Uganda']],
      ['Officials fear that the rebels will attack the dam.', ['ASSAULT possible: rebels > dam']],
      ['Germany might recognize the new government of Chad.', ['SUPPORT possible: Germany > new government']],
      ['A possible deal between India and Pakistan was discussed in Delhi.', ['AGREE possible: India+Pakistan > -', 'CONSULT happened: - > -']],
      ['Portugal is ready to send troops to Mali.', ['MOBILIZE/troops possible: Portugal > -']],
    ],
  },
  {
    shows: 'status: denied',
    rows: [
      ['Iran denied that it had attacked the tanker.', ['REJECT happened: Iran > -', 'ASSAULT denied: Iran > tanker']],
      ['Iran denied attacking the tanker.', ['REJECT happened: Iran > -', 'ASSAULT denied: Iran > tanker']],
      ['Uganda has not sent troops to Congo.', ['MOBILIZE/troops denied: Uganda > -']],
      ['The police failed to arrest the suspect.', ['COERCE/arrest denied: police > suspect']],
      ['Nobody was arrested.', ['COERCE/arrest denied: - > -']],
      ['There was no attack on the embassy, the ministry said.', ['ASSAULT denied: - > embassy']],
      ['The talks between Serbia and Kosovo were canceled.', ['CONSULT denied: Serbia+Kosovo > -', 'REJECT/meet happened: - > Serbia+Kosovo']],
      ['The army prevented an attack on the airport.', ['ASSAULT denied: army > airport']],
      ['Vietnam never signed the agreement.', ['SUPPORT denied: Vietnam > -', 'AGREE happened: - > -']],
      ['The rebels did not kill the priest.', ['ASSAULT denied: rebels > priest']],
      ['No country has recognized the rebel government.', ['SUPPORT denied: - > rebel government']],
    ],
  },
  {
    shows: 'status: refused',
    rows: [
      ['Cuba refused to extradite the banker.', ['REJECT happened: Cuba > -', 'COOPERATE refused: Cuba > banker']],
      ['Iceland ruled out an air raid against Norway.', ['REJECT happened: Iceland > Norway', 'ASSAULT/aerial refused: Iceland > Norway']],
      ['Zambia will not withdraw its peacekeepers.', ['RETREAT/withdraw refused: Zambia > -']],
      ['Algeria has no plans to send troops to Libya.', ['MOBILIZE/troops denied: Algeria > -']],
      ['Chancellor Mara Lindt rejected talks with the rebels.', ['REJECT happened: Mara Lindt > rebels', 'CONSULT refused: Mara Lindt+rebels > -']],
      ['The strikers declined to negotiate with the company.', ['REJECT/meet happened: strikers > company', 'CONSULT refused: strikers+company > -']],
    ],
  },
  {
    shows: 'status: ongoing',
    rows: [
      ['Egypt is mediating between the two sides.', ['CONSULT ongoing: Egypt+two sides > -']],
      ['Saudi jets have been bombing the rebels since March.', ['ASSAULT/aerial ongoing: Saudi jets > rebels']],
      ['The police are searching for the gunman.', ['ACCUSE/investigate ongoing: police > gunman']],
      ['Cyprus continues to block the agreement.', ['REJECT ongoing: Cyprus > -', 'AGREE denied: Cyprus > -']],
      ['Russia supports the Syrian government.', ['SUPPORT ongoing: Russia > Syrian government']],
      ['Belgium is training Malian soldiers.', ['AID ongoing: Belgium > Malian soldiers']],
    ],
  },
]
