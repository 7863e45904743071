import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { AnyRecord } from '../src/record/record.ts'
import type { Span } from '../src/text/span.ts'
import { DEVELOPMENT_TOPICS, type EcbReport, readEcb, unpackEcb } from '../train/story/ecb.ts'
import before from './joins-before.json' with { type: 'json' }
import { align, type Linkable, linksWithin } from './links.ts'
import { readLines } from './places.ts'
import { type Bench, readAll } from './program.ts'
import type { Score } from './score-table.ts'
import { scoreStories, storiesAcross, storiesOf, type ToldReport } from './stories.ts'

/** What joining by rules found before it was learned, in the same readings, by the name of the row. */
const BEFORE: ReadonlyMap<string, number> = new Map(Object.entries(before))

/** How many letters a word must begin with alike for "lemma" to join it, as the scorer of links across reports has it. */
const LETTERS_OF_LEMMA = 5

/** What the project set out to reach. */
const REACH: ReadonlyMap<string, number> = new Map([
  ['joins/stories/all topics, B³ F1', 0.9],
  ['joins/stories/topics to develop on, B³ F1', 0.9],
  ['joins/events/found', 0.45],
  ['joins/events/CoNLL F1, aligned', 0.76],
  ['joins/events/links across reports, precision', 0.8],
  ['joins/events/links between independent origins, recall', 0.5],
  ['joins/actors/links across reports, precision', 0.95],
  ['joins/actors/links across reports, recall', 0.65],
])

/** Stories, and what is joined of events and of actors, on ECB+. */
export function evaluateJoins(bench: Bench): Score[] {
  const folder = join(bench.work, 'ecb-inputs')
  const corpus = unpackEcb(bench.data, bench.work)
  bench.score('score_ecb.py', corpus, '--write', folder)
  const reports = readEcb(bench.data)
  const read = (name: string): string => {
    const work = join(folder, name)
    mkdirSync(work)
    return readAll(work, ['--plain', '--input', 'jsonl', join('..', `${name}.jsonl`)], bench.sitrep)
  }
  const stories = storyScores(reports, readLines<AnyRecord>(read('all')))
  const topics = [...DEVELOPMENT_TOPICS].map((topic) => read(`topic-${topic}`))
  const across: AcrossReports = JSON.parse(bench.score('score_ecb.py', corpus, ...topics, '--json'))
  const records = topics.flatMap((path) => readLines<AnyRecord>(path))
  return [
    ...stories,
    ...linkScores('events', across.events, within(reports, isAct, triggersOf(records), records)),
    ...linkScores('actors', across.actors, within(reports, isActor, namesOf(records), records)),
  ]
}

function scoreOf(name: string, value: number, floors: Readonly<Record<string, number>> = {}): Score {
  return { name, value, reach: REACH.get(name) ?? null, rules: BEFORE.get(name) ?? null, floors }
}

/** How all topics in one pile are parted, and how those that nothing was learned from. */
function storyScores(reports: readonly EcbReport[], records: readonly AnyRecord[]): Score[] {
  const told = storiesOf(records)
  const unseen = reports.filter(({ topic }) => DEVELOPMENT_TOPICS.has(topic))
  return [
    ...scoresOfPile('joins/stories/all topics', reports, told),
    ...scoresOfPile('joins/stories/topics to develop on', unseen, told),
  ]
}

function scoresOfPile(name: string, reports: readonly EcbReport[], pile: readonly ToldReport[]): Score[] {
  const topicOf = new Map(reports.map((report) => [report.name, report.topic]))
  const gold = reports.map((report) => ({ report: report.name, story: report.story }))
  const told = pile.filter(({ report }) => topicOf.has(report))
  const ours = scoreStories(gold, told)
  const alone = scoreStories(
    gold,
    gold.map(({ report }) => ({ report, story: report })),
  )
  const topic = scoreStories(
    gold,
    reports.map((report) => ({ report: report.name, story: `${report.topic}` })),
  )
  return [
    scoreOf(`${name}, B³ precision`, ours.precision, { alone: alone.precision, topic: topic.precision }),
    scoreOf(`${name}, B³ recall`, ours.recall, { alone: alone.recall, topic: topic.recall }),
    scoreOf(`${name}, B³ F1`, ours.f1, { alone: alone.f1, topic: topic.f1 }),
    scoreOf(`${name}, stories across two topics`, storiesAcross(told, topicOf)),
  ]
}

/** What the scorer of links across reports says of events, or of actors. */
interface LinksAcross {
  readonly found: number
  readonly hitting: number
  readonly predicted: { readonly conll: number }
  readonly aligned: Joining
  readonly links: { readonly 'r, independent': number }
  readonly baselines: { readonly alone: Joining; readonly lemma: Joining }
}

