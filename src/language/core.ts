import type { Span } from '../text/span.ts'
import type { Analysis, Sentences, Tokens } from './analysis.ts'
import { lemmatizerOf, readLemmatizer } from './lemmas/lemmatizer.ts'
import { lemmaByRule } from './lemmas/rule-lemmas.ts'
import { readContainer } from './model/container.ts'
import { readWordClasses } from './model/word-classes.ts'
import { readNameModel } from './names/name-model.ts'
import { recognizeNames } from './names/recognize.ts'
import { namesByRule } from './names/rule-names.ts'
import { parseInput } from './parser/parse-input.ts'
import { parseSentence, readParser, scorerOf } from './parser/parser.ts'
import { headsByRule } from './parser/rule-heads.ts'
import { newParseState } from './parser/transitions.ts'
import { endsByRule } from './sentences/rule-boundaries.ts'
import type { SplitterModel } from './sentences/splitter.ts'
import { readSplitter, splitWords } from './sentences/splitter.ts'
import { REL } from './syntax/labels.ts'
import { labelAcronyms } from './tagger/acronyms.ts'
import { tagByRule } from './tagger/rule-tags.ts'
import { readTagger, tagSentence } from './tagger/tagger.ts'
import type { TextView } from './text/text-view.ts'
import { viewText } from './text/text-view.ts'
import type { WordForms } from './text/word-forms.ts'
import { newWordForms, readWordForms } from './text/word-forms.ts'
import { recognizeTimes } from './times/recognize.ts'
import { readTokenizer, tokenize } from './tokens/tokenizer.ts'
import type { WordSpans } from './tokens/word-spans.ts'
import { newWordSpans } from './tokens/word-spans.ts'
import { readCaseModel } from './truecase/model.ts'
import { restoreCase } from './truecase/restore.ts'
import { isWithoutCapitals } from './truecase/stretches.ts'

/** The bytes of the trained models, part by part. A part that is left out is read by rule. */
export interface ModelBytes {
  /** What unread text says of words: classes of tags and clusters; splitter, tagger and parser need it. */
  readonly words?: Uint8Array
  readonly tokens?: Uint8Array
  readonly sentences?: Uint8Array
  readonly tagger?: Uint8Array
  readonly lemmas?: Uint8Array
  /** Trees; they need the tagger's labels and are read by rule where `tagger` is left out. */
  readonly parser?: Uint8Array
  readonly names?: Uint8Array
  /** The usual capitals of text without any, or in nothing else; it needs `words` and `names`. */
  readonly truecase?: Uint8Array
}

/** The language core: from text to tokens, sentences, tags, lemmas, trees, names and time expressions. */
export interface LanguageCore {
  /**
   * Analyses the given stretches of a text. A sentence never crosses the edge of a region. Never throws on any text.
   * @param text the whole text; all offsets in the result count its UTF-16 units
   * @param regions the stretches to read, in order and without overlap; the whole text where they are left out
   */
  analyze(text: string, regions?: readonly Span[]): Analysis
  /**
   * A text without capitals with its usual ones, of the same length; every other text as it is.
   * @example core.withUsualCase('the mayor of lagos left on monday.') // 'The mayor of Lagos left on Monday.'
   */
  withUsualCase(text: string): string
}

/** Fills tags and trees of the sentences of a text. */
type Annotate = (view: TextView, words: WordSpans, forms: WordForms, sentences: Sentences, tokens: Tokens) => void

/** Longer sentences (lists, debris) are parsed in pieces, whose roots hang on the first. */
const LONGEST_SENTENCE = 250

/**
 * Makes a language core from model bytes; it loads nothing by itself. Throws an Error that names the part where its
 * bytes are damaged.
 * @example
 * ```ts
 * import { createLanguageCore } from 'sitrep/language'
 * const byRule = createLanguageCore({})
 * console.log(byRule.analyze('The bridge fell. Nobody was hurt.').sentences.count) // 2
 * ```
 */
