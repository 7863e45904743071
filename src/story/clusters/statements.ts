import { daysBetween, daysOf } from '../agreement/when.ts'
import type { StatementDigest, StatementOutline, WordSet } from '../digest/digest.ts'
import { joinSimilar } from '../similar.ts'
import { groupBy } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'
import type { Telling } from './telling.ts'

/** Two statements of one speaker are compared if the longer one has this share of the shorter one's content words. */
const LIKE_WORDS = 0.5
/** The share of the shorter statement's words, those in quotation marks counted double, that makes them the same. */
const SAME_WORDS = 0.7
const QUOTED_WEIGHT = 2
/** Statements with fewer content words than this are too short to be told apart. */
const MIN_WORDS = 4
const NEARLY_ALL = 0.85
/** Fewer content words than this say the same where nearly all of them are shared. */
const SHORT = 6
const SAME_SHORT = 0.85
/** So much of the longer one at least: a phrase of a speech is not the speech. */
const MIN_OF_LONGER = 0.25
/** Whoever spoke on days further apart than this spoke twice, unless the words in quotation marks are the same. */
const SAID_DAYS = 2
/** The same, where only the days of the reports are known. */
const TOLD_DAYS = 7
/** Which share of a long quotation is the same in one quotation, though one report does not say whose it is. */
const SAME_QUOTE = 0.85

/**
 * The same statement told by several reports: the same speaker, and nearly the same words, shortened, reworded or put
 * into indirect speech. A long quotation is the same too where one report names its speaker and the other does not.
 */
export const statementClustering: Clustering<StatementOutline, StatementDigest> = {
  of: 'statement',
  acrossStories: true,
  outlines: ({ statements }) => statements,
  digests: ({ statements }) => statements,
  // Unnamed speakers are one actor a report, and one statement all the same if a copy has the same words for them.
  parties: ({ speaker }, own) => (speaker === null ? [] : [own.described(speaker)]),
  joinOutlines(candidates, join) {
    const quotations: { readonly index: number; readonly words: WordSet; readonly isOpen: boolean }[] = []
    for (const [index, { outline }] of candidates.entries()) {
      if (outline.quoted === null) continue
      quotations.push({ index, words: outline.quoted, isOpen: outline.speaker === null })
    }
    joinSimilar(
      quotations.map(({ words }) => words),
      SAME_QUOTE,
      (a, b) => {
        if (quotations[a].isOpen || quotations[b].isOpen) join(quotations[a].index, quotations[b].index)
      },
    )
  },
  groups(candidates) {
    const sameSpeaker = groupBy(candidates, ({ outline, parties: [speaker = null] }) =>
      outline.words < MIN_WORDS ? null : speaker,
    )
    return sameSpeaker.map((members) => ({ by: 'speaker', members }))
  },
  join(_, { digests: said }, telling, join) {
    joinSimilar(
      said.map(({ words }) => words),
      LIKE_WORDS,
      (a, b) => {
        if (isSameStatement(said[a], said[b], telling)) join(a, b)
      },
    )
  },
  say: ({ said }) => ({ low: null, high: null, stance: null, asOf: said }),
  agreement: () => 'agree',
}

function isSameStatement(a: StatementDigest, b: StatementDigest, telling: Telling): boolean {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const inLonger = new Set(longer.words)
  const inQuotes = new Set([...a.quoted, ...b.quoted])
  let all = 0
  let shared = 0
  let count = 0
  for (const word of shorter.words) {
    const weight = inQuotes.has(word) ? QUOTED_WEIGHT : 1
    all += weight
    if (!inLonger.has(word)) continue
    shared += weight
    count++
  }
  // Nearly the same words of which one says "not" are opposites.
  if (a.isNegated !== b.isNegated && count >= NEARLY_ALL * longer.words.length) return false
  if (shared < (shorter.words.length < SHORT ? SAME_SHORT : SAME_WORDS) * all) return false
  if (count < MIN_OF_LONGER * longer.words.length) return false
  if (a.quoted.length >= MIN_WORDS && b.quoted.length >= MIN_WORDS) return true
  const days = [a, b].map(({ said, document }) => daysOf(said) ?? daysOf(telling.published(document)))
  const limit = a.said !== null && b.said !== null ? SAID_DAYS : TOLD_DAYS
  return days[0] === null || days[1] === null || daysBetween(days[0], days[1]) <= limit
}
