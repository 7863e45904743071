import { describe, expect, test } from 'vitest'
import { expectReading } from '../../../test/support/expect-reading.ts'
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
  test.each<[phenomenon: string, text: string, speakers: string, wrong?: string]>([
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
    ['a state through its palace', 'The Elysee said the president would fly to Norvik.', 'France'],
    ['a government through its street', 'Downing Street said the report was wrong.', 'United Kingdom'],
    ['an office with its department', 'Secretary of State Ines Lund said the talks had failed.', 'Ines Lund'],
    [
      'an aide is not who is served',
      'A spokesman for actor Ines Lund said it was late.',
      'A spokesman for actor Ines Lund',
    ],
    ['two callings, one person', 'Conservative columnist and radio host Ines Lund called it a mistake.', 'Ines Lund'],
    ['names behind a noun for several', 'Its main backers Russia and Iran rejected the plan.', 'Russia + Iran'],
    ['an official of a body', 'A White House official said the plan was dead.', 'A White House official'],
    ['a document', 'A report by the auditor found that money was missing.', 'A report by the auditor'],
    ['a document behind according to', 'Prices will rise again in May, according to a new survey.', 'a new survey'],
    ['footage', 'The footage showed two men leaving.', 'The footage'],
    ['people by what they do', 'Many bank watchers expect prices to rise.', 'Many bank watchers'],
    ['some of a party are not the party', 'Some Democrats said the bill was too weak.', 'Some Democrats'],
    ['members on a body', 'Republicans on the committee said the bill was too weak.', 'Republicans on the committee'],
    ['the whole party', 'The Democrats said the bill was too weak.', 'Democrats'],
    ['one of a group', '"Who will pay?" asked one of the villagers.', 'one of the villagers'],
    [
      'a relative clause',
      'He spoke to President Ivo Tarn, who backed calls for a truce.',
      'Ivo Tarn',
      'no statement is seen in “backed calls for a truce”',
    ],
    ['words cut in two', '"The bridge," Mayor Ines Lund said, "will not reopen before May."', 'Ines Lund'],
    ['a day is no part of who speaks', 'Norvik officials on Wednesday said it was late.', 'Norvik officials'],
    ['who is accused', 'Ines Lund was charged with violating the harbor rules.', ''],
    ['who is accused, behind his name', 'A donor of Ines Lund went on trial, accused of laundering money.', ''],
    ['who is asked', 'Ines Lund was asked whether she would go.', ''],
    ['who is told, and by whom', 'Ines Lund was told by investigators that the road was closed.', 'investigators'],
    ['who is quoted speaks', 'Ines Lund was quoted as saying that it was over.', 'Ines Lund'],
    ['a surname that is a month', 'Prime Minister Theresa May said the talks had failed.', 'Theresa May'],
  ])('%s: %s', (_, text, speakers, wrong) => {
    expectReading(read(text).at(0)?.speakers ?? '', speakers, wrong)
  })

  test.each<[phenomenon: string, text: string, speakers: string[]]>([
    [
      'a participle belongs to who spoke before it',
      'Ines Lund, who leads the Harbor Party, said she would run again, adding that she had the money.',
      ['Ines Lund', 'Ines Lund'],
    ],
    [
      'not to who is spoken of',
      'State television said the army had retaken the town, quoting a general.',
      ['State television', 'State television'],
    ],
    [
      'two spokesmen are two',
      'A spokesman for the ministry said the dam was safe. A spokesman for the union said it was not.',
      ['A spokesman for the ministry', 'A spokesman for the union'],
    ],
    [
      'what a body went on to say',
      'The ministry said the dam was safe. It said the water would fall by Friday.',
      ['The ministry', 'The ministry'],
    ],
    [
      'they who say something are who said something before',
      'Harbor officials say the guards locked up two clerks and several sailors at night. They say the sailors will be tried.',
      ['Harbor officials', 'Harbor officials'],
    ],
    [
      'a paper by its last word',
      'The Norvik Post reported that the king had fled. The Post said he was in Sundby.',
      ['Norvik Post', 'Norvik Post'],
    ],
  ])('%s: %s', (_, text, speakers) => {
    expect(read(text).map((statement) => statement.speakers)).toEqual(speakers)
  })

  test('a quotation that is carried into the next paragraph keeps its speaker', () => {
    const found = read('“We waited all night,” Ines Lund said. “Nobody came.\n\n“In the morning the boats were gone.”')
    expect(found.map(({ speakers }) => speakers)).toEqual(['Ines Lund', 'Ines Lund'])
  })

  test('turns of a transcript have their names', () => {
    const text = 'LUND: We are ready now.\n\nMOEN: Ready for what?\n\nLUND: For the boats to come.'
    expect(read(text)).toHaveLength(3)
  })

  test.each([
    [
      'names in usual case, one of them twice',
      ['Ines Lund: We are ready now.', 'Interviewer: For what?', 'Ines Lund: For the boats.'],
      ['Ines Lund', '', 'Ines Lund'],
    ],
    [
      'titles',
      ['Mr Moen: The boats are late.', 'Ms Lund: You promised, Mr Moen.', 'Mr Moen: They are late again.'],
      ['Moen', 'Lund', 'Moen'],
    ],
    [
      'names in lower case',
      ['mr moen: we will not sign it.', 'ms lund: the boats are late.', 'mr moen: nobody did.'],
      ['Moen', 'Lund', 'Moen'],
    ],
    ['labels of a list of facts', ['Name: Ines Lund', 'Age: 41', 'Town: Halden'], []],
    [
      'a headline with its speaker, once',
      ['Lund: The boats are gone', 'The boats left on Monday.', 'Nobody saw them go.'],
      [],
    ],
  ])('a transcript? %s', (_, lines, sources) => {
    const found = read(lines.join('\n\n')).filter(({ within }) => within === null)
    expect(found.map(({ speakers }) => speakers)).toEqual(sources)
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
  test.each<[text: string, wrong?: string]>([
    ['The agency Interfax quoted Ines Lund as saying that the dam was safe.'],
    ['Ines Lund was quoted by the agency Interfax as saying that the dam was safe.'],
    [
      '"The dam is safe," the agency Interfax quoted Ines Lund as saying.',
      'the agency that quotes is taken for the one who said it',
    ],
  ])('quoted as saying: %s', (text, wrong) => {
    const found = read(text).map(({ speakers, through }) => [speakers, through])
    expectReading(found, [['Ines Lund', 'Interfax']], wrong)
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
