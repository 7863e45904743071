/**
 * Learns the weights that rank what a pronoun may stand for: a log-linear model of the choice among all
 * candidates and none (Denis and Baldridge 2007), over GUM's training part and the situation corpus', if a party that is a
 * pronoun says in `is` who it is. Writes `src/report/mentions/pronouns/pronoun-weights.json`.
 * Run: `node train/pronouns.ts [--data ../shared/data] [--folds]`; with `--folds` it only prints how many of the corpus' pronouns
 * come right by weights that did not see their block.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import type { Analysis } from '../src/language/analysis.ts'
import { openLanguageCore } from '../src/node/language-core.ts'
import { prepareMentions } from '../src/report/mentions/index.ts'
import type { EntityCandidate } from '../src/report/mentions/named.ts'
import { type PronounCase, weigh } from '../src/report/mentions/pronouns/pronoun-choice.ts'
import { PRONOUN_FEATURES } from '../src/report/mentions/pronouns/pronoun-features.ts'
import { resolvePronouns } from '../src/report/mentions/pronouns/pronouns.ts'
import { findQuotations } from '../src/report/mentions/pronouns/quotation-speakers.ts'
import { DATA } from './data.ts'
import { readGum } from './gum-coreference.ts'
import { bears, readNamedPronouns } from './named-pronouns.ts'
import { randomFrom, shuffle } from './random.ts'

const EPOCHS = 25
const RATE = 0.1
/** Pulls weights to zero that little speaks for. */
const DECAY = 0.001
const FOLDS = 5

/** A text with what is known of its pronouns: which candidates one stands for, or null if nobody says. */
interface Labelled {
  readonly analysis: Analysis
  readonly isRight: (pronoun: PronounCase, entities: readonly EntityCandidate[]) => boolean[] | null
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: DATA },
    folds: { type: 'boolean', default: false },
  },
})
const core = openLanguageCore()
const gum = readGumTexts()
const corpus = readCorpusTexts()
if (values.folds) measureFolds()
else {
  const weights = learn([...gum, ...corpus])
  const source =
    'Learned by train/pronouns.ts on the training parts of GUM (annotations CC BY 4.0) and of the situation corpus.'
  const rounded = Array.from(weights, (weight) => Math.round(weight * 100) / 100)
  writeFileSync(
    'src/report/mentions/pronouns/pronoun-weights.json',
    `${JSON.stringify({ source, weights: rounded })}\n`,
  )
}

function readGumTexts(): Labelled[] {
  const file = join(values.data, 'treebanks/gum/train.conllu.gz')
  return readGum(gunzipSync(readFileSync(file)).toString('utf8')).map((document) => {
    const analysis = core.analyze(document.text)
    const { start, end } = analysis.tokens
    const heads = new Map(document.mentions.map((mention) => [mention.headStart, mention.group]))
    const groupAt = new Map<number, string>()
    for (let i = 0; i < analysis.tokens.count; i++) {
      const group = heads.get(start[i])
      if (group !== undefined && end[i] > start[i]) groupAt.set(i, group)
    }
    return {
      analysis,
      isRight: ({ token, candidates }) => {
        const group = groupAt.get(token)
        return candidates.map(({ headToken }) => group !== undefined && groupAt.get(headToken) === group)
      },
    }
  })
}

/** Pronouns whose referent is none of the candidates teach nothing: the corpus does not say what stands for nobody. */
function readCorpusTexts(): Labelled[] {
  return readNamedPronouns(join(values.data, 'situation/train.jsonl.gz')).map(({ text, names }) => {
    const analysis = core.analyze(text)
    return {
      analysis,
      isRight: ({ token, candidates }, entities) => {
        const name = names.get(analysis.tokens.start[token])
        if (name === undefined) return null
        const right = candidates.map(({ entity }) => entity !== null && bears(entities[entity], name))
        return right.includes(true) ? right : null
      },
    }
  })
}

function learn(texts: readonly Labelled[]): Float64Array {
  const weights = new Float64Array(PRONOUN_FEATURES.size)
  const random = randomFrom(1)
  const order = [...texts]
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const rate = RATE / Math.sqrt(epoch)
    shuffle(order, random)
    let right = 0
    let all = 0
    for (const { analysis, isRight } of order) {
      // The drafts are made anew each time: resolving adds entities to them.
      const context = prepareMentions(analysis)
      resolvePronouns(context, findQuotations(context.words), (pronoun) => {
        const good = isRight(pronoun, context.entities)
        if (good === null) return weigh(weights, pronoun)
        all++
        const { isBest, best } = adjust(weights, pronoun, good, rate)
        if (isBest) right++
        return best
      })
    }
    if (!values.folds) console.log(`epoch ${epoch}: ${right} of ${all} right, ${((100 * right) / all).toFixed(1)} %`)
  }
  return weights
}

/** One step up the gradient of the log of the right options' share; gives the most probable right candidate, -1 for none. */
function adjust(
  weights: Float64Array,
  { features, none }: PronounCase,
  right: readonly boolean[],
  rate: number,
): { isBest: boolean; best: number } {
  const options = [none, ...features]
  const scores = options.map((option) => option.reduce((sum, feature) => sum + weights[feature], 0))
  const top = Math.max(...scores)
  const odds = scores.map((value) => Math.exp(value - top))
  const total = odds.reduce((sum, value) => sum + value, 0)
  const good = [!right.includes(true), ...right]
  const goodTotal = odds.reduce((sum, value, i) => sum + (good[i] ? value : 0), 0)
  let best = 0
  let bestGood = -1
  options.forEach((option, i) => {
    const pull = (good[i] ? odds[i] / goodTotal : 0) - odds[i] / total
    for (const feature of option) weights[feature] += rate * (pull - DECAY * weights[feature])
    if (scores[i] > scores[best]) best = i
    if (good[i] && (bestGood < 0 || scores[i] >= scores[bestGood])) bestGood = i
  })
  return { isBest: good[best], best: bestGood - 1 }
}

function measureFolds(): void {
  for (const added of [false, true]) {
    const counts = new Map<string, number>()
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = learn(added ? [...gum, ...corpus.filter((_, i) => i % FOLDS !== fold)] : gum)
      for (const { analysis, isRight } of corpus.filter((_, i) => i % FOLDS === fold)) {
        const context = prepareMentions(analysis)
        resolvePronouns(context, findQuotations(context.words), (pronoun) => {
          const chosen = weigh(weights, pronoun)
          const good = isRight(pronoun, context.entities)
          if (good !== null) {
            const key = `${pronoun.cls === 'she' ? 'he' : pronoun.cls} ${chosen < 0 ? 'none' : good[chosen] ? 'right' : 'wrong'}`
            counts.set(key, (counts.get(key) ?? 0) + 1)
          }
          return chosen
        })
      }
      if (!added) break
    }
    console.log(added ? 'GUM and the corpus:' : 'GUM alone (a fifth):', Object.fromEntries([...counts].sort()))
  }
}
