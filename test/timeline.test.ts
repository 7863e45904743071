import { describe, expect, test } from 'vitest'
import { renderBrief } from '../src/render/brief/index.ts'
import { recordIndex } from '../src/situation/record-index.ts'
import { expectReading } from './support/expect-reading.ts'
import { readSentence } from './support/read-sentence.ts'

/** The timeline of a brief of one report, published on Wednesday, 10 June 2015. */
function timelineOf(text: string): string {
  const brief = renderBrief(recordIndex(readSentence(text).records), { format: 'text', width: 200, all: true })
  // Sections begin with a line of capitals; the line after it explains the marks.
  const [, section = ''] = brief.split(/^TIMELINE\n[^\n]*\n/m)
  return section.split(/^[A-Z ]+$/m)[0]
}

describe('what is not done is never told as done', () => {
  test.each([
    ['Chad will bomb the camps on Friday.', '[planned, not done]'],
    ['Peru may expel the ambassador.', '[possible, not done]'],
    ['Uganda has not sent troops to Congo.', '[denied]'],
    ['Zambia will not withdraw its peacekeepers.', '[refused]'],
    ['Morocco must extradite the banker to Spain.', '[demanded, not done]'],
    ['If Sudan attacks Chad, Mali will send troops.', '[possible, not done]'],
    ['The army prevented an attack on the airport.', '[denied]'],
  ])('%s', (text, status) => {
    expect(timelineOf(text)).toContain(status)
    expect(timelineOf(text)).not.toContain('[happened]')
    expect(timelineOf(text)).not.toContain('[under way]')
  })

  test('a refusal is done, and what is refused is not', () => {
    const lines = timelineOf('Cuba refused to extradite the banker.')
    expect(lines).toMatch(/\[happened\][^\n]*reject/)
    expect(lines).toMatch(/\[refused\][^\n]*cooperate/)
  })

  test('"in one country, but not in the other" is told with both standings', () => {
    const lines = timelineOf('Chad has been bombing the rebels in Mali, but not in Niger.')
    expect(lines).not.toMatch(/\[(?:happened|under way)\][^\n]*Niger/)
    const told = [/\[under way\][^\n]*Mali/, /\[denied\][^\n]*Niger/].map((line) => line.test(lines))
    expectReading(told, [true, true], 'a word names one act, in one standing: what follows "but not" is lost')
  })
})

describe('a date is shown as precisely as the words give it, and no more', () => {
  test.each([
    ['Kenya invaded southern Somalia in 2011.', '2011'],
    ['Kenya invaded southern Somalia in March 2011.', 'March 2011'],
    ['Kenya invaded southern Somalia on 4 March 2011.', '4 March 2011'],
    ['Rebels attacked the barracks on Monday night.', '8 June 2015, night'],
    ['Rebels attacked the barracks last week.', 'week 23 of 2015'],
    ['Rebels attacked the barracks.', 'No date in the words'],
  ])('%s', (text, date) => {
    expect(timelineOf(text)).toContain(date)
  })
})
