import type { ClusterRecord, FigureRecord } from '../../record/record.ts'
import { sentenceAround } from '../../text/sentence.ts'
import { type Casebook, outletName } from './casebook.ts'
import { excerpt } from './excerpt.ts'
import { type Limits, showNumber } from './measure.ts'
import { type Entry, entry, type Line, type Piece, strong } from './page.ts'
import { referenceLine } from './reference-line.ts'

type Group = ClusterRecord['groups'][number]

/** True for a group of figures that say a cluster's number only together: 129 and 224, in the cluster of 353. */
export function isSum(casebook: Casebook, group: Group): boolean {
  const figures = figuresOf(casebook, group)
  return figures.length > 1 && figures.every(({ low }) => low !== group.low)
}

/** "353 = 224 + 129", each number with its place, and below it the sentences: the parts of a count, where reports give them. */
export function sumEntries(
  casebook: Casebook,
  cluster: ClusterRecord,
  label: string,
  limits: Limits,
): readonly Entry[] {
  const wholes = cluster.groups.find((group) => !isSum(casebook, group))
  const whole = wholes === undefined ? undefined : figuresOf(casebook, wholes)[0]
  if (whole === undefined) return []
  return cluster.groups
    .filter((group) => isSum(casebook, group))
    .map((group) => {
      const parts = [...figuresOf(casebook, group)].sort(
        (a, b) => (b.low ?? 0) - (a.low ?? 0) || casebook.number(a.document) - casebook.number(b.document),
      )
      const head: Piece[] = [strong(`${showNumber(group.low ?? 0)} ${label}`)]
      for (const [index, part] of parts.entries()) {
        head.push(index === 0 ? ' = ' : ' + ', strong(showNumber(part.low ?? 0)))
        head.push(...referenceLine([casebook.refer(part.document, part)], 1))
      }
      return entry(head, sentenceLines(casebook, [whole, ...parts]).slice(0, limits.references))
    })
}

/** The sentences of the figures, each once, with all its figures marked. */
function sentenceLines(casebook: Casebook, figures: readonly FigureRecord[]): readonly Line[] {
  const bySentence = new Map<string, FigureRecord[]>()
  for (const figure of figures) {
    const key = `${figure.document} ${sentenceAround(casebook.document(figure.document), figure).start}`
    bySentence.set(key, [...(bySentence.get(key) ?? []), figure])
  }
  return [...bySentence.values()].map((list) => {
    const document = casebook.document(list[0].document)
    return [
      `${outletName(document)}: `,
      ...excerpt(document, list, 150),
      ...referenceLine([casebook.refer(document.id, list[0])], 1),
    ]
  })
}

function figuresOf(casebook: Casebook, group: Group): readonly FigureRecord[] {
  return group.members.flatMap((id) => casebook.figures.get(id) ?? [])
}
