import { parseArgs } from 'node:util'
import { DATA, dataIsAbsent, isDataAbsent, leftOut, missingData } from '../train/data.ts'
import { measureGrowth } from './growth.ts'
import { measureKills } from './kills.ts'
import { measureLanguage } from './language.ts'
import { measureOddTexts } from './odd-texts.ts'
import { measurePrograms } from './programs.ts'
import { machine, printTable, type Row, remember } from './report.ts'
import { measureServe } from './serve.ts'

/*
 * `npm run bench`: start-up, speed, memory and growth, with peers on the same text in the same run. Figures of
 * different machines, or of a machine under load, do not compare; ratios within one run do.
 */

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    full: { type: 'boolean', default: false },
  },
})

/** Any of these holds articles, of which piles are made. */
const ARTICLES = ['attribution/polnear', 'ner/gmb', 'events/ngec-synthetic']

const parts: readonly { name: string; needsArticles?: true; run: () => Promise<Row[]> | Row[] }[] = [
  { name: 'programs', run: measurePrograms },
  { name: 'language', run: measureLanguage },
  { name: 'odd texts', run: measureOddTexts },
  { name: 'kills', run: measureKills },
  {
    name: 'growth',
    needsArticles: true,
    run: () => measureGrowth(DATA, values.full ? [100, 1000, 10_000] : [100, 1000]),
  },
  { name: 'serve', needsArticles: true, run: () => measureServe(DATA) },
]

if (values.only !== undefined && !parts.some(({ name }) => name === values.only)) {
  console.error(`bench: there is no part ${values.only}; the parts are ${parts.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
console.log(machine())
const rows: Row[] = []
const missing = missingData(ARTICLES)
for (const { name, needsArticles, run } of parts) {
  if (values.only !== undefined && values.only !== name) continue
  if (needsArticles && missing.length === ARTICLES.length) {
    if (!isDataAbsent()) console.error(leftOut(name, missing))
    process.exitCode = 2
    continue
  }
  console.error(`… ${name}`)
  rows.push(...(await run()))
}
printTable(rows)
remember(rows)
if (process.exitCode === 2 && isDataAbsent()) console.error(dataIsAbsent('npm run bench'))
