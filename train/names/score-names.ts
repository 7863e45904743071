/**
 * Scores the recognisers of names from raw text: node train/names/score-names.ts [--shared ../shared] [--open FOLDER]
 * The rows are the rule-based floor, the models of FOLDER (trained with --models open) and those of models/en.
 * Universal NER EWT and re3d are scored by shared/score/score_ner.py; the other sets against their own marks.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Name } from '../../src/language/analysis.ts'
import { createLanguageCore, type LanguageCore } from '../../src/language/core.ts'
import type { MarkedText } from './marked-text.ts'
import { readGmb, readPolnear, readWikigold } from './read-corpora.ts'

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    open: { type: 'string' },
    models: { type: 'string', default: 'models/en' },
  },
})
const SCORED: ReadonlySet<string> = new Set(['PER', 'ORG', 'LOC'])
const data = join(values.shared, 'data')

function coreOf(folder: string, withNames: boolean): LanguageCore {
  const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, `${name}.bin`)))
  const parts = {
    words: bytes('words'),
    tokens: bytes('tokens'),
    sentences: bytes('sentences'),
    tagger: bytes('tagger'),
  }
  return createLanguageCore(withNames ? { ...parts, names: bytes('names') } : parts)
}

/** Exact F1 against marks; a mark of several readings is neutral. */
function markedScore(core: LanguageCore, texts: readonly MarkedText[]): number {
  let right = 0
  let found = 0
  let wanted = 0
  for (const { text, regions, marks } of texts) {
    const names: readonly Name[] = core.analyze(text, regions).names.filter((name) => SCORED.has(name.type))
    const exact = new Set(
      marks
        .filter((mark) => mark.readings.length === 1 && SCORED.has(mark.readings[0]))
        .map((mark) => `${mark.start} ${mark.end} ${mark.readings[0]}`),
    )
    wanted += exact.size
    for (const { start, end, type } of names) {
      if (exact.has(`${start} ${end} ${type}`)) right++
      else if (marks.some((mark) => mark.readings.length > 1 && mark.start < end && start < mark.end)) continue
      found++
    }
  }
  return (200 * right) / (found + wanted)
}

/** The exact row and its types, by the project's scorer. */
function officialScore(core: LanguageCore, gold: string, input: string, extra: readonly string[]): string {
  const lines = readFileSync(input, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const answer = lines.map((line) => {
    const record: unknown = JSON.parse(line)
    if (typeof record !== 'object' || record === null || !('doc' in record) || !('text' in record)) return ''
    const entities = core.analyze(String(record.text)).names.map(({ start, end, type }) => ({ start, end, type }))
    return JSON.stringify({ doc: record.doc, entities })
  })
  const path = `${gold}.pred`
  writeFileSync(path, `${answer.join('\n')}\n`)
  const table = execFileSync('python3', [join(values.shared, 'score/score_ner.py'), '--utf16', ...extra, gold, path], {
    encoding: 'utf8',
  })
  return table
    .split('\n')
    .filter((row) => /exact/.test(row))
    .map((row) => row.trim().replace(/\s+/g, ' '))
    .join('; ')
}

const work = mkdtempSync(join(tmpdir(), 'sitrep-names-'))
execFileSync('python3', [join(values.shared, 'score/dev_gold.py'), '--inputs', data, work])
const rows: readonly (readonly [string, LanguageCore])[] = [
  ['floor', coreOf(values.models, false)],
  ...(values.open === undefined ? [] : [['open', coreOf(values.open, true)] as const]),
  ['default', coreOf(values.models, true)],
]
const re3d = ['--map', 'PER=Person,ORG=Organisation,LOC=Location', '--types', 'Person,Organisation,Location']
for (const [name, core] of rows) {
  console.log(
    `${name}  EWT: ${officialScore(core, join(work, 'ewt.dev.jsonl'), join(work, 'ewt.dev.in.jsonl'), ['--types', 'PER,ORG,LOC'])}`,
  )
  console.log(
    `${name}  re3d: ${officialScore(core, join(work, 're3d.dev.jsonl'), join(work, 're3d.dev.in.jsonl'), re3d)}`,
  )
  const sets = { wikigold: readWikigold(data, 'dev'), gmb: readGmb(data, 'dev'), polnear: readPolnear(data, 'dev') }
  for (const [set, texts] of Object.entries(sets))
    console.log(`${name}  ${set}: ${markedScore(core, texts).toFixed(1)}`)
}
