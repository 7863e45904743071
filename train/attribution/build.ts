import type { Analysis } from '../../src/language/analysis.ts'
import { type ContextFeatures, readContextFeatures } from '../../src/report/statements/attribution/context-features.ts'
import { type AttributionModel, cueConfidence } from '../../src/report/statements/attribution/model.ts'
import { EDGE_BITS, ROLE_BITS, ROLES } from '../../src/report/statements/attribution/role-features.ts'
import { buildTokenView } from '../../src/report/statements/token-view/token-view.ts'
import { toBytes } from '../net/quantize.ts'
import { type Article, type GoldAttribution, goldOf } from './examples.ts'
import { cueExamples, trainCues } from './train-cues.ts'
import { roleSequences, trainRoles } from './train-roles.ts'

/** Of the weights; the largest few in a thousand are cut when they are rounded. */
const SHARE_KEPT = 0.9995
const CUE_EPOCHS = 10
const ROLE_EPOCHS = 12
const FOLDS = 4
/** Where F1 is best on the development portion. */
const THRESHOLD = 0.35

/**
 * Trains the attribution model on articles and our own analysis of them. The confidence of cues that the roles' features
 * see comes from models that did not see the article (four folds), as it will in reading.
 */
export function buildAttributionModel(
  articles: readonly Article[],
  analyze: (article: Article) => Analysis,
  log: (line: string) => void,
): AttributionModel {
  const read: { features: ContextFeatures; gold: readonly GoldAttribution[] }[] = []
  for (const article of articles) {
    const view = buildTokenView(analyze(article))
    read.push({ features: readContextFeatures(view), gold: goldOf(view, article) })
  }
  log(`${read.length} articles read`)
  const whole = cuesOf(read)
  log('cues trained')
  const withConfidence = read.map((article) => ({ ...article, confidence: new Float32Array(0) as Float32Array }))
  for (let fold = 0; fold < FOLDS; fold++) {
    const part = cuesOf(read.filter((_, i) => i % FOLDS !== fold))
    for (let i = fold; i < read.length; i += FOLDS) withConfidence[i].confidence = cueConfidence(read[i].features, part)
  }
  log('cues trained, fold by fold')
  const sequences = roleSequences(withConfidence)
  log(`${sequences.length} sequences`)
  const { roles, edges } = trainRoles(sequences, ROLE_EPOCHS)
  const roleBytes = toBytes(roles, SHARE_KEPT)
  const edgeBytes = toBytes(edges, SHARE_KEPT)
  log('roles trained')
  return {
    ...whole,
    roles: roleBytes.bytes,
    roleUnit: roleBytes.unit,
    edges: edgeBytes.bytes,
    edgeUnit: edgeBytes.unit,
  }
}

function cuesOf(
  articles: readonly { features: ContextFeatures; gold: readonly GoldAttribution[] }[],
): AttributionModel {
  const { bytes, unit } = toBytes(trainCues(cueExamples(articles), CUE_EPOCHS), SHARE_KEPT)
  return {
    cues: bytes,
    cueUnit: unit,
    roles: new Int8Array(ROLES << ROLE_BITS),
    roleUnit: 0,
    edges: new Int8Array((ROLES * ROLES) << EDGE_BITS),
    edgeUnit: 0,
    threshold: THRESHOLD,
  }
}
