import type { Tokens } from '../analysis.ts'
import { CLOSE, OPEN } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'
import { SEEN_LOWER } from './document-memory.ts'
import type { NameClues } from './features.ts'
import { beginLabel, insideLabel, isInside, NAME_TYPES, OUTSIDE, typeOfLabel } from './labels.ts'
import { ACRONYM, ALL_CAPITALS, CAPITALIZED, hasCapital, MIXED_CASE } from './word-traits.ts'

const PER = NAME_TYPES.indexOf('PER')

/**
 * Makes a document's labels agree with each other: the last word of a person's full name is that person where it stands
 * alone, an acronym in brackets after a name names the same, there and wherever it stands, and a
 * word shouted in a headline is the name that the text spells in small letters.
 */
export function agreeLabels(view: TextView, clues: NameClues, labels: Uint8Array): void {
  const { tokens, traits, memory } = clues
  const surnames = new Set<number>()
  const acronyms = new Map<number, number>()
  const votes = new Map<number, Uint16Array>()
  const spoken = new Map<number, number>()
  for (let i = 0; i < tokens.count; i++) {
    const label = labels[i]
    if (label === OUTSIDE || isInside(label)) continue
    const type = typeOfLabel(label)
    const end = endOfName(labels, i)
    if (end > i && type === PER && hasCapital(traits.writing[end])) {
      surnames.add(traits.exact[end])
      spoken.set(traits.word[end], PER)
    }
    if (end === i && traits.writing[i] === CAPITALIZED) {
      const counts = votes.get(traits.exact[i]) ?? new Uint16Array(NAME_TYPES.length)
      counts[type]++
      if (clues.loud[i] === 0) spoken.set(traits.word[i], type)
      votes.set(traits.exact[i], counts)
    }
    if (end > i && isBracketedAcronym(view, clues, i, end)) {
      labels[end + 2] = beginLabel(type)
      acronyms.set(traits.exact[end + 2], type)
    }
  }
  for (let i = 0; i < tokens.count; i++) {
    if (isInside(labels[i]) || (i + 1 < tokens.count && isInside(labels[i + 1]))) continue
    const writing = traits.writing[i]
    const exact = traits.exact[i]
    if (writing === ALL_CAPITALS || writing === ACRONYM) {
      const isAllCaps = clues.loud[i] === 1
      const type = isAllCaps ? spoken.get(traits.word[i]) : acronyms.get(exact)
      if (type !== undefined && !(isAllCaps && (labels[i] !== OUTSIDE || (memory[i] & SEEN_LOWER) !== 0))) {
        labels[i] = beginLabel(type)
      }
      continue
    }
    if (writing !== CAPITALIZED && writing !== MIXED_CASE) continue
    const run = clues.runs.runOf[i]
    const alone = clues.runs.first[run] === i && clues.runs.last[run] === i
    if (alone && surnames.has(exact) && (memory[i] & SEEN_LOWER) === 0 && !hasVotes(votes.get(exact), PER)) {
      labels[i] = beginLabel(PER)
    }
  }
}

/** The name's last word. */
function endOfName(labels: Uint8Array, i: number): number {
  const inside = insideLabel(typeOfLabel(labels[i]))
  let end = i
  while (end + 1 < labels.length && labels[end + 1] === inside) end++
  return end
}

/** "Free Valley Army (FVA)": a word in capitals in brackets, with the first letter of the name. */
function isBracketedAcronym(view: TextView, clues: NameClues, first: number, last: number): boolean {
  const tokens: Tokens = clues.tokens
  const at = last + 2
  if (at + 1 >= tokens.count || clues.traits.writing[at] !== ALL_CAPITALS) return false
  if (view.classes[tokens.start[last + 1]] !== OPEN || view.classes[tokens.start[at + 1]] !== CLOSE) return false
  return (
    tokens.end[at] - tokens.start[at] <= last - first + 2 &&
    view.lower[tokens.start[at]] === view.lower[tokens.start[first]]
  )
}

function hasVotes(counts: Uint16Array | undefined, except: number): boolean {
  return counts?.some((count, type) => type !== except && count >= 2) ?? false
}
