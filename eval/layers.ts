/**
 * Writes what the language core says of documents, one JSON line each, in the form that the scorers read:
 * node eval/layers.ts [--rules] [--models models/en] IN.jsonl > OUT.jsonl. Lines of IN have `doc` and `text`.
 */
import { readFileSync, writeSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { createLanguageCore } from '../src/language/core.ts'
import { loadModels } from '../src/node/models.ts'
import { analysisLayers } from '../src/report/language-layers.ts'

const { values, positionals } = parseArgs({
  options: { rules: { type: 'boolean', default: false }, models: { type: 'string', default: 'models/en' } },
  allowPositionals: true,
})
const core = createLanguageCore(values.rules ? {} : loadModels(pathToFileURL(`${values.models}/`)).bytes)
const lines = readFileSync(positionals[0], 'utf8')
  .split('\n')
  .filter((line) => line !== '')
let spent = 0
let words = 0
for (const line of lines) {
  const { doc, text }: { doc: string; text: string } = JSON.parse(line)
  const began = performance.now()
  const analysis = core.analyze(text)
  spent += performance.now() - began
  words += analysis.tokens.count
  writeSync(1, `${JSON.stringify({ doc, ...analysisLayers(analysis) })}\n`)
}
writeSync(2, `${words} words, ${Math.round((1000 * words) / spent)} words a second\n`)
