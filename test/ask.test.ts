import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { NO_FILTER } from '../src/api/filter.ts'
import type { LanguageCore } from '../src/language/index.ts'
import { openLanguageCore } from '../src/node/language-core.ts'
import { type Answer, ask, type Finding } from '../src/query/index.ts'
import type { AnyRecord, PositionRecord, ReportRecord } from '../src/record/record.ts'
import { type RecordIndex, recordIndex } from '../src/situation/index.ts'
import { readDemonstration } from './support/demonstration.ts'
import { expectReading } from './support/expect-reading.ts'
import { actorOf, mentionOf } from './support/records.ts'
import { at, position, published, report } from './support/sample-records.ts'
import { storyRecords } from './support/story-records.ts'

/* What an analyst asks of the demonstration story, and what Sitrep must answer: the words, and whose they are. */

let index: RecordIndex
let core: LanguageCore

beforeAll(async () => {
  index = recordIndex(await readDemonstration())
  core = openLanguageCore()
}, 120_000)

/** A finding as a line: its label, who, and the words. */
function lineOf({ label, actors, document, words }: Finding): string {
  const text = index.documents.get(document)?.text ?? ''
  const who = actors.map((id) => index.actors.get(id)?.name ?? id).join(', ')
  const said = words.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return `${label} | ${who} | ${said.replace(/\s+/g, ' ')}`
}

function linesOf({ groups }: Answer): string[] {
  return groups.flatMap(({ findings }) => findings.map(lineOf))
}

/** Question, and for each line that must be among the answers its label, who, and a part of the words. */
const ANSWERED: readonly (readonly [string, ...(readonly [label: string, who: string, words: string])[]])[] = [
  ['Who says that Etcheverri must go?', ['says', 'Civic Renewal Party', 'that Etcheverri resign']],
  [
    'What did Salcedo say about a joint inquiry?',
    ['says', 'Ramiro Salcedo', 'would take the case out of the hands of our judges'],
    ['says', 'Ramiro Salcedo', 'that he would not sign a joint inquiry'],
    ['says', 'Ramiro Salcedo', 'open to a joint inquiry'],
  ],
  ['what did salcedo say about guardians', ['says', 'Ramiro Salcedo', 'We do not need guardians']],
  ["What did Uruguay's foreign minister say on 17 March?", ['says', 'Ramiro Salcedo', 'We do not need guardians']],
  ['What did Foreign Minister Lucia Brandan say about the river?', ['says', 'Lucia Brandan', 'The river belongs']],
  ['What did Etcheverri say about the dead?', ['says', 'Marcela Etcheverri', 'nine people have been killed']],
  ['What did Quiroga say?', ['says', 'Walter Quiroga', 'They were warned in December']],
  ['What did Piet Hanlon say about the fire?', ['says', 'Piet Hanlon', 'know what caused the fire']],
  ['What did Meridian say about the crew?', ['says', 'Meridian Bulk Lines', 'a crew of 19']],
  ['What did the Argentine diplomat say?', ['says', 'An Argentine diplomat', 'It is a possibility, not an agreement']],
  ['Who denied that the government was hiding victims?', ['denies', 'Marcela Etcheverri', 'hiding victims']],
  ['What did Etcheverri deny?', ['denies', 'Marcela Etcheverri', 'hiding victims']],
  [
    'How many people were killed?',
    ['counts', '', 'at least 9'],
    ['counts', 'Marcela Etcheverri', '14 people'],
    ['counts', 'River Ports Observatory', 'at least 26 people'],
    ['counts', 'Interior Ministry', '19 people'],
    ['counts', 'River Ports Observatory', '31 people'],
  ],
  ['how many died?', ['counts', 'River Ports Observatory', '31 people']],
  ['What is the death toll?', ['counts', 'River Ports Observatory', '31 people']],
  ['How many people were injured?', ['counts', '', '52 people']],
  ['How many sailors are missing?', ['counts', 'River Ports Observatory', 'seven sailors']],
  ['How many firefighters did Argentina send?', ['counts', '', '60 firefighters']],
  ['How many ambulances did Argentina send?', ['counts', '', 'four ambulances']],
  ['How many people marched?', ['counts', '', 'About 2,000 people']],
  ['How much ammonium nitrate was on board?', ['counts', '', 'Between 1,700 and 1,800 tons']],
  ['How many protesters were arrested?', ['counts', '', '11 protesters']],
  ['What happened in Paysandu in March 2023?', ['happened', '', 'killing']],
  ['What happened on 16 March 2023?', ['happened', 'Dockers', 'stopped']],
  ['What happened to the protesters?', ['happened', 'Police', '11 protesters']],
  ['how many were wounded', ['counts', '', '52 people']],
  ['Is Salcedo against a joint inquiry?', ['against', 'Ramiro Salcedo', 'rejected']],
  ['Who welcomed the decision?', ['for', 'Lucia Brandan', 'welcomed']],
  ['Who accused the port authority?', ['happened', 'Union leaders', 'accuse']],
  ['Who says that nine people died?', ['says', 'Marcela Etcheverri', 'nine people have been killed']],
  ['What happened in Montevideo?', ['happened', 'Relatives', 'vigil']],
  ['When did the dockers stop work?', ['happened', 'Dockers', 'stopped']],
  ['When did the freighter arrive?', ['happened', 'The ship', 'arrived']],
  ['When will the commission hold its first meeting?', ['planned', '', 'meeting']],
  ['Where is Meridian Bulk Lines based?', ['in the words', '', 'Rotterdam']],
  ['Where will the commission meet?', ['planned', '', 'Colonia']],
  ['Who is Ines Peralta Roig?', ['is', 'Ines Peralta Roig', 'director']],
  ['who is ramiro salcedo', ['is', 'Ramiro Salcedo', 'Foreign Minister']],
  ['Who is the interior minister of Uruguay?', ['is', 'Marcela Etcheverri', 'Interior Minister']],
  ['who is the argentine foreign minister', ['is', 'Lucia Brandan', 'Foreign Minister']],
  ['What is Meridian Bulk Lines?', ['in the words', 'Meridian Bulk Lines', 'a company based in Rotterdam']],
  ['Who arrested the protesters?', ['happened', 'Police', '11 protesters']],
  ['Who was arrested?', ['happened', '11 protesters', 'arrested']],
  ['Who did Etcheverri accuse?', ['says', 'Marcela Etcheverri', 'accused']],
  ['Did Etcheverri apologize?', ['happened', 'Marcela Etcheverri', 'apologized']],
  // What is not done is not told as done.
  ['Did Etcheverri resign?', ['demanded', 'Marcela Etcheverri', 'resign']],
  ['Did the port authority investigate the fire?', ['denied', '', 'the port authority … investigated']],
  ['Did Uruguay ask Panama to withhold the papers?', ['denied', 'Uruguay', 'asked']],
  ['Did Panama withhold the papers?', ['denied', 'Panama', 'withhold']],
  ['Did Meridian promise to pay the families?', ['says', 'Meridian Bulk Lines', 'to pay $10,000']],
  ['What did the United States offer?', ['says', 'United States', 'U.S. Coast Guard investigators']],
  ['What did Salcedo rule out?', ['says', 'Ramiro Salcedo', "a role for the ship's owner"]],
  ['Does Argentina support a joint inquiry?', ['for', 'Argentina', 'wanted … a joint inquiry']],
  ["What is Argentina's position on the inquiry?", ['for', 'Argentina', 'a joint inquiry']],
  [
    'Who supports a joint inquiry?',
    ['for', 'Lucia Brandan', 'proposed'],
    ['for', 'Argentina', 'calls … a joint inquiry'],
  ],
  ['Who opposes a joint inquiry?', ['against', 'Ramiro Salcedo', 'rejected']],
  ['Who called for Etcheverri to resign?', ['for', 'Civic Renewal Party', 'Etcheverri resign']],
  ['What does Argentina want?', ['for', 'Argentina', 'a joint inquiry']],
  ['What does the Federation of River Dockers want?', ['for', 'Federation of River Dockers', 'stop work']],
  ['Which reports are copies of the Halden News Agency story?', ['copy', '', 'Freighter explodes']],
  ['Who first said that 31 people were killed?', ['in the words', '', '31 people were killed']],
]

