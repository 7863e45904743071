import type { StatementDigest } from '../digest/digest.ts'
import { joinSimilar } from '../similar.ts'
import { groupBy } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'

/** The share of the shorter statement's content words that the longer one must have too. */
const SAME_WORDS = 0.7
/** Statements with fewer content words than this are too short to be told apart. */
const MIN_WORDS = 4

/** The same statement told by several reports: the same speaker, and nearly the same words, shortened or not. */
export const statementClustering: Clustering<StatementDigest> = {
  of: 'statement',
  join(statements, telling, join) {
    const sameSpeaker = groupBy(statements, ({ speaker, words }) =>
      speaker === null || words.length < MIN_WORDS ? null : telling.actor(speaker),
    )
    for (const group of sameSpeaker) {
      const words = group.map((index) => statements[index].words)
      joinSimilar(words, SAME_WORDS, (a, b) => join(group[a], group[b]))
    }
  },
  say: ({ said }) => ({ low: null, high: null, stance: null, asOf: said }),
  agreement: () => 'agree',
}
