import type { Table } from './case.ts'

/** Acts in words, and acts of help. */
// biome-ignore format: a table reads better in rows
export const peaceful: readonly Table[] = [
  {
    shows: 'words: agree, consult',
    rows: [
      ['Colombia and the rebels reached an agreement in Havana.', ['AGREE happened: Colombia+rebels > -']],
      ['Chile and Bolivia signed a treaty on Thursday.', ['SUPPORT happened: Chile+Bolivia > -']],
      ['The Irish foreign minister met his Danish counterpart in Dublin.', ['CONSULT happened: Irish foreign minister+his Danish counterpart > -']],
      ['President Ana Salcedo spoke to Chancellor Mara Lindt by phone.', ['CONSULT/phone happened: Ana Salcedo+Mara Lindt > -']],
      ['Foreign ministers of the bloc held talks in Vienna.', ['CONSULT happened: Foreign ministers > -']],
      ['The Polish president visited Lithuania last week.', ['CONSULT/visit happened: Polish president > Lithuania']],
      ['Talks between Mexico and the United States collapsed on Monday.', ['CONSULT happened: Mexico+United States > -', 'OTHER/other happened: - > -']],
      ['Denmark pledged 20 million dollars in aid to Yemen.', ['AGREE happened: Denmark > Yemen', 'AID planned: Denmark > Yemen']],
      ['Qatar hosted negotiations between the two factions.', ['CONSULT happened: Qatar+two factions > -']],
      ['Ghana accepted the proposal of the African Union.', ['AGREE happened: Ghana > African Union', 'AGREE happened: African Union > -']],
      ['The summit ended without an agreement.', ['CONSULT/multilateral happened: - > -', 'AGREE denied: - > -']],
    ],
  },
  {
    shows: 'words: support, concede',
    rows: [
      ['The pope praised Colombia for the peace deal.', ['SUPPORT happened: pope > Colombia', 'AGREE happened: Colombia > -']],
      ['Germany recognized the opposition as the legitimate government of Belarus.', ['SUPPORT happened: Germany > opposition']],
      ['Italy backed the French proposal.', ['SUPPORT happened: Italy > French']],
      ['Ambassador Lena Okafor apologized to the victims.', ['CONCEDE happened: Lena Okafor > victims']],
      ['Bolivia lifted the curfew on Sunday.', ['CONCEDE happened: Bolivia > -']],
      ['Myanmar pardoned 200 prisoners.', ['CONCEDE happened: Myanmar > 200 prisoners']],
      ['The president endorsed Senator Greta Holm.', ['SUPPORT happened: president > Greta Holm']],
      ['Japan expressed regret over the incident.', ['CONCEDE happened: Japan > -']],
    ],
  },
  {
    shows: 'aid, cooperate',
    rows: [
      ['Norway sent tents and blankets to Haiti.', ['AID happened: Norway > Haiti']],
      ['The European Union provided Jordan with emergency funds.', ['AID happened: European Union > Jordan']],
      ['Swedish doctors treated wounded civilians in Gaza.', ['AID happened: Swedish doctors > wounded civilians']],
      ['Australia granted asylum to the dissident.', ['AID happened: Australia > dissident']],
      ['China and Pakistan held joint exercises in the Arabian Sea.', ['COOPERATE happened: China+Pakistan > -']],
      ['Rwanda is sharing intelligence with Mozambique.', ['COOPERATE ongoing: Rwanda+Mozambique > -']],
    ],
  },
  {
    shows: 'retreat',
    rows: [
      ['The rebels withdrew from the city on Wednesday.', ['RETREAT/withdraw happened: rebels > -']],
      ['Israel released 30 Palestinian prisoners.', ['RETREAT/release happened: Israel > 30 Palestinian prisoners']],
      ['The prime minister of Samoa resigned on Tuesday.', ['RETREAT/resign happened: prime minister > -']],
      ['The Red Column surrendered its weapons to the army.', ['RETREAT/disarm happened: Red Column > army']],
      ['Armenia and Azerbaijan agreed to a ceasefire.', ['AGREE happened: Armenia+Azerbaijan > -', 'RETREAT/ceasefire planned: Armenia+Azerbaijan > -']],
      ['The ceasefire took effect at midnight.', ['RETREAT/ceasefire happened: - > -']],
      ['Syria allowed inspectors into the plant.', ['RETREAT/access happened: Syria > inspectors']],
      ['The general stepped down after two decades in power.', ['RETREAT/resign happened: general > -']],
    ],
  },
  {
    shows: 'request, accuse, reject',
    rows: [
      ['Ukraine asked Germany for tanks.', ['REQUEST/assist happened: Ukraine > Germany']],
      ['Uruguay appealed to the World Bank for help.', ['REQUEST/assist happened: Uruguay > World Bank', 'AID demanded: World Bank > Uruguay']],
      ['Amnesty International accused Eritrea of torturing prisoners.', ['ACCUSE/allege happened: Amnesty International > Eritrea', 'ASSAULT/torture happened: Eritrea > prisoners']],
      ['The opposition criticized the government over the budget.', ['ACCUSE/disapprove happened: opposition > government']],
      ['Prosecutors charged the mayor with fraud.', ['ACCUSE/allege happened: Prosecutors > mayor']],
      ['The parliament of Malta opened an investigation into the loan.', ['ACCUSE/investigate happened: parliament > -']],
      ['Hungary vetoed the resolution.', ['REJECT happened: Hungary > -']],
      ['The company sued the state of Nevada.', ['ACCUSE/allege happened: company > state']],
      ['Tunisia denounced the statement as interference.', ['ACCUSE/disapprove happened: Tunisia > -']],
      ['The senator lashed out at the central bank.', ['ACCUSE/disapprove happened: senator > central bank']],
    ],
  },
]
