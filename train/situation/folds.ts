/**
 * Five folds of train, by which everything is chosen and every confidence is fitted: node train/situation/folds.ts
 * [--data ../shared/data] [--out models/en] [--work FOLDER] [--only 0,1,2,3,4]. Each fold is read with nets that were
 * trained on the other four; what was right there fits `confidence.bin`, and the scores go to `eval/folds.json`. Nets
 * that are there already in FOLDER are used as they are, so that folds can be trained one by one.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readBlocks } from '../../eval/corpus-blocks.ts'
import { type JudgedBlock, judgeBlocks } from '../../eval/corpus-matching.ts'
import { writeContainer } from '../../src/language/model/container.ts'
import { openLanguageCore } from '../../src/node/language-core.ts'
import { loadModels } from '../../src/node/models.ts'
import type { AnyRecord } from '../../src/record/record.ts'
import {
  CONFIDENCES,
  type ConfidenceName,
  type ConfidenceTables,
  confidenceSections,
} from '../../src/report/candidates/confidence.ts'
import { openReportModels, type ReportModels } from '../../src/report/models.ts'
import { runStages, STAGES } from '../../src/report/pipeline.ts'
import { saveModel } from '../manifest.ts'
import { FOLDS, foldOf } from './corpus.ts'
import { addCounts, type FoldScores, noCounts, scoresOf } from './fold-scores.ts'
import { fitConfidence, type Outcome } from './isotonic.ts'

const NETS = ['candidates', 'acts', 'stances', 'phrases'] as const

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/en' },
    teacher: { type: 'string' },
    work: { type: 'string', default: 'node_modules/.cache/sitrep-folds' },
    only: { type: 'string', default: Array.from({ length: FOLDS }, (_, fold) => fold).join(',') },
  },
})
const corpus = join(options.data, 'situation/train.jsonl.gz')
const language = openLanguageCore()
const blocks = readBlocks(corpus)
const outcomes: Record<ConfidenceName, Outcome[]> = { event: [], parties: [], statement: [], position: [], figure: [] }
const counts = noCounts()
for (const fold of options.only.split(',').map(Number)) {
  const folder = resolve(options.work, `fold-${fold}`)
  trainFold(fold, folder)
  const judged = judge(fold, modelsOf(folder))
  for (const block of judged) collect(block)
  addCounts(counts, judged)
  const scores: FoldScores = scoresOf(counts)
  console.log(`fold ${fold}, all so far: ${JSON.stringify(scores)}`)
}
const tables: ConfidenceTables = {
  event: fitConfidence(outcomes.event),
  parties: fitConfidence(outcomes.parties),
  statement: fitConfidence(outcomes.statement),
  position: fitConfidence(outcomes.position),
  figure: fitConfidence(outcomes.figure),
}
for (const name of CONFIDENCES)
  console.log(`${name}: ${outcomes[name].length} outcomes, ${tables[name].scores.length} points`)
saveModel(options.out, 'confidence', writeContainer(confidenceSections(tables)))
writeFileSync(resolve(import.meta.dirname, '../../eval/folds.json'), `${JSON.stringify(scoresOf(counts), null, 2)}\n`)

function trainFold(fold: number, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const missing = NETS.filter((name) => !existsSync(join(folder, `${name}.bin`)))
  if (missing.length === 0) return
  const script = resolve(import.meta.dirname, 'train.ts')
  const parts = ['--without', String(fold), '--only', missing.join(',')]
  const teacher = options.teacher === undefined ? [] : ['--teacher', options.teacher]
  const args = ['--data', options.data, '--out', folder, ...parts, ...teacher]
  execFileSync(process.execPath, ['--max-old-space-size=8000', script, ...args], { stdio: 'inherit' })
}

/** The shipped models with a fold's nets, and probabilities as they are in place of confidences. */
function modelsOf(folder: string): ReportModels {
  const nets = Object.fromEntries(NETS.map((name) => [name, new Uint8Array(readFileSync(join(folder, `${name}.bin`)))]))
  const empty = { scores: new Float32Array(0), shares: new Float32Array(0) }
  const raw = { event: empty, parties: empty, statement: empty, position: empty, figure: empty }
  return openReportModels({
    ...loadModels().bytes,
    ...nets,
    confidence: writeContainer(confidenceSections(raw)),
  })
}

function judge(fold: number, models: ReportModels): JudgedBlock[] {
  const held = blocks.filter(({ id }) => foldOf(id) === fold)
  return held.flatMap((block) => {
    const input = {
      bytes: new TextEncoder().encode(block.text),
      path: block.id,
      format: 'text',
      plain: true,
      date: null,
      language: null,
    } as const
    const records: readonly AnyRecord[] = runStages(STAGES, { input }, ['records'], {
      language,
      models,
      warn: () => undefined,
    }).records
    return judgeBlocks([block], records)
  })
}

function collect({ events, statements, positions, figures }: JudgedBlock): void {
  for (const { event, type, status, doers, recipients } of events) {
    outcomes.event.push({ score: event.confidence ?? 0, right: type && status })
    if (type) outcomes.parties.push({ score: event.partiesConfidence ?? 0, right: doers && recipients })
  }
  for (const { record, right } of statements) outcomes.statement.push({ score: record.confidence ?? 0, right })
  for (const { record, right } of positions) outcomes.position.push({ score: record.confidence ?? 0, right })
  for (const { record, right } of figures) outcomes.figure.push({ score: record.confidence ?? 0, right })
}
