/**
 * Trains the model that tells the story's lines of an HTML page from all others: node train/page-lines.ts
 * [--data ../shared/data] [--out src/report/blocks/data/line-weights.json] [--folds 10]. It first prints how well
 * models trained on the other sites' pages do on each site's (word 4-grams, as score_pages.py counts them), then trains on
 * all pages. Same data, same Node: same bytes. Beside the shape of lines and words of markup the weights hold single
 * words that open lines on at least three pages.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { MetaEvidence } from '../src/record/record.ts'
import type { BlockKind } from '../src/record/vocabulary.ts'
import { type Line, linesOf } from '../src/report/blocks/lines.ts'
import { pageFeatures } from '../src/report/blocks/page-features.ts'
import { pageKinds } from '../src/report/blocks/page-kinds.ts'
import { type Shape, shapesOf } from '../src/report/blocks/shape.ts'
import { contextFeatures, scoreOf, type Weights } from '../src/report/blocks/story-model.ts'
import { readPage } from '../src/report/intake/html/page.ts'
import { compareCodeUnits } from '../src/text/order.ts'
import { gramsOf, storyLabels } from './page-labels.ts'
import { randomFrom, shuffle } from './random.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'src/report/blocks/data/line-weights.json' },
    folds: { type: 'string', default: '10' },
  },
})

interface Page {
  readonly site: string
  readonly gold: string
  readonly words: readonly string[]
  readonly lines: readonly Line[]
  readonly shapes: readonly Shape[]
  readonly meta: readonly MetaEvidence[]
  readonly features: readonly (readonly string[])[]
  readonly labels: readonly boolean[]
  /** How much each line counts: a page's long lines more, a long page's lines less. */
  readonly importance: readonly number[]
}

const SCORED_KINDS: ReadonlySet<BlockKind> = new Set(['body', 'subhead', 'summary', 'caption'])
const EPOCHS = 20
const RATE = 0.3
const DECAY = 0.008
const PAGES_OF_FEATURE = 3
const INNER_FOLDS = 4

/** Sites of one publisher that share a layout: never split over folds. */
const LAYOUTS: Readonly<Record<string, string>> = {
  'ctpost.com': 'hearst',
  'chron.com': 'hearst',
  'sfgate.com': 'hearst',
  'timesunion.com': 'hearst',
  'mysanantonio.com': 'hearst',
}

const pages = readPages(join(values.data, 'pages'))
const sites = [...new Set(pages.map(({ site }) => site))].sort(compareCodeUnits)
crossValidate(Number(values.folds))
const { first, second } = trainBoth(pages)
writeFileSync(values.out, `${JSON.stringify({ first: asRows(first), second: asRows(second) }, null, 2)}\n`)
console.log(`${first.size} and ${second.size} weights from ${pages.length} pages in ${values.out}`)

function readPages(folder: string): Page[] {
  const truth: Record<string, { articleBody: string; url: string }> = JSON.parse(
    readFileSync(join(folder, 'ground-truth.json'), 'utf8'),
  )
  return Object.keys(truth)
    .sort(compareCodeUnits)
    .map((key) => {
      const { articleBody: gold, url } = truth[key]
      const html = gunzipSync(readFileSync(join(folder, 'html', `${key}.html.gz`))).toString('utf8')
      const page = readPage(html, () => {})
      const lines = linesOf({ text: page.text, elements: page.elements })
      const shapes = shapesOf(lines)
      const words = lines.map((line) => page.text.slice(line.start, line.end))
      const host = new URL(url).hostname.split('.').slice(-2).join('.')
      const goldWords = gold.split(/\s+/).length
      return {
        site: LAYOUTS[host] ?? host,
        gold,
        words,
        lines,
        shapes,
        meta: page.meta,
        features: pageFeatures(lines, shapes),
        labels: storyLabels(
          gold,
          words,
          lines.map(({ element }) => element?.inArticle === true),
        ),
        importance: shapes.map(({ count }) => (count + 1.5) / Math.sqrt(goldWords + 50)),
      }
    })
}

/** Prints how well the lines alone are told, and the blocks that come of them (a caption is story and not marked as such). */
function crossValidate(folds: number): void {
  const lineScore = runningScore()
  const blockScore = runningScore()
  for (let fold = 0; fold < folds; fold++) {
    const held = (page: Page): boolean => (sites.indexOf(page.site) * 7) % folds === fold
    const models = trainBoth(pages.filter((page) => !held(page)))
    for (const page of pages.filter(held)) {
      const isStory = predict(page, models).map((score) => score > 0)
      const kinds = pageKinds(page.lines, page.shapes, page.meta, isStory)
      lineScore.add(page.gold, page.words.filter((_, i) => isStory[i]).join(' '))
      blockScore.add(page.gold, page.words.filter((_, i) => SCORED_KINDS.has(kinds[i])).join(' '))
    }
  }
  console.log(`${folds} folds by site, lines:  ${lineScore.print()}`)
  console.log(`${folds} folds by site, blocks: ${blockScore.print()}`)
}