export function createLanguageCore(models: ModelBytes = {}): LanguageCore {
  const classes = models.words === undefined ? null : readWordClasses(readContainer(models.words, 'words'))
  const tokenizer = models.tokens === undefined ? null : readTokenizer(readContainer(models.tokens, 'tokens'))
  const splitter = models.sentences === undefined ? null : readSplitter(readContainer(models.sentences, 'sentences'))
  const annotate = models.tagger === undefined ? annotateByRule : learnedAnnotation(models.tagger, models.parser)
  const lemmaOf =
    models.lemmas === undefined ? lemmaByRule : lemmatizerOf(readLemmatizer(readContainer(models.lemmas, 'lemmas')))
  const nameModel = models.names === undefined ? null : readNameModel(models.names)
  const restore =
    models.truecase === undefined || classes === null || nameModel === null
      ? null
      : restoreCase(readCaseModel(readContainer(models.truecase, 'truecase')), {
          classes,
          gazetteer: nameModel.gazetteer,
        })
  return {
    withUsualCase: (text) =>
      restore === null || !isWithoutCapitals(text)
        ? text
        : restore(viewText(text), [{ start: 0, end: text.length }]).text,
    analyze: (original, regions) => {
      const stretches = regions ?? [{ start: 0, end: original.length }]
      const plain = viewText(original)
      const view = restore === null ? plain : restore(plain, stretches)
      const { text } = view
      const words = newWordSpans((text.length >> 2) + 16)
      const marks = new Uint8Array(view.length)
      const limits = stretches.map((region) => {
        tokenize(tokenizer, view, region.start, region.end, marks, words)
        return words.count
      })
      const { count } = words
      const forms = newWordForms(count)
      readWordForms(view, words, 0, count, classes, forms)
      const sentences = readSentences(splitter, view, words, forms, limits)
      const sentence = new Uint32Array(count)
      for (let n = 0; n < sentences.count; n++) {
        sentence.fill(n, sentences.firstToken[n], sentences.firstToken[n + 1])
      }
      const lemma: string[] = new Array<string>(count)
      const tokens: Tokens = {
        count,
        start: words.start.slice(0, count),
        end: words.end.slice(0, count),
        upos: new Uint8Array(count),
        xpos: new Uint8Array(count),
        head: new Int32Array(count),
        deprel: new Uint8Array(count),
        lemma,
        sentence,
      }
      annotate(view, words, forms, sentences, tokens)
      for (let i = 0; i < count; i++) lemma[i] = lemmaOf(text.slice(tokens.start[i], tokens.end[i]), tokens.xpos[i])
      const names =
        nameModel === null ? namesByRule(view, sentences, tokens) : recognizeNames(view, sentences, tokens, nameModel)
      return { text, sentences, tokens, names, times: recognizeTimes(text, regions) }
    },
  }
}

/** Sentences of the words; `limits` are the numbers of words at the end of each region. */
function readSentences(
  splitter: SplitterModel | null,
  view: TextView,
  words: WordSpans,
  forms: WordForms,
  limits: readonly number[],
): Sentences {
  const firsts: number[] = []
  let from = 0
  for (const to of limits) {
    if (splitter !== null) splitWords(splitter, view, words, forms, from, to, firsts)
    else for (let i = from; i < to; i++) if (i === from || endsByRule(view, words, i - 1)) firsts.push(i)
    from = to
  }
  firsts.push(words.count)
  const count = firsts.length - 1
  const start = new Uint32Array(count)
  const end = new Uint32Array(count)
  for (let n = 0; n < count; n++) {
    start[n] = words.start[firsts[n]]
    end[n] = words.end[firsts[n + 1] - 1]
  }
  return { count, start, end, firstToken: Uint32Array.from(firsts) }
}

const annotateByRule: Annotate = (view, words, _forms, sentences, tokens) => {
  for (let n = 0; n < sentences.count; n++) {
    const first = sentences.firstToken[n]
    const last = sentences.firstToken[n + 1]
    for (let i = first; i < last; i++) {
      const both = tagByRule(view, words, i, i === first)
      tokens.upos[i] = both >> 6
      tokens.xpos[i] = both & 63
    }
    headsByRule(first, last, tokens.upos, tokens.head, tokens.deprel)
  }
}

function learnedAnnotation(taggerBytes: Uint8Array, parserBytes: Uint8Array | undefined): Annotate {
  const tagger = readTagger(readContainer(taggerBytes, 'tags'))
  const scorer = parserBytes === undefined ? null : scorerOf(readParser(readContainer(parserBytes, 'trees')))
  const state = newParseState(LONGEST_SENTENCE)
  return (view, words, forms, sentences, tokens) => {
    const labels = new Uint8Array(words.count)
    for (let n = 0; n < sentences.count; n++) {
      const first = sentences.firstToken[n]
      const last = sentences.firstToken[n + 1]
      tagSentence(tagger, forms, first, last, labels)
      labelAcronyms(view, words, first, last, labels, tagger.pairs)
      for (let i = first; i < last; i++) {
        tokens.upos[i] = tagger.pairs[labels[i]] >> 6
        tokens.xpos[i] = tagger.pairs[labels[i]] & 63
      }
      if (scorer === null) {
        headsByRule(first, last, tokens.upos, tokens.head, tokens.deprel)
        continue
      }
      let root = -1
      for (let from = first; from < last; from += LONGEST_SENTENCE) {
        const to = Math.min(last, from + LONGEST_SENTENCE)
        parseSentence(scorer, parseInput(forms, labels, tagger.pairs, from, to), state)
        for (let i = from; i < to; i++) {
          const head = state.head[i - from]
          tokens.head[i] = head < 0 ? root : from + head
          tokens.deprel[i] = head >= 0 ? state.label[i - from] : root < 0 ? REL.root : REL.parataxis
          if (head < 0 && root < 0) root = i
        }
      }
    }
  }
}
