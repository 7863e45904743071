import { readContainer } from '../../language/model/container.ts'
import { readNet } from '../../language/net/net.ts'
import { type NetRunner, runNet } from '../../language/net/runner.ts'
import { readWordVectors, type WordVectors } from '../../language/net/vectors.ts'
import { type ConfidenceTables, readConfidenceTables } from './confidence.ts'

/** The model files of a reading's decisions. */
export interface DecisionBytes {
  readonly vectors: Uint8Array
  readonly candidates: Uint8Array
  readonly acts: Uint8Array
  readonly stances: Uint8Array
  readonly phrases: Uint8Array
  readonly confidence?: Uint8Array
}

/** The nets of a reading's decisions, ready to run. `models/en/README.md` says how they are made. */
export interface DecisionModel {
  readonly vectors: WordVectors
  /** Of a word: type of event, stance on it, cue of speech, figure, measure. */
  readonly words: NetRunner
  /** Of an act: its status and mode. */
  readonly acts: NetRunner
  /** Of a word beside the acts: the stance on it. */
  readonly stances: NetRunner
  /** Of a phrase beside a word: its role. */
  readonly phrases: NetRunner
  readonly confidence: ConfidenceTables | null
}

/** Makes the model from its files' bytes. Throws an Error where they are damaged. */
export function openDecisionModel(bytes: DecisionBytes): DecisionModel {
  const vectors = readWordVectors(readContainer(bytes.vectors, 'word vectors'))
  const net = (part: 'candidates' | 'acts' | 'stances' | 'phrases'): NetRunner =>
    runNet(readNet(readContainer(bytes[part], part), part), vectors)
  return {
    vectors,
    words: net('candidates'),
    acts: net('acts'),
    stances: net('stances'),
    phrases: net('phrases'),
    confidence:
      bytes.confidence === undefined ? null : readConfidenceTables(readContainer(bytes.confidence, 'confidence')),
  }
}