function runningScore(): { add: (gold: string, found: string) => void; print: () => string } {
  let precision = 0
  let recall = 0
  let answered = 0
  let asked = 0
  return {
    add(gold, found) {
      const { hits, given, wanted } = overlap(gold, found)
      if (given > 0) {
        precision += hits / given
        answered++
      }
      recall += hits / wanted
      asked++
    },
    print() {
      const p = precision / answered
      const r = recall / asked
      return `precision ${p.toFixed(4)} recall ${r.toFixed(4)} F1 ${((2 * p * r) / (p + r)).toFixed(4)}`
    },
  }
}

function overlap(gold: string, found: string): { hits: number; given: number; wanted: number } {
  const wantedGrams = gramsOf(gold)
  const givenGrams = gramsOf(found)
  let hits = 0
  for (const [gram, count] of givenGrams) hits += Math.min(count, wantedGrams.get(gram) ?? 0)
  const total = (grams: ReadonlyMap<string, number>): number => [...grams.values()].reduce((a, b) => a + b, 0)
  return { hits, given: total(givenGrams), wanted: total(wantedGrams) }
}

function predict(page: Page, models: { first: Weights; second: Weights }): number[] {
  const scores = page.features.map((names) => scoreOf(names, models.first))
  return contextFeatures(page.features, scores).map((names) => scoreOf(names, models.second))
}

/** The second model learns from what first models said of pages that they had not seen. */
function trainBoth(from: readonly Page[]): { first: Weights; second: Weights } {
  const unseen = new Map<Page, number[]>()
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const held = (page: Page): boolean => sites.indexOf(page.site) % INNER_FOLDS === fold
    const model = trainLinear(from.filter((page) => !held(page)))
    for (const page of from.filter(held))
      unseen.set(
        page,
        page.features.map((names) => scoreOf(names, model)),
      )
  }
  const withContext = from.map((page) => ({
    ...page,
    features: contextFeatures(page.features, unseen.get(page) ?? []),
  }))
  return { first: trainLinear(from), second: trainLinear(withContext) }
}

/** Logistic regression by stochastic gradients with per-weight rates (AdaGrad) and decay; the weights of the later epochs are averaged. */
function trainLinear(from: readonly Page[]): Weights {
  const ids = featureIds(from)
  const rows: { ids: number[]; label: number; weight: number }[] = []
  for (const page of from) {
    page.features.forEach((names, i) => {
      const known = names.map((name) => ids.get(name)).filter((id) => id !== undefined)
      rows.push({ ids: known, label: page.labels[i] ? 1 : 0, weight: page.importance[i] })
    })
  }
  const mean = rows.reduce((sum, row) => sum + row.weight, 0) / rows.length
  const weights = new Float64Array(ids.size)
  const squares = new Float64Array(ids.size)
  const random = randomFrom(1)
  const sums = new Float64Array(ids.size)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(rows, random)
    for (const row of rows) {
      let sum = 0
      for (const id of row.ids) sum += weights[id]
      const error = ((1 / (1 + Math.exp(-sum)) - row.label) * row.weight) / mean
      for (const id of row.ids) {
        const gradient = error + DECAY * weights[id]
        squares[id] += gradient * gradient
        weights[id] -= (RATE * gradient) / (Math.sqrt(squares[id]) + 1)
      }
    }
    if (epoch >= EPOCHS / 2) for (let id = 0; id < sums.length; id++) sums[id] += weights[id] / (EPOCHS / 2)
  }
  return new Map(
    [...ids]
      .map(([name, id]) => [name, Math.round(sums[id] * 100)] as const)
      .filter(([, weight]) => Math.abs(weight) >= 2),
  )
}

function featureIds(from: readonly Page[]): Map<string, number> {
  const pagesOf = new Map<string, number>()
  for (const page of from) {
    for (const name of new Set(page.features.flat())) pagesOf.set(name, (pagesOf.get(name) ?? 0) + 1)
  }
  const names = [...pagesOf].filter(([, count]) => count >= PAGES_OF_FEATURE).map(([name]) => name)
  return new Map(names.sort(compareCodeUnits).map((name, id) => [name, id]))
}

function asRows(weights: Weights): Record<string, number> {
  return Object.fromEntries([...weights].sort(([a], [b]) => compareCodeUnits(a, b)))
}
