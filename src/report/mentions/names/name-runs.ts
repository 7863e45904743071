import { noNames } from '../../../lexicon/name-classes.ts'
import { functionWords } from '../../../lexicon/name-edges.ts'
import { sidePrefixes } from '../../../lexicon/phrase-edges.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'
import { acceptableKnown, type Candidate, knownCandidate, type SeenWords } from './candidate.ts'
import { matchKnown } from './known-match.ts'
import { endOfRun, isPlainWord, startsRun } from './run-edges.ts'
import { segment } from './run-parts.ts'

/**
 * Finds all stretches that may be names; in order, not overlapping. Where capitals mean something, runs of them are taken
 * apart; everywhere, what the name model found and no run holds is taken too.
 */
export function findCandidates(words: MentionTokens, seen: SeenWords): Candidate[] {
  const found: Candidate[] = []
  const { sentences, names } = words.analysis
  let nextName = 0
  for (let n = 0; n < sentences.count; n++) {
    const first = sentences.firstToken[n]
    const stop = sentences.firstToken[n + 1]
    let i = first
    while (i < stop) {
      while (nextName < names.length && names[nextName].lastToken < i) nextName++
      const prefixed = afterPrefix(words, i)
      if (prefixed !== null) {
        found.push(prefixed)
        i = prefixed.lastToken + 1
        continue
      }
      const known = acceptableKnown(words, i, seen)
      if (words.allCaps[n] === 0 && startsRun(words, i, seen)) {
        const last = endOfRun(words, i, stop)
        segment(words, i, known === null ? last : Math.max(last, known.lastToken), seen, found)
        i = Math.max(last, known?.lastToken ?? last) + 1
        continue
      }
      const name = names[nextName]
      const named =
        name !== undefined &&
        name.firstToken === i &&
        words.wordShape[i] >= CASE.capital &&
        !isPlainWord(words, i) &&
        !noNames.has(words.lower[i])
      if (known !== null && !(named && name.lastToken > known.lastToken)) {
        found.push(knownCandidate(words, known, null, false))
        i = known.lastToken + 1
      } else if (named && name.lastToken < stop && (words.allCaps[n] === 1 || !functionWords.has(words.lower[i]))) {
        segment(words, i, name.lastToken, seen, found)
        i = name.lastToken + 1
      } else i++
    }
  }
  return found
}

/** The name in "anti-Vell", "pro-Russian": it begins inside the token. */
function afterPrefix(words: MentionTokens, i: number): Candidate | null {
  const prefix = words.form[i].indexOf('-') + 1
  if (
    !sidePrefixes.has(words.form[i].slice(0, Math.max(0, prefix - 1)).toLowerCase()) ||
    !/^\p{Lu}/u.test(words.form[i].slice(prefix))
  )
    return null
  const { start, end } = words.analysis.tokens
  const known = matchKnown(words, i, prefix)
  return {
    firstToken: i,
    lastToken: known?.lastToken ?? i,
    start: start[i] + prefix,
    end: known?.end ?? end[i],
    senses: known?.senses ?? [],
    title: null,
    modifies: true,
  }
}