/** Questions that the words of no report answer. */
const NOT_SAID: readonly string[] = [
  'Who is the president of Uruguay?',
  'Who is the prime minister?',
  'What did Maria Salcedo say?',
  'What did Putin say about the explosion?',
  'What did the pope say?',
  'What did Hanlon say about sanctions?',
  'What did Etcheverri say about Panama?',
  'What did he say?',
  'How many soldiers were killed?',
  'How many ships sank?',
  'How many people live in Paysandu?',
  'How many people?',
  'How old is Etcheverri?',
  'What happened in Raqqa in November 2015?',
  'What happened in Paysandu in 2019?',
  'What happened yesterday?',
  'Why did the ship explode?',
  'Was Etcheverri dismissed?',
  'Who says that the government lied?',
  'Who threw stones?',
  'What caused the fire?',
  'Who fired a missile?',
  'Who ordered the ship burned?',
  'Who killed the firefighters?',
  'When did Etcheverri resign?',
  'Where was Salcedo born?',
  'Does Brazil support a joint inquiry?',
  'Who supports a ceasefire?',
  'What does Panama want?',
  'Did Salcedo resign?',
  'Did the ship sink?',
  'Who said it first?',
  'Which reports are copies of the Montevideo Ledger interview?',
  'Is it going to rain?',
  '¿Cuántos muertos hubo?',
  '',
]

