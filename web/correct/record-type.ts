import type { ReportRef, Words } from '../../src/api/parts.ts'
import type { CorrectionTarget } from './target.ts'

/** The prefix of an id tells its record's type (`idOf` in the record's identity). */
const TYPES: Readonly<Record<string, CorrectionTarget['type']>> = {
  m: 'mention',
  s: 'statement',
  e: 'event',
  f: 'figure',
  p: 'position',
  t: 'time',
}

/** The record that some words are the words of, to be corrected; null if that is none that can be. */
export function targetOfWords(words: Words, report: ReportRef, label: string): CorrectionTarget | null {
  const type = TYPES[words.record.slice(0, words.record.indexOf(':'))]
  return type === undefined ? null : { type, id: words.record, label, words, report }
}
