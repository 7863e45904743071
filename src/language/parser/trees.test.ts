import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { createLanguageCore } from '../core.ts'
import { DEPREL } from '../tags.ts'

const learned = openLanguageCore()
const byRule = createLanguageCore()

/** Arcs of a text as "child <relation head", the root's head being "-". */
function arcsOf(text: string): string[] {
  const { tokens } = learned.analyze(text)
  const word = (i: number): string => (i < 0 ? '-' : text.slice(tokens.start[i], tokens.end[i]))
  return Array.from(
    { length: tokens.count },
    (_, i) => `${word(i)} <${DEPREL[tokens.deprel[i]]} ${word(tokens.head[i])}`,
  )
}

// biome-ignore format: a table reads better in rows
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['The minister resigned on Monday.', ['The <det minister', 'minister <nsubj resigned', 'resigned <root -', 'on <case Monday', 'Monday <obl resigned']],
  ['Rebels attacked the village.', ['Rebels <nsubj attacked', 'village <obj attacked']],
  ['The village was attacked by rebels.', ['village <nsubj:pass attacked', 'was <aux:pass attacked', 'rebels <obl:agent attacked']],
  ['She said that the talks had failed.', ['She <nsubj said', 'failed <ccomp said', 'that <mark failed', 'talks <nsubj failed']],
  ['He wants to leave.', ['leave <xcomp wants', 'to <mark leave']],
  ['The boat is old.', ['is <cop old', 'old <root -']],
]

describe('trees', () => {
  it.each(cases)('%s', (text, arcs) => {
    expect(arcsOf(text)).toEqual(expect.arrayContaining([...arcs]))
  })

  it('have one root a sentence, no circle, and heads inside the sentence, in any text', () => {
    const word = fc.constantFrom(
      'the',
      'Orla',
      'said',
      'of',
      ',',
      '.',
      'and',
      '"',
      'who',
      'falling',
      '12',
      'is',
      '\n\n',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        for (const core of [learned, byRule]) {
          const { sentences, tokens } = core.analyze(words.join(' '))
          for (let n = 0; n < sentences.count; n++) {
            const first = sentences.firstToken[n]
            const last = sentences.firstToken[n + 1]
            const roots = []
            for (let i = first; i < last; i++) {
              const head = tokens.head[i]
              expect(tokens.sentence[i]).toBe(n)
              expect(DEPREL[tokens.deprel[i]] === 'root').toBe(head === -1)
              if (head === -1) roots.push(i)
              else expect(head >= first && head < last && head !== i).toBe(true)
              let up = i
              for (let steps = 0; steps <= last - first && up >= 0; steps++) up = tokens.head[up]
              expect(up).toBe(-1)
            }
            expect(roots).toHaveLength(1)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
