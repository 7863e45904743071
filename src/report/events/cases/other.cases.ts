import type { Table } from './case.ts'

/** Happenings that PLOVER has no type for. */
// biome-ignore format: a table reads better in rows
export const other: readonly Table[] = [
  {
    shows: 'accidents and disasters',
    rows: [
      ['Two buses collided near Osk, killing nine people.', ['OTHER/accident happened: - > Two buses', 'OTHER/accident happened: - > nine people']],
      ['A fire in a factory killed six workers.', ['OTHER/accident happened: - > -', 'OTHER/accident happened: - > six workers']],
      ['A crane collapsed in a storm and 20 people were injured.', ['OTHER/accident happened: - > -', 'OTHER/disaster happened: - > -', 'OTHER/accident happened: - > 20 people']],
      ['The earthquake destroyed 200 houses.', ['OTHER/disaster happened: - > -', 'OTHER/disaster happened: - > 200 houses']],
      ['The flood killed 14 people in Peru.', ['OTHER/disaster happened: - > 14 people', 'OTHER/disaster happened: - > 14 people']],
      ['The storm destroyed the harvest.', ['OTHER/disaster happened: - > -', 'OTHER/disaster happened: - > -']],
    ],
  },
  {
    shows: 'health, sport, trade, votes',
    rows: [
      ['The minister suffered a heart attack at home.', ['OTHER/health happened: - > minister']],
      ['The striker scored twice as Brazil beat Norway.', ['OTHER/sport happened: striker > -', 'OTHER/sport happened: Brazil > Norway']],
      ['The museum opened a new wing in Prague.', ['OTHER/other happened: museum > -']],
      ['Inflation rose to nine percent in Ghana.', ['OTHER/business happened: - > -']],
      ['The film won three awards.', ['OTHER/other happened: film > -']],
      ['The bank raised interest rates.', ['OTHER/business happened: bank > -']],
      ['The polls closed at eight.', ['OTHER/election happened: - > -']],
    ],
  },
]
