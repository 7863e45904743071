import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRecord } from '../src/record/record.ts'
import { type GoldBlock, lowerCased, readBlocks } from './corpus-blocks.ts'
import { type Confidences, confidencesOf } from './corpus-confidence.ts'
import { judgeBlocks } from './corpus-matching.ts'
import { CORPUS_MEASURES, type CorpusScores, LOWER_CASED_MEASURES } from './corpus-measures.ts'
import rules from './corpus-rules.json' with { type: 'json' }
import folds from './folds.json' with { type: 'json' }
import { readLines } from './places.ts'
import { type Bench, readAll } from './program.ts'
import type { Score } from './score-table.ts'

/** What the rules scored before anything of this was learned, by the name of the row. */
const RULES: ReadonlyMap<string, number> = new Map(Object.entries(rules))

/** What the rows are over the folds of train, by what is measured. */
const OVER_FOLDS: ReadonlyMap<string, number> = new Map(Object.entries(folds))

/** How much of a measure may be kept at least when the text is in lower case. */
const KEPT_IN_LOWER_CASE = 0.9

/** Events, statements, positions and figures of the situation corpus's development blocks, and what their confidences are worth. */
export function evaluateSituationCorpus(bench: Bench): { scores: Score[]; confidences: Confidences[] } {
  const gold = join(bench.data, 'situation', 'dev.jsonl.gz')
  const blocks = readBlocks(gold)
  const situation = readAsReports(bench, 'situation', blocks)
  const scores = scoresOf(bench, gold, situation)
  const lower = scoresOf(bench, gold, readAsReports(bench, 'situation-lower-cased', blocks, lowerCased))
  const confidences = confidencesOf(judgeBlocks(blocks, readLines<AnyRecord>(situation)))
  const rows = CORPUS_MEASURES.map(({ name, of, reach, annotators }) => row(name, of(scores), reach, annotators))
  const lowerRows = LOWER_CASED_MEASURES.map(({ name, of }) =>
    row(name, of(lower), KEPT_IN_LOWER_CASE * of(scores), null),
  )
  return { scores: [...rows, ...lowerRows, ...confidences.flatMap(({ scores }) => scores)], confidences }
}

function row(measure: string, value: number, reach: number | null, annotators: number | null): Score {
  const name = `corpus/${measure}`
  return { name, value, reach, annotators, rules: RULES.get(name) ?? null, folds: OVER_FOLDS.get(measure) ?? null }
}

/** Reads each block as a report of its own; gives the path of the export. */
function readAsReports(
  { work, sitrep }: Bench,
  name: string,
  blocks: readonly GoldBlock[],
  change = (text: string): string => text,
): string {
  const folder = join(work, name)
  mkdirSync(folder)
  const lines = blocks.map(({ id, text }) => `${JSON.stringify({ doc: id, text: change(text) })}\n`)
  writeFileSync(join(folder, 'blocks.jsonl'), lines.join(''))
  return readAll(folder, ['--plain', '--input', 'jsonl', 'blocks.jsonl'], sitrep)
}

function scoresOf({ score }: Bench, gold: string, situation: string): CorpusScores {
  return JSON.parse(score('score_corpus.py', '--json', gold, situation))
}
