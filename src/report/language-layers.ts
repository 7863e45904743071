import type { Analysis } from '../language/analysis.ts'
import { DEPREL, UPOS, XPOS } from '../language/tags.ts'
import type { Input } from './layers.ts'
import { runStages, STAGES } from './pipeline.ts'
import { moveSpans } from './records/original-places.ts'
import type { Tools } from './stage.ts'

/** The language layer of one report, as the contract's layers file has it; offsets are UTF-16. */
export interface LanguageLayers {
  readonly sentences: readonly (readonly [number, number])[]
  readonly tokens: readonly {
    start: number
    end: number
    form: string
    lemma: string
    upos: string
    xpos: string
    head: number
    deprel: string
  }[]
  readonly entities: readonly { start: number; end: number; type: string }[]
  readonly timexes: readonly { start: number; end: number; type: string; value: string }[]
}

/**
 * Reads one input as far as its language: sentences, words, names and resolved times of its story blocks.
 * @throws SitrepError if the bytes are no report
 */
export function languageLayers(input: Input, language: Tools['language']): LanguageLayers {
  const last = STAGES.findIndex(({ gives }) => gives.includes('times'))
  const layers = runStages(STAGES.slice(0, last + 1), { input }, ['intake', 'language', 'times'], {
    language,
    warn: () => undefined,
  })
  const read = {
    ...analysisLayers(layers.language.story),
    timexes: layers.times.map(({ start, end, timex, value }) => ({ start, end, type: timex, value })),
  }
  const offsets = layers.intake.original?.offsets
  if (offsets === undefined) return read
  moveSpans(read, offsets)
  return { ...read, sentences: read.sentences.map(([start, end]) => [offsets[start], offsets[end]] as const) }
}

/** The layers of an analysis alone, without the times, which need a date to be resolved against. */
export function analysisLayers(analysis: Analysis): Omit<LanguageLayers, 'timexes'> {
  const { text, sentences, tokens, names } = analysis
  return {
    sentences: Array.from({ length: sentences.count }, (_, i) => [sentences.start[i], sentences.end[i]] as const),
    tokens: Array.from({ length: tokens.count }, (_, i) => ({
      start: tokens.start[i],
      end: tokens.end[i],
      form: text.slice(tokens.start[i], tokens.end[i]),
      lemma: tokens.lemma[i],
      upos: UPOS[tokens.upos[i]],
      xpos: XPOS[tokens.xpos[i]],
      head: tokens.head[i],
      deprel: DEPREL[tokens.deprel[i]],
    })),
    entities: names.map(({ start, end, type }) => ({ start, end, type })),
  }
}
