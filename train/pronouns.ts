/**
 * Learns the weights that rank what a pronoun may stand for: a log-linear model of the choice among all
 * candidates and none (Denis and Baldridge 2007), over GUM's training part. Writes `src/report/mentions/pronoun-weights.json`.
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
import { findQuotations } from '../src/report/mentions/quotation-speakers.ts'
import { readGum } from './gum-coreference.ts'
import { randomFrom, shuffle } from './random.ts'

const EPOCHS = 25
const RATE = 0.1
/** Pulls weights to zero that little speaks for. */
const DECAY = 0.001

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
const random = randomFrom(1)
const score = (features: readonly number[]): number => features.reduce((sum, feature) => sum + weights[feature], 0)

for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  let right = 0
  let all = 0
  const rate = RATE / Math.sqrt(epoch)
  shuffle(prepared, random)
  for (const { analysis, groupAt } of prepared) {
    // The drafts are made anew each time: resolving adds entities to them.
    const context = prepareMentions(analysis)
    resolvePronouns(context, findQuotations(context.words), ({ token, candidates, features, none }) => {
      all++
      const group = groupAt.get(token)
      const options = [none, ...features]
      const scores = options.map(score)
      const top = Math.max(...scores)
      const odds = scores.map((value) => Math.exp(value - top))
      const total = odds.reduce((sum, value) => sum + value, 0)
      let good = candidates.map(({ headToken }) => group !== undefined && groupAt.get(headToken) === group)
      const isNone = !good.includes(true)
      good = [isNone, ...good]
      const goodTotal = odds.reduce((sum, value, i) => sum + (good[i] ? value : 0), 0)
      let best = 0
      let bestGood = -1
      for (let i = 0; i < options.length; i++) {
        // The gradient of the log of the good options' share.
        const pull = (good[i] ? odds[i] / goodTotal : 0) - odds[i] / total
        for (const feature of options[i]) weights[feature] += rate * (pull - DECAY * weights[feature])
        if (scores[i] > scores[best]) best = i
        if (good[i] && (bestGood < 0 || scores[i] >= scores[bestGood])) bestGood = i
      }
      if (good[best]) right++
      return bestGood - 1
    })
  }
  console.log(`epoch ${epoch}: ${right} of ${all} right, ${((100 * right) / all).toFixed(1)} %`)
}
const source = 'Learned by train/pronouns.ts on the training part of GUM (annotations CC BY 4.0).'
const rounded = Array.from(weights, (weight) => Math.round(weight * 100) / 100)
writeFileSync('src/report/mentions/pronoun-weights.json', `${JSON.stringify({ source, weights: rounded })}\n`)
