import { compareCodeUnits } from '../../record/order.ts'
import type { ClusterRecord, FigureRecord } from '../../record/record.ts'
import { Components } from '../components.ts'
import { containment, contentWords } from '../words.ts'
import { makeCluster } from './make-cluster.ts'
import { publishedOf, sentenceAround, type Telling, wordsOfSpan } from './told.ts'

/** How much the sentences around two figures must share, beside what is counted, to speak of the same thing. */
const SAME_SUBJECT = 0.4

type Group = ClusterRecord['groups'][number]

/**
 * The same quantity told by several reports: figures that count the same, in sentences about the same. Ranges that
 * overlap agree; a later figure is an update before it is a difference.
 */
export function clusterFigures(figures: readonly FigureRecord[], telling: Telling): ClusterRecord[] {
  const components = new Components(figures.length)
  const byMeasure = new Map<string, number[]>()
  for (const [index, { measures, unit }] of figures.entries()) {
    if (measures === null) continue
    const key = JSON.stringify([measures, unit])
    byMeasure.set(key, [...(byMeasure.get(key) ?? []), index])
  }
  for (const indices of byMeasure.values()) {
    const about = indices.map((index) => subjectOf(figures[index], telling))
    for (let a = 0; a < indices.length; a++) {
      for (let b = a + 1; b < indices.length; b++) {
        if (containment(about[a], about[b]) >= SAME_SUBJECT) components.join(indices[a], indices[b])
      }
    }
  }
  return components.groups().map((group) => {
    const members = group.map((index) => figures[index])
    return makeCluster(
      'figure',
      members,
      members[0].measures ?? wordsOfSpan(telling, members[0].document, members[0]),
      telling,
      (figure) => ({
        low: figure.low,
        high: figure.high,
        stance: null,
        asOf: figure.asOf ?? publishedOf(telling, figure.document),
      }),
      figureAgreement,
    )
  })
}

/** What a figure's sentence speaks of, without the figure itself. */
function subjectOf(figure: FigureRecord, telling: Telling): Set<string> {
  const text = telling.documents.get(figure.document)?.text ?? ''
  const sentence = sentenceAround(text, figure)
  return contentWords(`${text.slice(sentence.start, figure.start)} ${text.slice(figure.end, sentence.end)}`)
}

/** How the figures of a cluster stand to each other; the groups are ordered by date. */
export function figureAgreement(groups: readonly Group[]): ClusterRecord['agreement'] {
  let isUpdated = false
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      if (mayBeEqual(groups[a], groups[b])) continue
      const [before, after] = [groups[a].asOf, groups[b].asOf]
      if (before === null || after === null || compareCodeUnits(before, after) === 0) return 'differ'
      isUpdated = true
    }
  }
  return isUpdated ? 'update' : 'agree'
}

function mayBeEqual(a: Group, b: Group): boolean {
  const lowest = Math.max(a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY)
  const highest = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY)
  return lowest <= highest
}
