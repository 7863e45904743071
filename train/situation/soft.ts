import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { LanguageCore } from '../../src/language/core.ts'
import { headOfSpan } from '../../src/language/syntax/index.ts'
import { EVENT_CLASSES, STATUS_CLASSES } from '../../src/report/candidates/decisions.ts'
import { type Facts, factsOf } from '../../src/report/candidates/facts.ts'
import { isWordCandidate } from '../../src/report/candidates/word-features.ts'
import type { ReportModels } from '../../src/report/models.ts'
import { readBlock } from './read-blocks.ts'

/** A line of the teacher's file: news that nobody annotated, with what the teacher thinks of its words. */
const softSchema = z.object({
  id: z.string(),
  text: z.string(),
  soft: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      types: z.record(z.string(), z.number()),
      status: z.record(z.string(), z.number()),
    }),
  ),
})

/** Types of events for the teacher: PLOVER's, and all happenings outside it as one, which is the last. */
export const TEACHER_TYPES = [...EVENT_CLASSES.slice(0, EVENT_CLASSES.indexOf('OTHER/accident')), 'OTHER'] as const

/** A word that the teacher takes for an act, with probabilities of `TEACHER_TYPES` and of `STATUS_CLASSES`. */
export interface SoftWord {
  readonly types: Float32Array
  readonly statuses: Float32Array
}

/** A block of news with the facts of its words and the teacher's answers by token; all other words are no acts. */
export interface SoftBlock {
  readonly facts: Facts
  readonly words: readonly number[]
  readonly answers: ReadonlyMap<number, SoftWord>
}

/** Reads the teacher's file and the blocks in it, one at a time. */
export function* softBlocks(file: string, language: LanguageCore, models: ReportModels): Generator<SoftBlock> {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue
    const { id, text, soft } = softSchema.parse(JSON.parse(line))
    const { language: read, mentions, times, statements } = readBlock({ id, text }, language, models)
    const facts = factsOf(read.story, mentions, times, statements)
    const { tokens } = read.story
    const answers = new Map<number, SoftWord>()
    for (const { start, end, types, status } of soft) {
      const token = headOfSpan(tokens, { start, end })
      if (token < 0) continue
      answers.set(token, {
        types: spread(types, TEACHER_TYPES, 'none'),
        statuses: spread(status, STATUS_CLASSES, null),
      })
    }
    const words: number[] = []
    for (let t = 0; t < tokens.count; t++) if (isWordCandidate(facts, t) || answers.has(t)) words.push(t)
    yield { facts, words, answers }
  }
}

/** Probabilities by class; what the teacher left out goes to `rest`, or is shared in proportion. */
function spread(
  given: Readonly<Record<string, number>>,
  classes: readonly string[],
  rest: string | null,
): Float32Array {
  const chances = Float32Array.from(classes, (name) => given[name] ?? 0)
  const sum = chances.reduce((a, b) => a + b, 0)
  if (rest !== null) chances[classes.indexOf(rest)] += Math.max(0, 1 - sum)
  else if (sum > 0) for (let c = 0; c < chances.length; c++) chances[c] /= sum
  return chances
}
