import type { Table } from './case.ts'

/** What is no event, though it looks like one, beside what is one. */
// biome-ignore format: a table reads better in rows
export const nothing: readonly Table[] = [
  {
    shows: 'no events',
    rows: [
      ['The war memorial stands near the station.', []],
      ['She fought a long battle with cancer.', []],
      ['The company reported strong sales.', []],
      ['He spoke of his childhood in Kerala.', []],
      ['The river is the longest in Europe.', []],
      ['Analysts expect growth to slow.', []],
      ['Visitors admired the paintings.', []],
    ],
  },
  {
    shows: 'figures of speech, and attacks in words',
    rows: [
      ['A bomb killed 14 people in Peru.', ['ASSAULT/explosives happened: - > 14 people']],
      ['Gunmen killed two soldiers and wounded five.', ['ASSAULT/firearms happened: Gunmen > two soldiers', 'ASSAULT/firearms happened: Gunmen > five']],
      ['Chad leads the fight against poverty.', []],
      ['Kenya fights corruption.', []],
      ['Kenya fought the rebels for a year.', ['ASSAULT happened: Kenya > rebels']],
      ['The candidate attacked Senator Greta Holm in a debate before the primary; voters and the party booed.', ['ACCUSE/disapprove happened: candidate > Greta Holm', 'OTHER/election happened: candidate > -', 'OTHER/election planned: - > -', 'ACCUSE/disapprove happened: voters+party > -']],
      ['Hackers attacked the website of the ministry.', ['COERCE/cyber happened: Hackers > website']],
      ['The exhibition demonstrated the skill of the weavers.', []],
      ['Students demonstrated in Quito.', ['PROTEST/demo happened: Students > -']],
      ['A reporter asked Minister Lena Okafor whether Chad would sign.', []],
      ['Minister Lena Okafor asked Chad for help.', ['REQUEST/assist happened: Lena Okafor > Chad', 'AID demanded: Chad > Lena Okafor']],
      ['Hungary closed its border with Serbia.', ['COERCE/restrict happened: Hungary > Serbia']],
      ['A man pushed a cart up the hill.', []],
      ['The commanding general spoke.', []],
      ['Visitors offered their seats to children.', []],
      ['The minister declined to comment.', []],
    ],
  },
]
