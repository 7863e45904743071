import type { Analysis } from '../../language/analysis.ts'
import { DEPREL, UPOS } from '../../language/tags.ts'
import type { Span } from '../../text/span.ts'

/** A word of a question as the language core reads it. */
export interface QuestionWord extends Span {
  readonly index: number
  readonly form: string
  readonly lower: string
  /** In lower case. */
  readonly lemma: string
  readonly upos: string
  readonly deprel: string
  readonly head: number
}

export function questionWords({ text, tokens }: Analysis): QuestionWord[] {
  return Array.from({ length: tokens.count }, (_, index) => {
    const [start, end] = [tokens.start[index], tokens.end[index]]
    const form = text.slice(start, end)
    return {
      index,
      start,
      end,
      form,
      lower: form.toLowerCase(),
      lemma: tokens.lemma[index].toLowerCase(),
      upos: UPOS[tokens.upos[index]],
      deprel: DEPREL[tokens.deprel[index]],
      head: tokens.head[index],
    }
  })
}
