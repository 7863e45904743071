import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLanguageCore, type LanguageCore } from '../core.ts'

const bytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../models/en/${name}.bin`, import.meta.url)))
const learned = createLanguageCore({
  words: bytes('words'),
  tokens: bytes('tokens'),
  sentences: bytes('sentences'),
  tagger: bytes('tagger'),
  names: bytes('names'),
})
const byRule = createLanguageCore()

function namesIn(core: LanguageCore, text: string): string[] {
  return core.analyze(text).names.map((name) => `${name.type} ${text.slice(name.start, name.end)}`)
}

describe('names by the trained model', () => {
  test.each([
    [
      'Foreign Minister Jean-Marc Lavallier met Mr. Okonjo in Nairobi on Tuesday.',
      ['PER Jean-Marc Lavallier', 'PER Okonjo', 'LOC Nairobi'],
    ],
    [
      'President Samir al-Rawi told Reuters that Damascus would answer.',
      ['PER Samir al-Rawi', 'ORG Reuters', 'LOC Damascus'],
    ],
    ['The Pentagon said two soldiers were killed near Mosul.', ['ORG Pentagon', 'LOC Mosul']],
    ['Fighters of the al-Nusra Front attacked the town of Tallnur.', ['ORG al-Nusra Front', 'LOC Tallnur']],
    ['NATO and the European Union condemned the attack in Kabul.', ['ORG NATO', 'ORG European Union', 'LOC Kabul']],
    ['It rained all day and nobody came.', []],
  ])('%s', (text, expected) => {
    expect(namesIn(learned, text)).toEqual(expected)
  })

  test('a surname alone is read by its full name elsewhere in the document', () => {
    const text = 'Marta Dellwood resigned on Monday. Dellwood gave no reason.'
    expect(namesIn(learned, text)).toEqual(['PER Marta Dellwood', 'PER Dellwood'])
  })

  test('a headline in capitals is read by the story under it', () => {
    const text = 'TALKS IN KABUL FAIL AGAIN\n\nThe talks in Kabul failed on Monday, a diplomat said.'
    expect(namesIn(learned, text)).toEqual(['LOC KABUL', 'LOC Kabul'])
  })

  test('what says what a body is does not belong to its name', () => {
    expect(namesIn(learned, 'The Interfax news agency quoted the Izvestia newspaper.')).toEqual([
      'ORG Interfax',
      'ORG Izvestia',
    ])
  })

  test('an acronym in brackets is its name, there and later', () => {
    const text = 'The Tallnur Liberation Army (TLA) agreed to talks. A TLA convoy left at noon.'
    expect(namesIn(learned, text)).toEqual(['ORG Tallnur Liberation Army', 'ORG TLA', 'ORG TLA'])
  })
})

describe('names by rule', () => {
  test.each([
    ['Prime Minister Anna Lindqvar visited Ukraine.', ['PER Anna Lindqvar', 'LOC Ukraine']],
    ['The Ministry spoke with the United Nations in Geneva.', ['ORG United Nations', 'LOC Geneva']],
    ['Russian jets flew over the Baltic Sea.', ['MISC Russian', 'LOC Baltic Sea']],
  ])('%s', (text, expected) => {
    expect(namesIn(byRule, text)).toEqual(expected)
  })
})

test('names lie in order, on whole words, inside one sentence, in any text', () => {
  const word = fc.constantFrom(
    'The',
    'Paris',
    'al',
    '-',
    'Kovar',
    'said',
    '.',
    'U.N.',
    '\n\n',
    'of',
    'Ministry',
    '"',
    'é',
    '\ud800',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 40 }), (words) => {
      const { names, tokens } = learned.analyze(words.join(' '))
      let end = 0
      for (const name of names) {
        expect(name.start).toBeGreaterThanOrEqual(end)
        expect(name.start).toBe(tokens.start[name.firstToken])
        expect(name.end).toBe(tokens.end[name.lastToken])
        expect(tokens.sentence[name.firstToken]).toBe(tokens.sentence[name.lastToken])
        end = name.end
      }
    }),
  )
})
