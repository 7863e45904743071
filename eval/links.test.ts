import { describe, expect, test } from 'vitest'
import { align, type Linkable, linksWithin } from './links.ts'

/** `d: x y x`: three mentions of the document d, the first and the last of cluster x. */
function mentions(...lines: string[]): Linkable[] {
  return lines.flatMap((line) => {
    const [document, clusters] = line.split(': ')
    return clusters.split(' ').map((cluster, n) => ({ document, cluster, start: 10 * n, end: 10 * n + 5 }))
  })
}

describe('links within a report', () => {
  test.each([
    ['joined as people join them', ['d: x x y'], ['d: 1 1 2'], 1, 1],
    ['one of three links made', ['d: x x x'], ['d: 1 1 2'], 1, 1 / 3],
    ['three made, one of them true', ['d: x x y'], ['d: 1 1 1'], 1 / 3, 1],
    ['nothing joined', ['d: x x'], ['d: 1 2'], 0, 0],
    ['links across documents do not count', ['d: x x', 'e: x y'], ['d: 1 1', 'e: 1 2'], 1, 1],
  ])('%s', (_, gold, told, precision, recall) => {
    const score = linksWithin(align(mentions(...gold), mentions(...told)))
    expect(score.precision).toBeCloseTo(precision)
    expect(score.recall).toBeCloseTo(recall)
  })

  test('what is one can be said otherwise', () => {
    const aligned = align(mentions('d: x x y'), mentions('d: 1 2 3'))
    expect(linksWithin(aligned, () => 'all')).toEqual({ precision: 1 / 3, recall: 1 })
  })
})

describe('alignment', () => {
  const at = (start: number, end: number): Linkable => ({ document: 'd', start, end, cluster: `${start}` })

  test('the most alike are paired first', () => {
    const [short, long] = [at(4, 8), at(0, 8)]
    expect(align([short, long], [at(0, 7), at(5, 8)]).map(({ gold, told }) => [gold.start, told.start])).toEqual([
      [0, 0],
      [4, 5],
    ])
  })

  test('what nothing overlaps stands alone', () => {
    expect(align([at(0, 4)], [at(4, 8)])).toEqual([])
  })

  test('one mention is paired with one', () => {
    expect(align([at(0, 4), at(4, 8)], [at(0, 8)])).toHaveLength(1)
  })
})
