import type { Table } from './case.ts'

/** What is no event of PLOVER, though it looks like one. */
// biome-ignore format: a table reads better in rows
export const nothing: readonly Table[] = [
  {
    shows: 'no events',
    rows: [
      ['The minister suffered a heart attack at home.', []],
      ['The striker scored twice as Brazil beat Norway.', []],
      ['The museum opened a new wing in Prague.', []],
      ['Inflation rose to nine percent in Ghana.', []],
      ['The war memorial stands near the station.', []],
      ['She fought a long battle with cancer.', []],
      ['The company reported strong sales.', []],
      ['He spoke of his childhood in Kerala.', []],
      ['The river is the longest in Europe.', []],
      ['The film won three awards.', []],
      ['Analysts expect growth to slow.', []],
      ['The bank raised interest rates.', []],
      ['Visitors admired the paintings.', []],
      ['The storm destroyed the harvest.', []],
    ],
  },
  {
    shows: 'accidents, figures of speech, and attacks in words',
    rows: [
      ['Two buses collided near Osk, killing nine people.', []],
      ['A fire in a factory killed six workers.', []],
      ['A crane collapsed in a storm and 20 people were injured.', []],
      ['The earthquake destroyed 200 houses.', []],
      ['The flood killed 14 people in Peru.', []],
      ['A bomb killed 14 people in Peru.', ['ASSAULT happened: - > 14 people']],
      ['Gunmen killed two soldiers and wounded five.', ['ASSAULT happened: Gunmen > two soldiers']],
      ['Chad leads the fight against poverty.', []],
      ['Kenya fights corruption.', []],
      ['Kenya fought the rebels for a year.', ['ASSAULT happened: Kenya > rebels']],
      ['The candidate attacked Senator Greta Holm in a debate before the primary; voters and the party booed.', ['ACCUSE/disapprove happened: candidate > Greta Holm']],
      ['Hackers attacked the website of the ministry.', ['COERCE/cyber happened: Hackers > website']],
      ['The exhibition demonstrated the skill of the weavers.', []],
      ['Students demonstrated in Quito.', ['PROTEST/demo happened: Students > -'], 'the students are not taken as the doers'],
      ['A reporter asked Minister Lena Okafor whether Chad would sign.', []],
      ['Minister Lena Okafor asked Chad for help.', ['REQUEST happened: Lena Okafor > Chad']],
      ['The polls closed at eight.', []],
      ['Hungary closed its border with Serbia.', ['COERCE/restrict happened: Hungary > -']],
      ['A man pushed a cart up the hill.', []],
      ['The commanding general spoke.', []],
      ['Visitors offered their seats to children.', []],
      ['The minister declined to comment.', []],
    ],
  },
]
