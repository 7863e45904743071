import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { AnyRecord } from '../src/record/record.ts'
import { acrossReports, namedMentions, withinReports } from './actors.ts'
import { evaluateCoreference } from './coreference.ts'
import type { Confidences } from './corpus-confidence.ts'
import { scoreEventTypes } from './events.ts'
import { evaluateJoins } from './joins.ts'
import { type GoldArticle, scoreNamedSpeakers } from './named-speakers.ts'
import { evaluateOwnStory } from './own-story/evaluate.ts'
import { type GoldPlace, placesOfRe3d, placesOfReading, readLines, scorePlaces } from './places.ts'
import { type Bench, readAll } from './program.ts'
import { type GoldRecord, scoreReadingSpeakers } from './reading-speakers.ts'
import type { Score } from './score-table.ts'
import { evaluateSituationCorpus } from './situation-corpus.ts'
import { judgeable, readTimexes, scoreTimes } from './times.ts'

export interface Evaluation {
  readonly name: string
  /** The folders of the data sets that it needs. */
  readonly needs: readonly string[]
  readonly run: (bench: Bench) => Outcome
}

/** What an evaluation found. */
export interface Outcome {
  readonly scores: readonly Score[]
  /** What the confidences of records are worth, where it measures that. */
  readonly confidences?: readonly Confidences[]
}

/** The sets whose development portions become the gold files of words, sentences, tags, trees, names and times. */
const LANGUAGE_SETS = [
  'treebanks/ewt',
  'treebanks/gum',
  'ner/uner-ewt',
  'entities-relations/re3d',
  'time/meantime',
  'time/gum-dates',
  '../score',
]

export const evaluations: readonly Evaluation[] = [
  { name: 'own story', needs: [], run: (bench) => ({ scores: evaluateOwnStory(bench) }) },
  { name: 'language', needs: LANGUAGE_SETS, run: (bench) => ({ scores: evaluateLanguage(bench) }) },
  { name: 'pages', needs: ['pages', '../score'], run: (bench) => ({ scores: evaluatePages(bench) }) },
  {
    name: 'attribution',
    needs: ['attribution/polnear', '../score'],
    run: (bench) => ({ scores: evaluateAttribution(bench) }),
  },
  { name: 'coreference', needs: ['treebanks/gum'], run: ({ data }) => ({ scores: coreferenceScores(data) }) },
  { name: 'event types', needs: ['events/plv'], run: ({ data }) => ({ scores: evaluateEventTypes(data) }) },
  { name: 'places', needs: LANGUAGE_SETS, run: (bench) => ({ scores: evaluatePlaces(bench) }) },
  { name: 'situation corpus', needs: ['situation', '../score'], run: evaluateSituationCorpus },
  { name: 'joins', needs: ['coreference', '../score'], run: (bench) => ({ scores: evaluateJoins(bench) }) },
  { name: 'reports', needs: ['../reports', '../score'], run: (bench) => ({ scores: evaluateReports(bench) }) },
]

