import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { createLanguageCore } from '../core.ts'

const learned = openLanguageCore()
const byRule = createLanguageCore()

function wordsOf(core: typeof learned, text: string): string {
  const { tokens } = core.analyze(text)
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i])).join(' ')
}

/** Text → its words, with a blank between them. Both the trained tokenizer and the rules must read these. */
const sure: readonly (readonly [string, string])[] = [
  ["The mayor didn't answer.", "The mayor did n't answer ."],
  ['They can’t and won’t pay.', 'They ca n’t and wo n’t pay .'],
  ["Ana Brenn's two brothers' boats sank.", "Ana Brenn 's two brothers ' boats sank ."],
  ['We cannot stay.', 'We can not stay .'],
  ["I'm sure she'll say we've won, hasn't she?", "I 'm sure she 'll say we 've won , has n't she ?"],
  ['Dr. Okoro met Mr. Lund at 10:30 a.m. on Monday.', 'Dr. Okoro met Mr. Lund at 10:30 a.m. on Monday .'],
  ['The port cost $5.3 million, or 10% more.', 'The port cost $ 5.3 million , or 10 % more .'],
  ['Some 1,250 people (mostly fishermen) left.', 'Some 1,250 people ( mostly fishermen ) left .'],
  ['A well-known law-and-order man', 'A well - known law - and - order man'],
  ['She was re-elected as co-chair.', 'She was re-elected as co-chair .'],
  ['“Stop,” he said. ‘Now.’', '“ Stop , ” he said . ‘ Now . ’'],
  ['"Stop," he said.', '" Stop , " he said .'],
  ['See https://example.org/a-b?c=d, please.', 'See https://example.org/a-b?c=d , please .'],
  ['Write to press.office@example.org!', 'Write to press.office@example.org !'],
  ['Wait... what?!', 'Wait ... what ?!'],
  ['The talks ended.The ministers left.', 'The talks ended . The ministers left .'],
  ['Lund\u00a0said\u2009so.', 'Lund said so .'],
  ['one – two — three', 'one – two — three'],
]

describe('words', () => {
  it.each(sure)('%s', (text, words) => {
    expect(wordsOf(learned, text)).toBe(words)
    expect(wordsOf(byRule, text)).toBe(words)
  })

  it('keep the place of every character that is not white space, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
        for (const core of [learned, byRule]) {
          const { tokens } = core.analyze(text)
          let at = 0
          for (let i = 0; i < tokens.count; i++) {
            expect(tokens.start[i]).toBeGreaterThanOrEqual(at)
            expect(tokens.end[i]).toBeGreaterThan(tokens.start[i])
            expect(text.slice(at, tokens.start[i]).replace(/[\s\p{Cc}\u200b\u2060\ufeff]/gu, '')).toBe('')
            at = tokens.end[i]
          }
          expect(text.slice(at).replace(/[\s\p{Cc}\u200b\u2060\ufeff]/gu, '')).toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })
})