describe('a question about the demonstration story', () => {
  test.each(ANSWERED.map(([question, ...lines]) => ({ question, lines })))('$question', ({ question, lines }) => {
    const answer = ask(index, question, core)
    const found = linesOf(answer)
    for (const [label, who, words] of lines) {
      const fits = (line: string): boolean => {
        const [itsLabel, itsWho, itsWords] = line.split(' | ')
        return itsLabel === label && itsWho.includes(who) && itsWords.includes(words)
      }
      expect(found.filter(fits), `${label} | ${who} | ${words} among\n${found.join('\n')}`).not.toEqual([])
    }
    expect(answer.found).toBe(true)
  })

  test.each(NOT_SAID)('the reports don’t say: %s', (question) => {
    expect(linesOf(ask(index, question, core))).toEqual([])
    expect(ask(index, question, core).found).toBe(false)
  })

  test('gives one speaker’s words to nobody else', () => {
    for (const name of ['Salcedo', 'Etcheverri', 'Brandan', 'Peralta Roig', 'Quiroga']) {
      for (const line of linesOf(ask(index, `What did ${name} say?`, core)))
        expect(line.split(' | ')[1]).toContain(name)
    }
  })

  test('tells what copies repeat once, and counts origins', () => {
    const [first] = ask(index, 'What did Quiroga say about December?', core).groups[0].findings
    expect(first).toMatchObject({ origins: 1 })
    expect(first.reports).toBeGreaterThan(1)
    expect(first.alike).toHaveLength(first.reports - 1)
  })

  test('says which names are unknown', () => {
    const { question } = ask(index, 'What did Maria Salcedo say about Raqqa?', core)
    expect(question.unknown).toEqual(['Maria Salcedo', 'Raqqa'])
  })

  test('answers from what a filter lets pass', () => {
    const question = 'How many people were injured?'
    const filter = { ...NO_FILTER, outlets: ['The Montevideo Ledger'] }
    const documents = ask(index, question, core, filter).groups.flatMap(({ findings }) =>
      findings.map(({ document }) => index.documents.get(document)?.outlet),
    )
    expect(new Set(documents)).toEqual(new Set(['The Montevideo Ledger']))
  })

  test('gives the same answer, whatever the order of the records', () => {
    const other = recordIndex([...index.records].reverse())
    for (const [question] of ANSWERED) expect(ask(other, question, core)).toEqual(ask(index, question, core))
  })
})

describe('whether somebody turned', () => {
  const said = (path: string, day: string, text: string, stance: PositionRecord['stance']): ReportRecord[] => {
    const document = report(path, text, { published: published(day) })
    const norland = actorOf(document, 'Norland', { kind: 'state' })
    const proposition = at(document, 'the harbor treaty')
    return [
      document,
      norland,
      mentionOf(document, 'Norland', norland),
      position(`p:${path}`, document, norland.id, text.split(' ')[1], { stance, proposition }),
    ]
  }
  const before = said('before.txt', '2031-03-03', 'Norland opposes the harbor treaty.', 'against')
  const after = said('after.txt', '2031-03-06', 'Norland backs the harbor treaty.', 'for')

  test.each<[string, ReportRecord[][], string[]]>([
    ['each stance in the order of time', [after, before], ['turns: against opposes, for backs']],
    ['one stance is no turn', [before], ['positions: against opposes']],
  ])('%s', async (_, reports, expected) => {
    const told = recordIndex(await storyRecords(reports))
    const { groups } = ask(told, 'Did Norland change its mind about the harbor treaty?', core)
    const lines = groups.map(({ of, findings }) => {
      const held = findings.map(({ label, document, words: [{ start, end }] }) => {
        return `${label} ${told.documents.get(document)?.text.slice(start, end)}`
      })
      return `${of}: ${held.join(', ')}`
    })
    expect(lines).toEqual(expected)
  })

  test('Uruguay turned, in the demonstration story', () => {
    const { groups } = ask(index, 'Did Uruguay change its mind about the joint inquiry?', core)
    expectReading(
      groups.map(({ of }) => of),
      ['turns'],
      'in neither headline, "Uruguay weighs …" and "Uruguay agrees to …", is the inquiry taken for what Uruguay is open to or for',
    )
  })
})

describe('whatever is asked', () => {
  const words = ['who', 'what', 'said', 'did', 'Salcedo', 'how', 'many', 'people', 'killed', 'in', 'Paysandu', 'first']
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom(...words, 'copies', 'of', 'not', 'is', 'the', "'s", '?', '"', '2023', 'March', '\u0000'))
      .map((parts) => parts.join(' ')),
  )

  test('there is an answer whose words stand in the reports, or none', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { found, groups } = ask(index, text, core)
        expect(found).toBe(groups.length > 0)
        for (const { document, words: spans } of groups.flatMap(({ findings }) => findings)) {
          const length = index.documents.get(document)?.text.length ?? 0
          for (const { start, end } of spans) expect(0 <= start && start < end && end <= length).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})

/** The records are read once for all tests: no answer may change them. */
test('asking changes nothing', () => {
  const before = JSON.stringify(index.records satisfies readonly AnyRecord[])
  for (const [question] of ANSWERED) ask(index, question, core)
  expect(JSON.stringify(index.records)).toBe(before)
})
