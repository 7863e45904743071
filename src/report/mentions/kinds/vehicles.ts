import { headAmong, REL } from '../../../language/syntax/index.ts'
import { behindVehicle, shipParts } from '../../../lexicon/phrase-edges.ts'
import {
  shipPrefixes,
  vehicleHeads,
  vehicleMovements,
  vehicleNouns,
  vehicleParts,
  weaponNouns,
} from '../../../lexicon/vehicles.ts'
import type { ActorKind } from '../../../record/vocabulary.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'

/** Does the run of capitals begin with a ship's prefix? "MV Harbor Pearl". */
export function isShipName(words: MentionTokens, first: number, last: number): boolean {
  return last > first && shipPrefixes.has(words.form[first])
}

/** "Harbor Pearl" for "MV Harbor Pearl". */
export function withoutShipPrefix(name: string): string {
  const space = name.indexOf(' ')
  return space > 0 && shipPrefixes.has(name.slice(0, space)) ? name.slice(space + 1) : name
}

/**
 * The evidence around a name for a ship, an aircraft or a weapon: the class noun before it ("the freighter X") or in
 * an apposition ("X, a patrol boat,"), "aboard X", a crew, a verb whose subjects are ships only.
 * @returns kind and how much it counts beside the other evidence, or null
 */
export function vehicleAround(
  words: MentionTokens,
  first: number,
  last: number,
): { kind: ActorKind; weight: number } | null {
  const { tokens } = words.analysis
  if (isShipName(words, first, last)) return { kind: 'vehicle', weight: 12 }
  let at = first - 1
  if (/^["\u201c\u2018']$/.test(words.form[at] ?? '')) at--
  const before = words.lower[at] ?? ''
  if (vehicleNouns.has(before) && words.wordShape[at] === CASE.lower) return { kind: 'vehicle', weight: 9 }
  const after = words.lower[last + 1] ?? ''
  if (weaponNouns.has(after.replace(/s$/, ''))) return { kind: 'weapon', weight: 5 }
  if (after === ',' && isVehicleAhead(words, last + 2)) return { kind: 'vehicle', weight: 9 }
  const article = before === 'the' ? at - 1 : at
  if (words.lower[article] === 'aboard') return { kind: 'vehicle', weight: 5 }
  if (words.lower[article] === 'of' && vehicleParts.has(words.lower[article - 1] ?? '') && before === 'the')
    return { kind: 'vehicle', weight: 5 }
  if (/^['\u2019]s?$/.test(words.form[last + 1] ?? '') && shipParts.has(words.lower[last + 2] ?? ''))
    return { kind: 'vehicle', weight: 5 }
  const head = headAmong(words.tree, first, last)
  const subject = tokens.deprel[head] === REL.nsubj || tokens.deprel[head] === REL['nsubj:pass']
  if (before === 'the' && subject && tokens.head[head] >= 0 && vehicleMovements.has(tokens.lemma[tokens.head[head]]))
    return { kind: 'vehicle', weight: 4 }
  return null
}

/** "a patrol boat", "an aircraft carrier that …": an article, at most two words, and a class noun. */
function isVehicleAhead(words: MentionTokens, from: number): boolean {
  if (!/^(a|an|the)$/.test(words.lower[from] ?? '')) return false
  for (let k = from + 1; k < Math.min(words.count, from + 5); k++) {
    if (words.wordShape[k] === CASE.none && words.form[k] !== '-') return false
    const next = words.lower[k + 1] ?? ''
    if (vehicleHeads.has(`${words.lower[k]} ${next}`)) return true
    if (vehicleHeads.has(words.lower[k]) && words.wordShape[k + 1] !== CASE.lower) return true
    if (vehicleHeads.has(words.lower[k]) && behindVehicle.has(next)) return true
  }
  return false
}
