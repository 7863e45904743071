import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { loadModels } from '../../node/models.ts'
import { readMentions } from '../mentions/index.ts'
import { openReportModels } from '../models.ts'
import { statementsStage } from './index.ts'

const language = openLanguageCore()
const models = openReportModels(loadModels().bytes)

/** The statements of a text, each as "speaker + speaker: first words of the content (through whom) [withheld]". */
function read(text: string) {
  const story = language.analyze(text)
  const mentions = readMentions(story)
  const { statements } = statementsStage.run(
    { language: { tag: 'en', story }, mentions, times: [] },
    { language, models, warn: () => undefined },
  )
  const nameOf = (entity: number) => mentions.entities[entity].name
  return statements.map((statement) => ({
    speakers: statement.speakers.map(nameOf).join(' + '),
    through: statement.reportedBy.map(nameOf).join(' + '),
    anonymous: statement.anonymous,
    within: statement.within,
    quote: statement.quote,
  }))
}

describe('who speaks', () => {
  test.each<[phenomenon: string, text: string, speakers: string]>([
    ['a name', 'Ines Lund said the bridge was safe.', 'Ines Lund'],
    ['a title before the name', '"It is over," said Energy Minister Tova Brandt.', 'Tova Brandt'],
    ['a long title before the name', '"It is over," said veteran union lawyer Tova Brandt.', 'Tova Brandt'],
    ['an apposition', '"It is over," said Tova Brandt, the energy minister.', 'Tova Brandt'],
    ['an apposition before the name', 'The energy minister, Tova Brandt, said it was over.', 'Tova Brandt'],
    ['named behind a body', 'A spokeswoman for the ministry, Pilar Andrade, said it was over.', 'Pilar Andrade'],
    ['an owner named behind a comma', 'Its owner, Meridian Bulk Lines, said it would pay.', 'Meridian Bulk Lines'],
    ['two names', 'Ines Lund and Arvid Moen said the talks had failed.', 'Ines Lund + Arvid Moen'],
    ['the owner is not the speaker', 'A deputy of Ines Lund said the talks had failed.', 'A deputy'],
    ['nobody', 'It is said that the bridge is haunted.', ''],
    ['a passive without an agent', 'The bridge is believed to be haunted.', ''],
    ['no words name a speaker', '“Nothing is left of the town we knew.”', ''],
    ['a state through its capital', 'Moscow says the strait must stay open.', 'Russia'],
  ])('%s: %s', (_, text, speakers) => {
    expect(read(text).at(0)?.speakers ?? '').toBe(speakers)
  })

  test('a quotation that is carried into the next paragraph keeps its speaker', () => {
    const found = read('“We waited all night,” Ines Lund said. “Nobody came.\n\n“In the morning the boats were gone.”')
    expect(found.map(({ speakers }) => speakers)).toEqual(['Ines Lund', 'Ines Lund'])
  })

  test('turns of a transcript have their names', () => {
    const text = 'LUND: We are ready now.\n\nMOEN: Ready for what?\n\nLUND: For the boats to come.'
    expect(read(text)).toHaveLength(3)
  })
})

describe('names withheld on purpose', () => {
  test.each<[string, boolean]>([
    ['A senior official, who spoke on condition of anonymity, said the talks had failed.', true],
    ['A diplomat who declined to be named said the talks had failed.', true],
    ['A government source said the talks had failed.', true],
    ['A lawyer said the talks had failed.', false],
    ['Ines Lund, the mayor, said the talks had failed.', false],
    ['Residents said the talks had failed.', false],
    ['The report said the talks had failed.', false],
  ])('%s', (text, anonymous) => {
    expect(read(text)[0].anonymous).toBe(anonymous)
  })
})

test('withheld once, withheld wherever the same words speak', () => {
  const text = 'A diplomat, who asked not to be named, said the talks had failed.\n\n"We tried," the diplomat said.'
  expect(read(text).map(({ anonymous }) => anonymous)).toEqual([true, true])
})

describe('the chain', () => {
  test('told a newspaper: it passed the words on', () => {
    expect(read('"It is over," Ines Lund told the Reuters news agency.')[0].through).toBe('Reuters')
  })
  test('told reporters: nobody passed them on', () => {
    expect(read('"It is over," Ines Lund told reporters.')[0].through).toBe('')
  })
  test('what is reported inside a statement says so', () => {
    const [outer, inner] = read('Ines Lund said Arvid Moen had promised to pay.')
    expect([outer.within, inner.within]).toEqual([null, 0])
    expect([outer.speakers, inner.speakers]).toEqual(['Ines Lund', 'Arvid Moen'])
  })
})
