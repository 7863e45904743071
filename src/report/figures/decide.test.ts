import { describe, expect, test } from 'vitest'
import { readSentence } from '../../../test/support/read-sentence.ts'

/** The figure of a text that begins with a number: the words of what it counts, and what it measures. */
function figureAt(text: string, number: string): [counts: string | null, measures: string | null] {
  const start = text.indexOf(number)
  const figure = readSentence(text).figures.find((one) => one.start === start)
  if (figure === undefined) throw new Error(`no figure at "${number}"`)
  return [figure.counts && text.slice(figure.counts.start, figure.counts.end), figure.measures]
}

describe('what a number counts, and what it measures', () => {
  // biome-ignore format: a table reads better in rows
  test.each([
    ['stands before the verb', 'Growth slowed to 4 percent.', '4 percent', 'Growth', 'change'],
    ['stands behind a sign, without it', 'The plant reported 4% growth.', '4%', 'growth', 'change'],
    ['is what another number counts, without that number', 'The quake killed nine miners and injured 40.', '40', 'miners', 'injured'],
    ['is named in the clause before', 'The 1,237 remaining delegates vote on Monday; Lund won 58 percent of them.', '58', 'remaining delegates', 'share'],
    ['is nothing beside a unit', 'The dam lies 30 km from Osk.', '30 km', null, 'distance'],
    ['is not guessed where no measure is likely', 'Firefighters from Osk, 60 of them volunteers, came.', '60', 'volunteers', null],
  ])('%s: %s', (_, text, number, counts, measures) => {
    expect(figureAt(text, number)).toEqual([counts, measures])
  })
})
