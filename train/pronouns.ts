/**
 * Learns the weights that rank what a pronoun may stand for: an averaged perceptron (Collins 2002) over GUM's training
 * part, the entity so far and the noun phrases being the candidates. Writes `src/report/mentions/pronoun-weights.json`.
 * Run: `node train/pronouns.ts [--data ../shared]`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { openLanguageCore } from '../src/node/language-core.ts'
import { prepareMentions } from '../src/report/mentions/index.ts'
import { PRONOUN_FEATURES } from '../src/report/mentions/pronoun-features.ts'
import { resolvePronouns } from '../src/report/mentions/pronouns.ts'
import { readGum } from './gum-coreference.ts'
import { randomFrom, shuffle } from './random.ts'

const EPOCHS = 20

const { values } = parseArgs({
  options: { data: { type: 'string', default: resolve(import.meta.dirname, '../../shared') } },
})
const file = join(values.data, 'data/treebanks/gum/train.conllu.gz')
const documents = readGum(gunzipSync(readFileSync(file)).toString('utf8'))
const core = openLanguageCore()
const prepared = documents.map((document) => {
  const analysis = core.analyze(document.text)
  const groupAt = new Map<number, string>()
  const { start, end } = analysis.tokens
  const heads = new Map(document.mentions.map((mention) => [mention.headStart, mention.group]))
  for (let i = 0; i < analysis.tokens.count; i++) {
    const group = heads.get(start[i])
    if (group !== undefined && end[i] > start[i]) groupAt.set(i, group)
  }
  return { analysis, groupAt }
})

const { size } = PRONOUN_FEATURES
const weights = new Float64Array(size)
const sums = new Float64Array(size)
let step = 0
const random = randomFrom(1)
const score = (features: readonly number[]): number => features.reduce((sum, feature) => sum + weights[feature], 0)
const update = (features: readonly number[], by: number): void => {
  for (const feature of features) {
    weights[feature] += by
    sums[feature] += by * step
  }
}

for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  let right = 0
  let all = 0
  shuffle(prepared, random)
  for (const { analysis, groupAt } of prepared) {
    // The drafts are made anew each time: resolving adds entities to them.
    const context = prepareMentions(analysis)
    resolvePronouns(context, ({ token, candidates, features, none }) => {
      step++
      all++
      const group = groupAt.get(token)
      let guess = -1
      let guessScore = score(none)
      let gold = -1
      let goldScore = -Infinity
      for (let i = candidates.length - 1; i >= 0; i--) {
        const own = score(features[i])
        if (own > guessScore) {
          guess = i
          guessScore = own
        }
        if (group !== undefined && groupAt.get(candidates[i].headToken) === group && own > goldScore) {
          gold = i
          goldScore = own
        }
      }
      const isRight = guess < 0 ? gold < 0 : group !== undefined && groupAt.get(candidates[guess].headToken) === group
      if (isRight) right++
      else {
        update(gold < 0 ? none : features[gold], 1)
        update(guess < 0 ? none : features[guess], -1)
      }
      return gold
    })
  }
  console.log(`epoch ${epoch}: ${right} of ${all} right, ${((100 * right) / all).toFixed(1)} %`)
}
const averaged = Array.from(weights, (weight, i) => Math.round((weight - sums[i] / step) * 100) / 100)
const source = 'Learned by train/pronouns.ts on the training part of GUM (annotations CC BY 4.0).'
writeFileSync('src/report/mentions/pronoun-weights.json', `${JSON.stringify({ source, weights: averaged })}\n`)
