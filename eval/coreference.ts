/**
 * Coreference of names and pronouns on GUM: `node eval/coreference.ts [--split dev] [--floor] [--by-genre]`.
 *
 * Predicted mentions against gold ones, from raw text; the CoNLL score is the mean of the F1 of MUC (Vilain et al. 1995),
 * B³ (Bagga and Baldwin 1998) and entity-based CEAF (Luo 2005), as the CoNLL-2012 shared task defines it (Pradhan et al.
 * 2012; reference scorer: Pradhan et al. 2014). Entities with one mention do not count. Gold mentions are those whose head
 * is a proper noun or a personal pronoun. GUM marks whole noun phrases where Sitrep marks the name alone: a predicted
 * mention is found where it lies inside a gold mention and holds its head, the smallest such one; a description, where its
 * head is that mention's.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { openLanguageCore } from '../src/node/language-core.ts'
import { readMentions } from '../src/report/mentions/index.ts'
import { DATA } from '../train/data.ts'
import { type GoldMention, type GumDocument, readGum } from '../train/gum-coreference.ts'

/** Clusters as lists of mention keys. */
type Clusters = readonly (readonly string[])[]

interface Counts {
  muc: [number, number, number, number]
  b3: [number, number, number, number]
  ceafe: [number, number, number, number]
  found: [number, number, number]
}

interface Options {
  /** Join what has the same head word instead of what the stage joins. */
  readonly floor: boolean
  /** Print every gold mention with what was made of it. */
  readonly show: boolean
}

/** The CoNLL score on GUM's development part, and that of the floor that joins the same mentions by their head word. */
export function evaluateCoreference(data: string): { conll: number; floor: number } {
  const documents = readDocuments(data, 'dev')
  const scored = (floor: boolean): number => {
    const total = zero()
    for (const document of documents) addTo(total, scoreDocument(document, { floor, show: false }))
    return conllOf(total)
  }
  return { conll: scored(false), floor: scored(true) }
}

function readDocuments(data: string, split: string): GumDocument[] {
  const file = join(data, `treebanks/gum/${split}.conllu.gz`)
  return readGum(gunzipSync(readFileSync(file)).toString('utf8')).map((document) => ({
    ...document,
    mentions: document.mentions.filter(({ named, pronoun }) => named || pronoun),
  }))
}

function main(): void {
  const { values } = parseArgs({
    options: {
      split: { type: 'string', default: 'dev' },
      floor: { type: 'boolean', default: false },
      'by-genre': { type: 'boolean', default: false },
      only: { type: 'string' },
      show: { type: 'boolean', default: false },
    },
  })
  const total = zero()
  const byGenre = new Map<string, Counts>()
  for (const document of readDocuments(DATA, values.split)) {
    if (values.only !== undefined && !document.name.includes(values.only)) continue
    const counts = scoreDocument(document, values)
    addTo(total, counts)
    const genre = byGenre.get(document.genre) ?? zero()
    addTo(genre, counts)
    byGenre.set(document.genre, genre)
  }
  if (values['by-genre']) for (const [genre, counts] of byGenre) console.log(line(genre, counts))
  console.log(line('all', total))
}

let loaded: ReturnType<typeof openLanguageCore> | undefined

function scoreDocument(document: GumDocument, options: Options): Counts {
  loaded ??= openLanguageCore()
  const analysis = loaded.analyze(document.text)
  const { mentions, entities } = readMentions(analysis)
  const gold = new Map<string, string[]>()
  for (const mention of document.mentions) push(gold, mention.group, mentionKey(mention))
  const predicted = new Map<string, string[]>()
  const taken = new Set<string>()
  let invented = 0
  for (const mention of mentions) {
    // GUM marks no relative pronouns.
    if (/^who(m|se)?$/i.test(document.text.slice(mention.start, mention.end))) continue
    const found = document.mentions
      .filter(
        (g) =>
          (mention.form !== 'description' || g.headStart === analysis.tokens.start[mention.headToken]) &&
          g.start <= mention.start &&
          mention.end <= g.end &&
          g.headStart < mention.end &&
          mention.start < g.headEnd,
      )
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
    // Descriptions count if their head is a proper noun ("the Secretary"); gold holds no others.
    if (found === undefined && mention.form === 'description') continue
    const key = found === undefined ? `invented ${mention.start}` : mentionKey(found)
    if (taken.has(key)) continue
    taken.add(key)
    if (found === undefined) invented++
    const words = document.text.slice(analysis.tokens.start[mention.headToken], analysis.tokens.end[mention.headToken])
    const group = options.floor
      ? words.toLowerCase()
      : mention.entity === null
        ? `alone ${mention.start}`
        : String(mention.entity)
    push(predicted, group, key)
  }
  const multi = (clusters: Map<string, string[]>): Clusters => [...clusters.values()].filter((list) => list.length > 1)
  if (options.show) {
    const goldOf = new Map(document.mentions.map((g) => [mentionKey(g), g.group]))
    const sizes = new Map([...gold].map(([group, list]) => [group, list.length]))
    for (const g of document.mentions) {
      if ((sizes.get(g.group) ?? 0) < 2) continue
      const m = mentions.find(
        (x) =>
          x.form !== 'description' &&
          g.start <= x.start &&
          x.end <= g.end &&
          g.headStart < x.end &&
          x.start < g.headEnd,
      )
      console.log(
        g.start,
        document.text.slice(g.headStart, g.headEnd),
        'gold',
        goldOf.get(mentionKey(g)),
        '|',
        m === undefined ? 'MISSED' : m.entity === null ? 'null' : `${m.entity} ${entities[m.entity].name}`,
      )
    }
  }
  const goldClusters = multi(gold)
  const predictedClusters = multi(predicted)
  const goldKeys = new Set(document.mentions.map(mentionKey))
  const hit = [...taken].filter((key) => goldKeys.has(key)).length
  return {
    muc: both(muc, goldClusters, predictedClusters),
    b3: both(bCubed, goldClusters, predictedClusters),
    ceafe: ceafe(goldClusters, predictedClusters),
    found: [hit, goldKeys.size, hit + invented],
  }
}

