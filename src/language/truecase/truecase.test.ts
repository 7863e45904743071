import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadModels } from '../../node/models.ts'
import { createLanguageCore } from '../core.ts'

const core = createLanguageCore(loadModels().bytes)
const read = (text: string): string => core.analyze(text).text

const LOWER: readonly string[] = [
  'President Ines Calder met officials from the United Nations in Nairobi on Monday.',
  'Mr. Okonjo of Halden said the U.S. would not pay. "We are done," he told the council.',
  'Rebels attacked the town of Tallnur at 6 p.m. on Tuesday, Gen. Okello said. The army denied it.',
  'She asked NATO and the FBI for help in May 2014. Neither answered.',
  'Judge O’Brien will visit New Zealand, a spokesman said. It is the first visit since 2009.',
  'The Turkish police arrested 12 men near Ankara. They may be charged on Friday.',
  'Did the Germans vote in March? Nobody in Berlin would tell us, he said.',
]

describe('text without capitals gets its usual ones', () => {
  test.each(LOWER)('%s', (text) => {
    expect(read(text.toLowerCase())).toBe(text)
  })
})

describe('text in capitals is read in its usual case', () => {
  test.each([
    ['POLICE ARREST FIVE IN LAGOS AFTER RAID ON BANK', 'Police arrest five in Lagos after raid on bank'],
    ['UN AND EU', 'UN and EU'],
    ['THE ARMY SAID ON MONDAY THAT IT HAD LEFT KABUL.', 'The army said on Monday that it had left Kabul.'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('a headline takes its names from the story under it', () => {
    const story =
      'Transport minister Tomas Vell of the Harbor Union left office on Friday. The fire of May cost him his job.'
    expect(read(`VELL RESIGNS OVER HARBOR FIRE\n\n${story}`)).toBe(`Vell resigns over Harbor fire\n\n${story}`)
  })
})

describe('text in usual case stays as it is', () => {
  test.each([
    'BRUSSELS, March 3 (NNA) - The talks failed.',
    'The old bridge fell.\n\nand then nothing happened for a long time, he said.',
    'MR OKONJO: We will not pay.\nMS CALDER: You will.',
    'NNA News\n\nThe IMF lent Ghana money, and iHalden sold it.',
    'no capitals here',
    'UN TALKS',
    'A report by the auditor found that money was missing.',
    'I saw a man and a dog in the street.',
  ])('%s', (text) => {
    expect(read(text)).toBe(text)
  })
})

describe('a whole text by itself', () => {
  test.each([
    ['the mayor of lagos left on monday.', 'The mayor of Lagos left on Monday.'],
    ['The mayor of lagos left on monday.', 'The mayor of lagos left on monday.'],
    ['THE MAYOR OF LAGOS LEFT.', 'THE MAYOR OF LAGOS LEFT.'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(core.withUsualCase(text)).toBe(expected)
  })
})

describe('the reading of text without capitals', () => {
  test.each([
    'Rebels of the Northern Front attacked Tallnur on Tuesday. President Calder condemned the attack.',
    'The minister resigned on Monday. He gave no reason. Mrs. Vell will follow him, the party said.',
  ])('%s: sentences, tags, trees and names are those of the text with them', (text) => {
    const { sentences, tokens, names } = core.analyze(text)
    expect(core.analyze(text.toLowerCase())).toMatchObject({ sentences, tokens, names })
  })

  test('only the regions that are read count, and nothing else changes', () => {
    const text = 'Home News Sport\nthe mayor of lagos said on monday that she would stay.\nAbout Us'
    const { text: got } = core.analyze(text, [{ start: text.indexOf('the'), end: text.indexOf('\nAbout') }])
    expect(got).toBe('Home News Sport\nThe mayor of Lagos said on Monday that she would stay.\nAbout Us')
  })
})

test('every character keeps its place in any text, and differs at most in case', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('ß', 'İ', 'ŉ', '. ', '\n', 'mcadam', 'STRASSE')),
      ),
      (parts) => {
        const text = parts.join(' ')
        const got = read(text)
        expect(got.length).toBe(text.length)
        for (let i = 0; i < text.length; i++) {
          if (got[i] !== text[i]) expect(got[i].toLowerCase()).toBe(text[i].toLowerCase())
        }
      },
    ),
  )
})

test('a paragraph of any length is read in linear time', () => {
  const text = 'the rebels of tallnur said so. '.repeat(3000)
  expect(read(text)).toBe('The rebels of Tallnur said so. '.repeat(3000))
})
