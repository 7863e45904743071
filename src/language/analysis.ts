import type { Span } from '../text/span.ts'
import type { TimeExpression } from './times/expression.ts'

/**
 * Sentences of a text, in order, as parallel arrays of length `count`.
 * `start` and `end` are UTF-16 offsets into the text; sentence `i` holds the tokens `firstToken[i]` up to, and not
 * including, `firstToken[i + 1]` (`firstToken` has `count + 1` entries).
 */
export interface Sentences {
  readonly count: number
  readonly start: Uint32Array
  readonly end: Uint32Array
  readonly firstToken: Uint32Array
}

/**
 * Syntactic words of a text (Universal Dependencies' "words": contractions and possessives are split), in order, as
 * parallel arrays of length `count`. Offsets are UTF-16 into the text.
 */
export interface Tokens {
  readonly count: number
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** Index into `UPOS`. */
  readonly upos: Uint8Array
  /** Index into `XPOS` (Penn Treebank tags, as in the English UD treebanks). */
  readonly xpos: Uint8Array
  /** Index of the head token in these arrays; -1 for the root of a sentence. */
  readonly head: Int32Array
  /** Index into `DEPREL`. */
  readonly deprel: Uint8Array
  /** Lemmas, lower case except for proper nouns. */
  readonly lemma: readonly string[]
  /** Index of the sentence that the token stands in. */
  readonly sentence: Uint32Array
}

export type NameType = 'PER' | 'ORG' | 'LOC' | 'MISC'

/** A name in the text: its place in UTF-16 units and the tokens that it covers (`lastToken` inclusive). */
export interface Name extends Span {
  readonly firstToken: number
  readonly lastToken: number
  readonly type: NameType
}

/** What the language core says of a text. Every layer is immutable. */
export interface Analysis {
  /** The text as it was read: the one given, with its usual capitals where it had none or nothing else. */
  readonly text: string
  readonly sentences: Sentences
  readonly tokens: Tokens
  readonly names: readonly Name[]
  /** Time expressions, recognised and not resolved. */
  readonly times: readonly TimeExpression[]
}
