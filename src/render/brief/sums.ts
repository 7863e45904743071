import type { ClusterRecord, FigureRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { sentenceAround } from '../../text/sentence.ts'
import { excerpt } from '../../views/excerpt.ts'
import { figuresOf, isSum } from '../../views/figures.ts'
import { showNumber } from '../../views/numbers.ts'
import { outletName } from '../../views/outlet-name.ts'
import { type Entry, entry, type Line, type Piece, strong } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import type { Limits } from './limits.ts'

/** "353 = 224 + 129", each number with its place, and below it the sentences: the parts of a count, where reports give them. */
export function sumEntries(
  index: RecordIndex,
  cluster: ClusterRecord,
  label: string,
  limits: Limits,
): readonly Entry[] {
  const wholes = cluster.groups.find((group) => !isSum(index, group))
  const whole = wholes === undefined ? undefined : figuresOf(index, wholes)[0]
  if (whole === undefined) return []
  return cluster.groups
    .filter((group) => isSum(index, group))
    .map((group) => {
      const parts = [...figuresOf(index, group)].sort(
        (a, b) => (b.low ?? 0) - (a.low ?? 0) || index.numberOf(a.document) - index.numberOf(b.document),
      )
      const head: Piece[] = [strong(`${showNumber(group.low ?? 0)} ${label}`)]
      for (const [place, part] of parts.entries()) {
        head.push(place === 0 ? ' = ' : ' + ', strong(showNumber(part.low ?? 0)))
        head.push(...referenceLine([refer(index, part.document, part)], 1))
      }
      return entry(head, sentenceLines(index, [whole, ...parts]).slice(0, limits.references))
    })
}

/** The sentences of the figures, each once, with all its figures marked. */
function sentenceLines(index: RecordIndex, figures: readonly FigureRecord[]): readonly Line[] {
  const bySentence = new Map<string, FigureRecord[]>()
  for (const figure of figures) {
    const key = `${figure.document} ${sentenceAround(index.document(figure.document), figure).start}`
    bySentence.set(key, [...(bySentence.get(key) ?? []), figure])
  }
  return [...bySentence.values()].map((list) => {
    const document = index.document(list[0].document)
    return [
      `${outletName(document)}: `,
      ...excerpt(document, list, 150),
      ...referenceLine([refer(index, document.id, list[0])], 1),
    ]
  })
}