interface Joining {
  readonly conll: number
  readonly p: number
  readonly r: number
}

interface AcrossReports {
  readonly events: LinksAcross
  readonly actors: LinksAcross
}

interface Within {
  readonly ours: { readonly precision: number; readonly recall: number }
  readonly lemma: { readonly precision: number; readonly recall: number }
}

function linkScores(of: string, across: LinksAcross, { ours, lemma }: Within): Score[] {
  const { aligned, baselines } = across
  const floors = (part: keyof Joining): Record<string, number> => ({
    alone: baselines.alone[part],
    lemma: baselines.lemma[part],
  })
  const row = (name: string, value: number, floors?: Record<string, number>): Score =>
    scoreOf(`joins/${of}/${name}`, value, floors)
  return [
    row('found', across.found),
    row('hit', across.hitting),
    row('CoNLL F1, predicted', across.predicted.conll),
    row('CoNLL F1, aligned', aligned.conll, floors('conll')),
    row('links across reports, precision', aligned.p, floors('p')),
    row('links across reports, recall', aligned.r, floors('r')),
    row('links between independent origins, recall', across.links['r, independent']),
    row('links within a report, precision', ours.precision, { alone: 0, lemma: lemma.precision }),
    row('links within a report, recall', ours.recall, { alone: 0, lemma: lemma.recall }),
  ]
}

/** A mention in a report's text as it was read. */
interface Told {
  readonly document: string
  readonly span: Span
  readonly cluster: string
}

/** The events with the cluster of each. */
function triggersOf(records: readonly AnyRecord[]): Told[] {
  const clusterOf = new Map(
    records.flatMap((record) =>
      record.type === 'cluster' ? record.members.map((member) => [member, record.id] as const) : [],
    ),
  )
  return records.flatMap((record) =>
    record.type === 'event'
      ? [{ document: record.document, span: record.trigger[0], cluster: clusterOf.get(record.id) ?? record.id }]
      : [],
  )
}

const ACTING: ReadonlySet<string> = new Set(['person', 'organization', 'state', 'group'])

/** The mentions of those who act with the actor of each. */
function namesOf(records: readonly AnyRecord[]): Told[] {
  const kindOf = new Map(records.flatMap((record) => (record.type === 'actor' ? [[record.id, record.kind]] : [])))
  return records.flatMap((record) =>
    record.type === 'mention' && ACTING.has(kindOf.get(record.actor ?? '') ?? record.kind)
      ? [{ document: record.document, span: record, cluster: record.actor ?? record.id }]
      : [],
  )
}

/** A marked mention with the word that "lemma" joins by. */
interface Marked extends Linkable {
  readonly lemma: string
}

/** Links within a report, by what we joined and by "lemma". */
function within(
  reports: readonly EcbReport[],
  isWanted: (tag: string) => boolean,
  told: readonly Told[],
  records: readonly AnyRecord[],
): Within {
  const gold = reports.flatMap(({ name, text, mentions }): Marked[] => {
    const place = inLetters(text)
    return mentions
      .filter(({ tag }) => isWanted(tag))
      .map(({ start, end, chain }) => ({
        document: name,
        ...place({ start, end }),
        cluster: chain,
        lemma: lemmaOf(text.slice(start, end)),
      }))
  })
  const documents = new Map(
    records.flatMap((record) =>
      record.type === 'document' ? [[record.id, { name: basename(record.path), place: inLetters(record.text) }]] : [],
    ),
  )
  const ours = told.flatMap(({ document, span, cluster }): Linkable[] => {
    const known = documents.get(document)
    return known === undefined ? [] : [{ document: known.name, ...known.place(span), cluster }]
  })
  const aligned = align(gold, ours)
  return { ours: linksWithin(aligned), lemma: linksWithin(aligned, (pair) => pair.gold.lemma) }
}

/** Spans counted in letters and digits: marked and read texts differ in how words and quotation marks are put together. */
function inLetters(text: string): (span: Span) => Span {
  const before = [0]
  for (let at = 0; at < text.length; at++) before.push(before[at] + Number(/[\p{L}\p{N}]/u.test(text[at])))
  return ({ start, end }) => ({ start: before[start], end: before[end] })
}

function lemmaOf(words: string): string {
  return (words.toLowerCase().split(/\s+/).at(-1) ?? '').slice(0, LETTERS_OF_LEMMA)
}

function isAct(tag: string): boolean {
  return tag.includes('ACTION')
}

function isActor(tag: string): boolean {
  return tag.startsWith('HUMAN')
}
