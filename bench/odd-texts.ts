import { openLanguageCore } from '../src/node/language-core.ts'
import { exampleReports } from './material.ts'
import type { Row } from './report.ts'

/** Sizes in UTF-16 units: the second is twice the first, so that linear cost shows as a ratio of 2. */
const SIZES = [512 * 1024, 1024 * 1024] as const

/** How the core's time grows with the length of a text, on news and on texts that no newspaper prints. */
export function measureOddTexts(): Row[] {
  const core = openLanguageCore()
  const news = exampleReports()
    .map(({ text }) => text)
    .join('\n\n')
  const kinds: readonly { name: string; piece: string }[] = [
    { name: 'news', piece: news },
    { name: 'no space at all', piece: 'abcdefghij' },
    { name: 'one word over and over', piece: 'al-al-' },
    { name: 'emoji', piece: '👩‍🚒🇺🇾 ' },
    { name: 'right to left', piece: 'قال الوزير إن المحادثات مستمرة ' },
    { name: 'lone surrogates', piece: '\ud83d \udc00' },
    { name: 'control characters', piece: '\u0000\u0007\u001b[31m ' },
    { name: 'opening quotation marks', piece: '“' },
  ]
  core.analyze(news)
  return kinds.flatMap(({ name, piece }) => {
    const [half, whole] = SIZES.map((size) => {
      const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
      const begin = performance.now()
      core.analyze(text)
      return performance.now() - begin
    })
    return [
      { name: `1 MB of text, ${name}`, value: whole / 1000, unit: 's' },
      { name: `1 MB against half, ${name}`, value: whole / half, unit: 'times' },
    ]
  })
}