const LAYER_MEASURES: readonly {
  set: string
  script: string
  args: string[]
  row: string
  as: string
  reach: number
}[] = [
  { set: 'ewt', script: 'score_sentences.py', args: [], row: 'sentences', as: 'sentences F1', reach: 0.88 },
  { set: 'gum', script: 'score_sentences.py', args: [], row: 'sentences', as: 'sentences F1', reach: 0.96 },
  { set: 'ewt', script: 'score_tokens.py', args: [], row: 'words', as: 'words F1', reach: 0.99 },
  { set: 'gum', script: 'score_tokens.py', args: [], row: 'words', as: 'words F1', reach: 0.998 },
  { set: 'ewt', script: 'score_pos.py', args: ['--key', 'upos'], row: 'upos', as: 'UPOS F1', reach: 0.945 },
  { set: 'gum', script: 'score_pos.py', args: ['--key', 'upos'], row: 'upos', as: 'UPOS F1', reach: 0.965 },
  { set: 'ewt', script: 'score_pos.py', args: ['--key', 'lemma'], row: 'lemma', as: 'lemma F1', reach: 0.95 },
  { set: 'ewt', script: 'score_dep.py', args: [], row: 'uas', as: 'UAS', reach: 0.83 },
  { set: 'ewt', script: 'score_dep.py', args: [], row: 'las', as: 'LAS', reach: 0.8 },
  { set: 'gum', script: 'score_dep.py', args: [], row: 'uas', as: 'UAS', reach: 0.845 },
  { set: 'gum', script: 'score_dep.py', args: [], row: 'las', as: 'LAS', reach: 0.815 },
  { set: 'ewt', script: 'score_ner.py', args: ['--types', 'PER,ORG,LOC'], row: 'exact', as: 'names F1', reach: 0.69 },
  {
    set: 're3d',
    script: 'score_ner.py',
    args: ['--map', 'PER=Person,ORG=Organisation,LOC=Location', '--types', 'Person,Organisation,Location'],
    row: 'exact',
    as: 'names F1',
    reach: 0.5,
  },
  { set: 'meantime', script: 'score_timex.py', args: [], row: 'relaxed', as: 'times, relaxed extent F1', reach: 0.88 },
  { set: 'meantime', script: 'score_timex.py', args: [], row: 'value_f1', as: 'times, value F1', reach: 0.76 },
]

/** Words, sentences, tags, lemmas, trees, names and times, from raw text. */
function evaluateLanguage({ data, work, sitrep, score }: Bench): Score[] {
  const folder = join(work, 'language')
  execFileSync('python3', [join(data, '../score/dev_gold.py'), '--inputs', data, folder])
  for (const set of new Set([...LAYER_MEASURES.map((measure) => measure.set), 'gum-dates'])) {
    const answer = sitrep(['layers', '--plain', '--input', 'jsonl', `${set}.dev.in.jsonl`], folder)
    writeFileSync(join(folder, `${set}.pred.jsonl`), answer)
  }
  const layers = LAYER_MEASURES.map(({ set, script, args, row, as, reach }) => ({
    name: `language/${set}/${as}`,
    value: percent(
      score(script, '--utf16', ...args, join(folder, `${set}.dev.jsonl`), join(folder, `${set}.pred.jsonl`)),
      row,
    ),
    reach,
  }))
  return [...layers, ...gumDates(join(folder, 'gum-dates.dev.jsonl'), join(folder, 'gum-dates.pred.jsonl'))]
}

/** Names and pronouns on GUM, against joining by the head word alone. */
function coreferenceScores(data: string): Score[] {
  const { conll, floor } = evaluateCoreference(data)
  return [
    { name: 'coreference/gum/CoNLL F1', value: conll, reach: 0.6 },
    { name: 'coreference/gum/CoNLL F1 above the floor', value: conll - floor, reach: 0.1 },
  ]
}

/** GUM marks calendar dates and leaves most else unmarked: only what can be judged by it is scored. */
function gumDates(gold: string, predicted: string): Score[] {
  const answers = readTimexes(predicted)
  const documents = [...readTimexes(gold)].map(([doc, timexes]) => ({
    gold: timexes,
    predicted: answers.get(doc) ?? [],
  }))
  const { relaxed, value } = scoreTimes(documents.map(judgeable))
  return [
    { name: 'language/gum-dates/dates, relaxed extent F1', value: relaxed, reach: 0.88 },
    { name: 'language/gum-dates/dates, value F1', value, reach: 0.76 },
  ]
}

/** The story of real HTML pages. */
function evaluatePages({ data, work, sitrep, score }: Bench): Score[] {
  const folder = join(work, 'pages')
  mkdirSync(folder)
  const pages = join(data, 'pages', 'html')
  for (const name of readdirSync(pages)) {
    writeFileSync(join(folder, name.replace(/\.gz$/, '')), gunzipSync(readFileSync(join(pages, name))))
  }
  const situation = readAll(folder, ['.'], sitrep)
  return [
    { name: 'pages/story F1', value: lastNumber(score('score_pages.py', situation), /F1 ([\d.]+)\s*$/m), reach: 0.95 },
  ]
}

