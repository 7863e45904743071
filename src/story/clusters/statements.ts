import type { ClusterRecord, StatementRecord } from '../../record/record.ts'
import { Components } from '../components.ts'
import { containment, contentWords } from '../words.ts'
import { makeCluster } from './make-cluster.ts'
import { publishedOf, type Telling, wordsOfSpan } from './told.ts'

/** The share of the shorter statement's content words that the longer one must have too. */
const SAME_WORDS = 0.7
/** Statements with fewer content words than this are too short to be told apart. */
const MIN_WORDS = 4

/** The same statement told by several reports: the same speaker, and nearly the same words, shortened or not. */
export function clusterStatements(statements: readonly StatementRecord[], telling: Telling): ClusterRecord[] {
  const components = new Components(statements.length)
  const bySpeaker = new Map<string, { index: number; words: Set<string> }[]>()
  for (const [index, statement] of statements.entries()) {
    if (statement.speaker === null) continue
    const words = contentWords(contentOf(statement, telling))
    if (words.size < MIN_WORDS) continue
    const speaker = telling.actor(statement.speaker)
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), { index, words }])
  }
  for (const said of bySpeaker.values()) {
    for (let a = 0; a < said.length; a++) {
      for (let b = a + 1; b < said.length; b++) {
        if (containment(said[a].words, said[b].words) >= SAME_WORDS) components.join(said[a].index, said[b].index)
      }
    }
  }
  return components.groups().map((group) => {
    const members = group.map((index) => statements[index])
    return makeCluster(
      'statement',
      members,
      contentOf(members[0], telling),
      telling,
      (statement) => ({
        low: null,
        high: null,
        stance: null,
        asOf: statement.said ?? publishedOf(telling, statement.document),
      }),
      () => 'agree',
    )
  })
}

function contentOf(statement: StatementRecord, telling: Telling): string {
  return statement.content.map((span) => wordsOfSpan(telling, statement.document, span)).join(' … ')
}
