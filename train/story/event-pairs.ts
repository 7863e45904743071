/**
 * Learns when two events of one story are the same happening, from the topics of ECB+ that are learned from, and writes
 * src/story/clusters/event-weights.json. `npm run train -- --only joins`; same data, same models, same bytes.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { LanguageCore } from '../../src/language/core.ts'
import type { ReportModels } from '../../src/report/models.ts'
import { runStages, STAGES } from '../../src/report/pipeline.ts'
import { EVENT_FEATURES, eventFeatures, weighedEvent } from '../../src/story/clusters/event-likeness.ts'
import type { EventDigest } from '../../src/story/digest/digest.ts'
import { digestOf } from '../../src/story/digest/index.ts'
import { groupByStory } from '../../src/story/stories/group.ts'
import { measured, storyLikeness } from '../../src/story/stories/likeness.ts'
import { storyVector } from '../../src/story/stories/story-vector.ts'
import { overlaps, type Span } from '../../src/text/span.ts'
import { DEVELOPMENT_TOPICS, type EcbReport, readEcb } from './ecb.ts'
import { fitLogistic } from './logistic.ts'

const FILE = resolve(import.meta.dirname, '../../src/story/clusters/event-weights.json')

/** An event that we read where people marked one, with the chain that it belongs to. */
export interface ChainedEvent {
  readonly event: EventDigest
  readonly chain: string
}

/** The events that we read in a report where people marked some. */
export function chainedEvents(report: EcbReport, language: LanguageCore, models: ReportModels): ChainedEvent[] {
  const input = {
    bytes: new TextEncoder().encode(report.text),
    path: report.name,
    format: 'text',
    plain: true,
    date: null,
    language: null,
  } as const
  const { records } = runStages(STAGES, { input }, ['records'], { language, models, warn: () => undefined })
  const triggers = new Map(
    records.flatMap((record) => (record.type === 'event' ? [[record.id, record.trigger[0]] as const] : [])),
  )
  const used = new Set<string>()
  return digestOf(records).details.events.flatMap((event) => {
    const trigger = triggers.get(event.id)
    const mention = report.mentions.find(
      (each) => trigger !== undefined && isAct(each.tag) && !used.has(spanKey(each)) && overlaps(each, trigger),
    )
    if (mention === undefined) return []
    used.add(spanKey(mention))
    return [{ event, chain: mention.chain }]
  })
}

/** Two events of one story. */
export interface EventPair {
  readonly a: ChainedEvent
  readonly b: ChainedEvent
  /** The log-odds that their reports tell one story. */
  readonly alike: number
}

/** The pairs of events in a topic whose reports are taken for one story, rightly or not: those that a reading compares. */
export function pairsOfStories(topic: readonly EcbReport[], language: LanguageCore, models: ReportModels): EventPair[] {
  const vectors = topic.map(({ text }) => measured(storyVector(text)))
  const storyOf = groupByStory(vectors)
  const events = topic.flatMap((report, place) =>
    chainedEvents(report, language, models).map((event) => ({ event, place })),
  )
  return events.flatMap((a, number) =>
    events
      .slice(0, number)
      .filter((b) => storyOf[a.place] === storyOf[b.place])
      .map((b) => ({
        a: a.event,
        b: b.event,
        alike: storyLikeness(vectors[a.place], vectors[b.place]),
      })),
  )
}

function isAct(tag: string): boolean {
  return tag.includes('ACTION')
}

function spanKey({ start, end }: Span): string {
  return `${start} ${end}`
}

/** Fits the weights and writes them. */
export function trainEventPairs(
  data: string,
  language: LanguageCore,
  models: ReportModels,
  say: (line: string) => void,
): void {
  const reports = readEcb(data).filter(({ topic }) => !DEVELOPMENT_TOPICS.has(topic))
  const rows: number[][] = []
  const labels: boolean[] = []
  for (const topic of Map.groupBy(reports, (report) => report.topic).values()) {
    for (const { a, b, alike } of pairsOfStories(topic, language, models)) {
      rows.push(eventFeatures(weighedEvent(a.event), weighedEvent(b.event), alike))
      labels.push(a.chain === b.chain)
    }
  }
  const { bias, weights } = fitLogistic(rows, labels)
  const source =
    'logistic regression over pairs of events of one story that we read in ECB+ (Cybulska and Vossen 2014; annotations CC BY 3.0, texts belong to their publishers), topics 1 to 35 without those to develop on; npm run train -- --only joins'
  writeFileSync(FILE, `${JSON.stringify({ source, features: EVENT_FEATURES, bias, weights }, null, 2)}\n`)
  say(`joins: ${rows.length} pairs, ${labels.filter(Boolean).length} of one happening`)
}