/** Who said what, on PolNeAR's development articles. */
function evaluateAttribution({ data, work, sitrep, score }: Bench): Score[] {
  const folder = join(work, 'attribution')
  mkdirSync(folder)
  const gold = join(folder, 'gold.jsonl')
  const articles = gunzipSync(readFileSync(join(data, 'attribution', 'polnear', 'dev.jsonl.gz'))).toString('utf8')
  writeFileSync(gold, articles)
  const inputs = linesOf(articles)
    .map((line) => JSON.parse(line))
    .map(({ id, text, date }) => JSON.stringify({ doc: id, text, date }))
  writeFileSync(join(folder, 'in.jsonl'), inputs.join('\n'))
  const situation = readAll(folder, ['--plain', '--input', 'jsonl', 'in.jsonl'], sitrep)
  const printed = score('score_attribution.py', gold, situation)
  const named = scoreNamedSpeakers(
    linesOf(articles).map((line): GoldArticle => JSON.parse(line)),
    readRecords(situation),
  )
  return [
    { name: 'attribution/polnear/named speaker precision', value: named.precision, reach: 0.95 },
    { name: 'attribution/polnear/named speaker recall', value: named.recall, reach: 0.6 },
    { name: 'attribution/polnear/direct speech, content overlap F1', value: directOverlap(printed), reach: 0.93 },
    { name: 'attribution/polnear/attribution F1', value: lastNumber(printed, /attribution-F1 ([\d.]+)/), reach: 0.55 },
    { name: 'attribution/polnear/exact source F1', value: starred(printed, 'source'), reach: 0.62 },
    { name: 'attribution/polnear/exact cue F1', value: starred(printed, 'cue'), reach: 0.6 },
    { name: 'attribution/polnear/exact content F1', value: starred(printed, 'content'), reach: 0.45 },
  ]
}

/** The PLOVER type of a marked pair, on sentences coded after other conventions. */
function evaluateEventTypes(data: string): Score[] {
  return [{ name: 'events/plv/type', value: scoreEventTypes(data), reach: null }]
}

const REPORT_REACH: Readonly<Record<string, number>> = {
  overall: 0.45,
  blocks: 0.97,
  published: 1,
  actors: 0.85,
  statements: 0.62,
  times: 0.76,
  figures: 0.8,
  events: 0.45,
  positions: 0.35,
}

/** The readings made by hand of real reports. */
function evaluateReports({ data, work, sitrep, score }: Bench): Score[] {
  const folder = join(work, 'reports')
  mkdirSync(folder)
  const reports = join(data, '../reports')
  for (const name of readdirSync(reports).filter((file) => file.endsWith('.txt'))) {
    copyFileSync(join(reports, name), join(folder, name))
  }
  const situation = readAll(folder, ['.'], sitrep)
  const gold = readdirSync(join(reports, 'gold')).map((name) => join(reports, 'gold', name))
  const figures: Record<string, number> = JSON.parse(
    score('score_situation.py', '--json', '--texts', reports, '--pred', situation, '--gold', ...gold),
  )
  const principal = Object.entries(figures)
    .filter(([name]) => name !== 'documents')
    .map(([name, value]) => ({ name: `reports/${name}`, value, reach: REPORT_REACH[name] ?? null }))
  const printed = score('score_situation.py', '--texts', reports, '--pred', situation, '--gold', ...gold)
  const given = (measure: string): number =>
    lastNumber(printed, new RegExp(`^events: found\\+code.* ${measure} ([\\d.]+)`, 'm'))
  const records = readLines<AnyRecord>(situation)
  const places = gold.flatMap((path) => placesOfReading(readLines<AnyRecord>(path)))
  const speakers = gold.map((path) => scoreReadingSpeakers(readLines<GoldRecord>(path), records))
  return [
    ...principal,
    {
      name: 'reports/statements, named speakers that are right',
      value: speakers.reduce((sum, share) => sum + share, 0) / speakers.length,
      reach: 0.92,
    },
    { name: 'reports/events, status of the matched', value: given('status'), reach: 0.8 },
    { name: 'reports/events, doers all right in the matched', value: given('actors'), reach: null },
    { name: 'reports/events, recipients all right in the matched', value: given('recipients'), reach: null },
    { name: 'reports/places, country of named', value: shareOfPlaces(places, records), reach: 0.93 },
    ...actorScores(gold, situation),
  ]
}

