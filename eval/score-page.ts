import type { Confidences } from './corpus-confidence.ts'
import type { Score } from './score-table.ts'

const INTRODUCTION = `# What it scores

Measured by \`npm run evaluate\`, which writes this page, on the development data: UD English EWT and GUM (words, sentences,
tags, trees), Universal NER and re3d (names), MEANTIME and GUM (times), PolNeAR (who said what), Zyte's article-extraction
benchmark (pages), PLV (event types), two real reports on one story that were read by hand, and sentences of news in which
annotators marked every event, statement, position and figure (the situation corpus, below). The models were trained on
the training portions alone. Settings were chosen on these development portions and the two reports were looked at while rules were
written, so text that nobody here has seen will score lower. For pages, the models' own cross-validation is the fairer
figure: 0.968 on sites that the model has not seen.

“Reach” is what the project had set out to reach. How each stage goes wrong stands in [known mistakes](known-mistakes.md).

| measure | score | reach |
| --- | --- | --- |
`

const CORPUS = `
## The situation corpus

Events, statements, positions and figures of 1,059 sentences of news, each read by an annotator. “Annotators” is how far two
of them agree, on another part of the same corpus. “Rules” is what hand-written rules scored before the decisions were
learned. “Folds” is the same over sentences of the
training portion, each read by nets that had not learned from it: more text, and what settings were chosen by.
“Given the type” is the share among the events whose type is right. The rows *lower-cased* are the same text all in
lower case, as some archives have it: what was to be reached there is nine tenths of what is read with capitals.

| measure | score | folds | rules | reach | annotators |
| --- | --- | --- | --- | --- | --- |
`

const OWN_STORY = `
## Our own story

Nine reports of the [demonstration story](../examples/harbor-paysandu/README.md) (164 sentences, 410 records), annotated by hand in \`eval/own-story\` after
[our guideline](annotating.md) from the text alone. It is small (one story, by one annotator), and it is the part that anybody can
measure: \`npm run evaluate\` needs no data for it. All fourteen reports are read as one situation.

| measure | score |
| --- | --- |
`

const JOINS = `
## Stories and joins

What reports tell together, on ECB+ (Cybulska and Vossen 2014): topics of news, each with two stories that are alike on purpose,
in which people marked which mentions are of one happening and which of one actor. Stories are those of all topics thrown
into one pile, by B³ over reports. Events and actors are those of the eight topics to develop on, each topic read as a
situation of its own; what was learned was learned from the others.

“Found” is the share of marked mentions that we read, “hit” the share of our records that touch a marked mention. “Aligned” and
all links look at mentions alone that both have, so that only the joining counts. CoNLL is the mean of MUC, B³ and CEAFe.
Links are pairs of one happening or one actor in two reports, or in one; independent origins are reports of which none copied the other.

“Before” is what joining by rules found in the same readings. “Alone” joins nothing (each report a story), “lemma” joins what
begins with the same five letters within a topic, and “topic” takes each topic for one story.

| measure | score | before | alone | lemma | topic | reach |
| --- | --- | --- | --- | --- | --- | --- |
`

const RELIABILITY = `
## Confidence

Each record says how likely it is to be right in all that it says. Per tenth of the records, the least sure first: what
they say, and how many of them are right.
`

/** The scores as a page of the documentation. */
export function formatPage(scores: readonly Score[], confidences: readonly Confidences[]): string {
  const isCorpus = ({ name }: Score): boolean => name.startsWith('corpus/')
  const isOwn = ({ name }: Score): boolean => name.startsWith('own story/')
  const isJoin = ({ name }: Score): boolean => name.startsWith('joins/')
  const own = scores.filter(isOwn).map(({ name, value }) => row([name.replace('own story/', ''), figure(value)]))
  const rows = scores
    .filter((score) => !isCorpus(score) && !isOwn(score) && !isJoin(score))
    .map(({ name, value, reach }) => row([name, figure(value), figure(reach)]))
  const corpus = scores
    .filter(isCorpus)
    .map(({ name, value, folds, rules, reach, annotators }) =>
      row([
        name.replace('corpus/', ''),
        figure(value),
        figure(folds),
        figure(rules),
        figure(reach),
        figure(annotators),
      ]),
    )
  const joins = scores
    .filter(isJoin)
    .map(({ name, value, rules, floors, reach }) =>
      row([
        name.replace('joins/', ''),
        Number.isInteger(value) ? `${value}` : figure(value),
        figure(rules),
        figure(floors?.alone),
        figure(floors?.lemma),
        figure(floors?.topic),
        figure(reach),
      ]),
    )
  const reliability = confidences.length === 0 ? '' : `${RELIABILITY}${confidences.map(reliabilityTable).join('')}`
  return `${INTRODUCTION}${rows.join('')}${OWN_STORY}${own.join('')}${JOINS}${joins.join('')}${CORPUS}${corpus.join('')}${reliability}`
}

function reliabilityTable({ name, bins }: Confidences): string {
  const rows = bins.map(({ count, confidence, right }) => row([`${count}`, confidence.toFixed(2), right.toFixed(2)]))
  return `\n| ${name}: records | confidence | right |\n| --- | --- | --- |\n${rows.join('')}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(3)
}
