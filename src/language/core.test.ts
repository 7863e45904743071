import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadModels } from '../node/models.ts'
import { createLanguageCore } from './core.ts'
import { UPOS, XPOS } from './tags.ts'

const { bytes } = loadModels()
const core = createLanguageCore(bytes)

/** A text's words with a layer, as "word/tag". */
function tagged(text: string): string {
  const { tokens } = core.analyze(text)
  return Array.from(
    { length: tokens.count },
    (_, i) => `${text.slice(tokens.start[i], tokens.end[i])}/${UPOS[tokens.upos[i]]}`,
  ).join(' ')
}

const tags: readonly (readonly [string, string])[] = [
  ['The old bridge fell on Monday.', 'The/DET old/ADJ bridge/NOUN fell/VERB on/ADP Monday/PROPN ./PUNCT'],
  ['Ana Brenn has not answered.', 'Ana/PROPN Brenn/PROPN has/AUX not/PART answered/VERB ./PUNCT'],
  ['They want to talk.', 'They/PRON want/VERB to/PART talk/VERB ./PUNCT'],
  ['Talks ended and nobody signed.', 'Talks/NOUN ended/VERB and/CCONJ nobody/PRON signed/VERB ./PUNCT'],
  ['Two ships left because it rained.', 'Two/NUM ships/NOUN left/VERB because/SCONJ it/PRON rained/VERB ./PUNCT'],
]

const lemmas: readonly (readonly [string, string])[] = [
  ['The men went home.', 'the man go home .'],
  ["She didn't see the countries' leaders.", "she do not see the country 's leader ."],
  ['Ana Brenn was running two companies.', 'Ana Brenn be run two company .'],
  ['Wolves were seen.', 'wolf be see .'],
]

describe('tags and lemmas', () => {
  it.each(tags)('%s', (text, expected) => {
    expect(tagged(text)).toBe(expected)
  })

  it.each(lemmas)('%s', (text, expected) => {
    expect(core.analyze(text).tokens.lemma.join(' ')).toBe(expected)
  })

  it('Penn tags stand beside the universal ones', () => {
    const { tokens } = core.analyze('The ships left.')
    expect(Array.from(tokens.xpos, (tag) => XPOS[tag])).toEqual(['DT', 'NNS', 'VBD', '.'])
  })
})

describe('any text', () => {
  const strange: readonly (readonly [string, string])[] = [
    ['a word without end', 'a'.repeat(100_000)],
    ['full stops', '.'.repeat(100_000)],
    ['initials without end', 'a.'.repeat(30_000)],
    ['hyphens', 'a-'.repeat(30_000)],
    ['quotation marks', '"\''.repeat(30_000)],
    ['addresses', 'http://a@'.repeat(20_000)],
    ['digits and letters', '1a'.repeat(30_000)],
    ['emoji', '👩‍🚒🔥'.repeat(20_000)],
    ['right to left', 'قال الوزير إن المحادثات فشلت. '.repeat(500)],
    ['lone surrogates', '\ud800 \udc00\ud800x \udfff'.repeat(2_000)],
    ['control characters', '\u0000\u0001\u0007\u001b[0m \u009f'.repeat(2_000)],
    ['line ends', '\r\n\n\r\u2028\u2029\v\f'.repeat(5_000)],
    ['no full stop', 'and then '.repeat(5_000)],
    ['brackets', '( '.repeat(10_000)],
    ['nothing', ''],
    ['a blank', ' '],
  ]

  it.each(strange)('neither throws nor hangs: %s', (_, text) => {
    const { tokens, sentences } = core.analyze(text)
    expect(sentences.firstToken[sentences.count]).toBe(tokens.count)
    expect(tokens.lemma).toHaveLength(tokens.count)
  })

  it('is read the same way twice, whatever was read between', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (text, other) => {
        const once = core.analyze(text)
        core.analyze(other)
        expect(core.analyze(text)).toEqual(once)
      }),
      { numRuns: 50 },
    )
  })

  it('a region is read as the same words alone, but for its offsets', () => {
    const text = 'Menu Home Sport\nThe old bridge fell. Nobody was hurt.\nRelated stories'
    const start = text.indexOf('The')
    const end = text.indexOf('\nRelated')
    const inside = core.analyze(text, [{ start, end }])
    const alone = core.analyze(text.slice(start, end))
    expect(Array.from(inside.tokens.start, (at) => at - start)).toEqual(Array.from(alone.tokens.start))
    expect(inside.tokens.head).toEqual(alone.tokens.head)
    expect(inside.sentences.firstToken).toEqual(alone.sentences.firstToken)
  })
})

describe('models', () => {
  it('that are damaged are refused by the name of the part', () => {
    expect(() => createLanguageCore({ ...bytes, parser: new Uint8Array(100) })).toThrow(
      'The model file for trees is damaged',
    )
    const { tagger } = bytes
    expect(() => createLanguageCore({ ...bytes, tagger: tagger?.subarray(0, 5000) ?? new Uint8Array() })).toThrow(
      'tags is damaged',
    )
  })

  it('may be left out: the rules read on', () => {
    const { tokens, sentences } = createLanguageCore().analyze('The old bridge fell. Nobody was hurt.')
    expect(sentences.count).toBe(2)
    expect(tokens.count).toBe(9)
  })
})