/** The country of re3d's named places. */
function evaluatePlaces({ data, work, sitrep }: Bench): Score[] {
  const folder = join(work, 'places')
  execFileSync('python3', [join(data, '../score/dev_gold.py'), '--inputs', data, folder])
  const situation = readAll(folder, ['--plain', '--input', 'jsonl', 're3d.dev.in.jsonl'], sitrep)
  const places = placesOfRe3d(readLines(join(folder, 're3d.dev.jsonl')))
  return [
    {
      name: 'places/re3d/country of named',
      value: shareOfPlaces(places, readLines<AnyRecord>(situation)),
      reach: 0.93,
    },
  ]
}

function shareOfPlaces(places: readonly GoldPlace[], records: readonly AnyRecord[]): number {
  const { right, gold } = scorePlaces(places, records)
  return right / gold
}

/** Named mentions under their actors, within each report that was read by hand and across all of them. */
function actorScores(gold: readonly string[], situation: string): Score[] {
  const expected = gold.flatMap(namedMentions)
  const documents = new Set(expected.map(({ document }) => document))
  const predicted = namedMentions(situation).filter(({ document }) => documents.has(document))
  return [
    { name: 'reports/actors, B³ within a report', value: withinReports(expected, predicted).f1, reach: 0.85 },
    { name: 'reports/actors, B³ across reports', value: acrossReports(expected, predicted).f1, reach: 0.8 },
  ]
}

function readRecords(situation: string): AnyRecord[] {
  return linesOf(readFileSync(situation, 'utf8')).map((line): AnyRecord => JSON.parse(line))
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '')
}

/** The F1 (or the single figure) of a row of a scorer's table, as a share. */
function percent(printed: string, row: string): number {
  const line = printed.split('\n').find((each) => each.trim().startsWith(`${row} `))
  const figure = /F1\s+([\d.]+)/.exec(line ?? '') ?? /([\d.]+)\s*$/.exec(line ?? '')
  if (figure === null) throw new Error(`the scorer printed no row ${row}:\n${printed}`)
  return Number(figure[1]) / 100
}

function lastNumber(printed: string, pattern: RegExp): number {
  const found = pattern.exec(printed)
  if (found === null) throw new Error(`the scorer printed no ${pattern}:\n${printed}`)
  return Number(found[1])
}

/** The F1 of direct speech among the rows of content overlap. */
function directOverlap(printed: string): number {
  const lines = printed.split('\n')
  const from = lines.findIndex((line) => line.trim().startsWith('content overlap'))
  const line = lines.slice(from + 1).find((each) => each.trim().startsWith('direct'))
  const figures = [...(line ?? '').matchAll(/\d*\.\d+/g)].map(([figure]) => Number(figure))
  if (from < 0 || figures.length < 3) throw new Error(`the scorer printed no overlap of direct speech:\n${printed}`)
  return figures[2]
}

/** The F1 of a row that the attribution scorer marks with a star: the published exact measure. */
function starred(printed: string, role: string): number {
  const line = printed.split('\n').find((each) => each.includes('*') && each.includes(role))
  const figures = [...(line ?? '').matchAll(/\d*\.\d+/g)].map(([figure]) => Number(figure))
  if (figures.length < 3) throw new Error(`the scorer printed no starred row for ${role}:\n${printed}`)
  return figures[2]
}
