/**
 * The PLOVER type of a marked pair on PLV's train portion (Hu et al., ACL 2024): `node eval/events.ts [--data FOLDER]`.
 *
 * The share of pairs for which the events that the program tells of the sentence have the coded type: that of the event
 * between the two, else of the one with either of them, else of the surest. CONCEDE and RETREAT count as one. The set is a
 * report from outside: no model learns from it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { openLanguageCore } from '../src/node/language-core.ts'
import { loadModels } from '../src/node/models.ts'
import type { AnyParticipant, Event } from '../src/report/layers.ts'
import { openReportModels } from '../src/report/models.ts'
import { runStages, STAGES } from '../src/report/pipeline.ts'
import { overlaps, type Span } from '../src/text/span.ts'
import { DATA } from '../train/data.ts'

const rowSchema = z.object({
  text: z.string(),
  source: z.tuple([z.int(), z.int()]),
  target: z.tuple([z.int(), z.int()]),
  code: z.string(),
})

/** The share of right types on the PLV sentences in the folder of the data sets. */
export function scoreEventTypes(data: string): number {
  const rows = gunzipSync(readFileSync(join(data, 'events/plv/train.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)))
  const read = eventReader()
  const right = rows.filter(({ text, source, target, code }, i) => {
    const told = typeOfPair(read(text, i), spanOf(source), spanOf(target))
    return told !== null && yielded(told) === yielded(code)
  })
  return right.length / rows.length
}

function eventReader(): (text: string, index: number) => readonly Event[] {
  const language = openLanguageCore()
  const models = openReportModels(loadModels().bytes)
  const stages = STAGES.slice(0, STAGES.findIndex(({ gives }) => gives.includes('events')) + 1)
  return (text, index) => {
    const bytes = new TextEncoder().encode(text)
    const input = { bytes, path: `plv/${index}`, format: 'text', plain: true, date: null, language: 'en' } as const
    return runStages(stages, { input }, ['events'], { language, models, warn: () => undefined }).events
  }
}

/** The type of what the source does to the target, by the events of their sentence; null if none is told. */
function typeOfPair(events: readonly Event[], source: Span, target: Span): string | null {
  const plover = events.filter(({ code }) => code !== 'OTHER')
  const holds = (side: readonly AnyParticipant[], span: Span): boolean =>
    side.some((one) => one.span !== null && overlaps(one.span, span))
  const closeness = ({ actors, recipients }: Event): number =>
    2 * Number(holds(actors, source)) + 2 * Number(holds(recipients, target)) + Number(holds(actors, target))
  const ranked = [...plover].sort((a, b) => closeness(b) - closeness(a) || (b.confidence ?? 0) - (a.confidence ?? 0))
  return ranked[0]?.code ?? null
}

function yielded(code: string): string {
  return code === 'CONCEDE' || code === 'RETREAT' ? 'YIELD' : code
}

function spanOf([start, end]: readonly [number, number]): Span {
  return { start, end }
}

if (process.argv[1] === import.meta.filename) console.log(`type ${scoreEventTypes(DATA).toFixed(4)}`)
