import type { Score } from './score-table.ts'

const INTRODUCTION = `# What it scores

Measured by \`npm run evaluate\`, which writes this page, on the development data: UD English EWT and GUM (words, sentences,
tags, trees), Universal NER and re3d (names), MEANTIME and GUM (times), PolNeAR (who said what), Zyte's article-extraction
benchmark (pages), PLV (event types), and two real reports on one story that were read by hand. The models were trained on
the training portions alone. Settings were chosen on these development portions and the two reports were looked at while rules were
written, so text that nobody here has seen will score lower. For pages, the models' own cross-validation is the fairer
figure: 0.968 on sites that the model has not seen.

“Reach” is what the project had set out to reach. How each stage goes wrong stands in [known mistakes](known-mistakes.md).

| measure | score | reach |
| --- | --- | --- |
`

/** The scores as a page of the documentation. */
export function formatPage(scores: readonly Score[]): string {
  const rows = scores.map(({ name, value, reach }) => {
    return `| ${name} | ${value.toFixed(3)} | ${reach === null ? '–' : reach.toFixed(3)} |`
  })
  return `${INTRODUCTION}${rows.join('\n')}\n`
}
