import { AUX, VERB } from '../../../language/syntax/index.ts'
import { functionWords } from '../../../lexicon/name-edges.ts'
import { pluralVerbs } from '../../../lexicon/phrase-edges.ts'
import type { ActorKind } from '../../../record/vocabulary.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'

/**
 * Surnames that are words too, where a sentence opens with them: "Young died" after "Tom Young".
 * @returns token and the index of the name that has the surname
 */
export function findSurnames(
  words: MentionTokens,
  names: readonly { readonly firstToken: number; readonly lastToken: number; readonly kind: ActorKind }[],
): { token: number; of: number }[] {
  const bySurname = new Map<string, number>()
  const taken = new Set<number>()
  names.forEach((name, of) => {
    for (let t = name.firstToken; t <= name.lastToken; t++) taken.add(t)
    if (name.kind === 'person' && name.lastToken > name.firstToken) bySurname.set(words.lower[name.lastToken], of)
  })
  const found: { token: number; of: number }[] = []
  if (bySurname.size === 0) return found
  const { upos: tags, sentence } = words.analysis.tokens
  for (let i = 0; i + 1 < words.count; i++) {
    if (
      words.sentenceInitial[i] === 0 ||
      words.wordShape[i] !== CASE.capital ||
      taken.has(i) ||
      words.allCaps[sentence[i]] === 1
    )
      continue
    const of = bySurname.get(words.lower[i])
    if (of === undefined || functionWords.has(words.lower[i])) continue
    const next = words.form[i + 1]
    if (pluralVerbs.has(next)) continue
    if (tags[i + 1] === VERB || tags[i + 1] === AUX || /^['\u2019]s?$/.test(next) || next === ',')
      found.push({ token: i, of })
  }
  return found
}

/** In lines whose capitals mean nothing, the names that the rest of the text has: their spans, as token ranges. */
export function findRepeated(
  words: MentionTokens,
  names: readonly { readonly words: string; readonly firstToken: number; readonly lastToken: number }[],
): { firstToken: number; lastToken: number; of: number }[] {
  const taken = new Set<number>()
  const byFirst = new Map<string, { parts: string[]; of: number }[]>()
  names.forEach((name, of) => {
    for (let t = name.firstToken; t <= name.lastToken; t++) taken.add(t)
    if (words.allCaps[words.analysis.tokens.sentence[name.firstToken]] === 1) return
    const parts = words.lower.slice(name.firstToken, name.lastToken + 1)
    if (parts[0].length < 3) return
    const list = byFirst.get(parts[0])
    if (list === undefined) byFirst.set(parts[0], [{ parts, of }])
    else if (!list.some((other) => other.parts.join(' ') === parts.join(' '))) list.push({ parts, of })
  })
  const found: { firstToken: number; lastToken: number; of: number }[] = []
  const { sentences } = words.analysis
  for (let n = 0; n < sentences.count; n++) {
    if (words.allCaps[n] === 0) continue
    for (let i = sentences.firstToken[n]; i < sentences.firstToken[n + 1]; i++) {
      if (taken.has(i) || words.wordShape[i] < CASE.capital) continue
      const list = byFirst.get(words.lower[i])
      if (list === undefined) continue
      let best: { parts: string[]; of: number } | null = null
      for (const name of list) {
        if (
          name.parts.every((part, k) => words.lower[i + k] === part && !taken.has(i + k)) &&
          name.parts.length > (best?.parts.length ?? 0)
        )
          best = name
      }
      if (best === null) continue
      found.push({ firstToken: i, lastToken: i + best.parts.length - 1, of: best.of })
      i += best.parts.length - 1
    }
  }
  return found
}
