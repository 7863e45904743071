import { daysBetween, daysOf } from '../agreement/when.ts'
import type { StatementDigest } from '../digest/digest.ts'
import { joinSimilar } from '../similar.ts'
import { groupBy } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'
import type { Telling } from './telling.ts'

/** Two statements of one speaker are compared where the longer one has this share of the shorter one's content words. */
const LIKE_WORDS = 0.5
/** The share of the shorter statement's words, those in quotation marks counted double, that makes them the same. */
const SAME_WORDS = 0.7
const QUOTED_WEIGHT = 2
/** Statements with fewer content words than this are too short to be told apart. */
const MIN_WORDS = 4
const NEARLY_ALL = 0.85
/** Whoever spoke on days further apart than this spoke twice, unless the words in quotation marks are the same. */
const SAME_DAYS = 2
/** Of so many quoted words, so many the same: one quotation, though one report does not say whose it is. */
const SAME_QUOTE = { words: 6, share: 0.85 }

/**
 * The same statement told by several reports: the same speaker, and nearly the same words, shortened, reworded or put
 * into indirect speech. A long quotation is the same too where one report names its speaker and the other does not.
 */
export const statementClustering: Clustering<StatementDigest> = {
  of: 'statement',
  join(statements, telling, join) {
    const sameSpeaker = groupBy(statements, ({ speaker, words }) =>
      speaker === null || words.length < MIN_WORDS ? null : speakerKey(speaker, telling),
    )
    for (const group of sameSpeaker) {
      const said = group.map((index) => statements[index])
      joinSimilar(
        said.map(({ words }) => words),
        LIKE_WORDS,
        (a, b) => {
          if (isSameStatement(said[a], said[b])) join(group[a], group[b])
        },
      )
    }
    const quoted = statements.flatMap((statement, index) =>
      statement.quoted.length >= SAME_QUOTE.words ? [index] : [],
    )
    joinSimilar(
      quoted.map((index) => statements[index].quoted),
      SAME_QUOTE.share,
      (a, b) => {
        const isOpen = [a, b].some((place) => statements[quoted[place]].speaker === null)
        if (isOpen) join(quoted[a], quoted[b])
      },
    )
  },
  say: ({ said }) => ({ low: null, high: null, stance: null, asOf: said }),
  agreement: () => 'agree',
}

/** Unnamed speakers are one actor a report, and one statement all the same where a copy has the same words for them. */
function speakerKey(speaker: string, telling: Telling): string {
  return telling.unnamed(speaker) ?? telling.actor(speaker)
}

function isSameStatement(a: StatementDigest, b: StatementDigest): boolean {
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
  if (shared < SAME_WORDS * all) return false
  const [daysA, daysB] = [daysOf(a.said), daysOf(b.said)]
  const isOneTime = daysA === null || daysB === null || daysBetween(daysA, daysB) <= SAME_DAYS
  return isOneTime || (a.quoted.length >= MIN_WORDS && b.quoted.length >= MIN_WORDS)
}