/** Recall's and precision's numerators and denominators of a measure that is symmetric in its two arguments. */
function both(
  measure: (key: Clusters, response: Clusters) => [number, number],
  gold: Clusters,
  predicted: Clusters,
): [number, number, number, number] {
  return [...measure(gold, predicted), ...measure(predicted, gold)]
}

/** Links that the response keeps: per cluster, its size less the number of parts into which the response cuts it. */
function muc(key: Clusters, response: Clusters): [number, number] {
  const of = indexOf(response)
  let kept = 0
  let all = 0
  for (const cluster of key) {
    const parts = new Set(cluster.map((mention, i) => of.get(mention) ?? -1 - i))
    kept += cluster.length - parts.size
    all += cluster.length - 1
  }
  return [kept, all]
}

/** Per mention, the share of its cluster that the response keeps with it. */
function bCubed(key: Clusters, response: Clusters): [number, number] {
  const of = indexOf(response)
  let sum = 0
  let all = 0
  for (const cluster of key) {
    const shared = new Map<number, number>()
    for (const mention of cluster) {
      const at = of.get(mention)
      if (at !== undefined) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    for (const count of shared.values()) sum += (count * count) / cluster.length
    all += cluster.length
  }
  return [sum, all]
}

/** The best one-to-one alignment of clusters by φ4, the Dice coefficient of two clusters. */
function ceafe(gold: Clusters, predicted: Clusters): [number, number, number, number] {
  const similarity = gold.map((a) => {
    const set = new Set(a)
    return predicted.map((b) => (2 * b.filter((mention) => set.has(mention)).length) / (a.length + b.length))
  })
  const best = assign(similarity)
  return [best, gold.length, best, predicted.length]
}

/** The greatest sum of one entry a row and column, by the Hungarian method (Kuhn 1955; O(n³) as by Jonker and Volgenant). */
function assign(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.length
  const columns = matrix[0]?.length ?? 0
  const n = Math.max(rows, columns)
  const cost = (i: number, j: number): number => (i < rows && j < columns ? -matrix[i][j] : 0)
  const u = new Float64Array(n + 1)
  const v = new Float64Array(n + 1)
  const match = new Int32Array(n + 1)
  const way = new Int32Array(n + 1)
  for (let i = 1; i <= n; i++) {
    match[0] = i
    let j0 = 0
    const least = new Float64Array(n + 1).fill(Infinity)
    const used = new Uint8Array(n + 1)
    do {
      used[j0] = 1
      const i0 = match[j0]
      let delta = Infinity
      let j1 = 0
      for (let j = 1; j <= n; j++) {
        if (used[j] === 1) continue
        const reduced = cost(i0 - 1, j - 1) - u[i0] - v[j]
        if (reduced < least[j]) {
          least[j] = reduced
          way[j] = j0
        }
        if (least[j] < delta) {
          delta = least[j]
          j1 = j
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j] === 1) {
          u[match[j]] += delta
          v[j] -= delta
        } else least[j] -= delta
      }
      j0 = j1
    } while (match[j0] !== 0)
    do {
      const j1 = way[j0]
      match[j0] = match[j1]
      j0 = j1
    } while (j0 !== 0)
  }
  let sum = 0
  for (let j = 1; j <= n; j++) sum -= cost(match[j] - 1, j - 1)
  return sum
}

function indexOf(clusters: Clusters): Map<string, number> {
  const of = new Map<string, number>()
  clusters.forEach((cluster, i) => {
    for (const mention of cluster) of.set(mention, i)
  })
  return of
}

function mentionKey(mention: GoldMention): string {
  return `${mention.start}-${mention.end}`
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function zero(): Counts {
  return { muc: [0, 0, 0, 0], b3: [0, 0, 0, 0], ceafe: [0, 0, 0, 0], found: [0, 0, 0] }
}

function addTo(sum: Counts, counts: Counts): void {
  for (const name of ['muc', 'b3', 'ceafe', 'found'] as const) {
    counts[name].forEach((value, i) => {
      sum[name][i] += value
    })
  }
}

function f1(recall: number, precision: number): number {
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

function scoresOf(counts: Counts): { recall: number; precision: number; f: number }[] {
  return ([counts.muc, counts.b3, counts.ceafe] as const).map(([r, rn, p, pn]) => {
    const recall = rn === 0 ? 0 : r / rn
    const precision = pn === 0 ? 0 : p / pn
    return { recall, precision, f: f1(recall, precision) }
  })
}

function conllOf(counts: Counts): number {
  return scoresOf(counts).reduce((sum, { f }) => sum + f, 0) / 3
}

function line(name: string, counts: Counts): string {
  const scores = scoresOf(counts)
  const show = scores
    .map(({ recall, precision, f }) => `${precision.toFixed(3)}/${recall.toFixed(3)}/${f.toFixed(3)}`)
    .join('  ')
  const [hit, gold, predicted] = counts.found
  return `${name.padEnd(14)} MUC, B3, CEAFe (P/R/F1): ${show}  CoNLL ${conllOf(counts).toFixed(4)}  mentions P ${(hit / predicted).toFixed(3)} R ${(hit / gold).toFixed(3)}`
}

if (process.argv[1] === import.meta.filename) main()
