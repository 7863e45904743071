import type { ReportRef, Speaker, Speakers, Speech, Speeches } from '../../api/index.ts'
import type { StatementRecord } from '../../record/record.ts'
import type { QuoteKind } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { passersOn, speakerOf } from '../attribution.ts'
import { comparable, joinedWords } from '../excerpt.ts'
import { outletName } from '../outlet-name.ts'
import { plainText } from '../plain-text.ts'
import { allSpeeches, everywhere, type SpeechItem, weigh } from './items.ts'
import { actorRef, actorRefs, dateOrNull, evidenceId, reportRef, wordsView } from './parts.ts'
import { perScope, type Scope, type Window, windowOf, within } from './scope.ts'

/** A statement is longer than other words, and is what is read here. */
const STATEMENT_EXCERPT = 480

export interface SpeechesRequest extends Window {
  /** An actor's id, or a speaker's as the list of speakers has it; `none`: those whose speaker no words name; null: all. */
  readonly speaker: string | null
  /** Empty: all. */
  readonly quotes: readonly QuoteKind[]
  /** Words that must stand in the statement, in their order; empty: all. */
  readonly words: string
}

/** What was said, in the order of publication; a statement that several reports tell stands once. */
export function speechesView(index: RecordIndex, scope: Scope, request: SpeechesRequest): Speeches {
  const { speaker, quotes } = request
  const wanted = comparable(request.words)
  const items = speechesWithin(index, scope).filter(
    ({ representative, all, voice }) =>
      (speaker === null ||
        (speaker === 'none'
          ? voice === null
          : voice === speaker || all.some(({ speakers }) => speakers.includes(speaker)))) &&
      (quotes.length === 0 || quotes.includes(representative.quote)) &&
      (wanted === '' || comparable(saidWords(index, representative)).includes(wanted)),
  )
  return windowOf(items, request, (item) => speechView(index, item))
}

const speechesWithin = perScope((index: RecordIndex, scope): readonly SpeechItem[] => {
  const items = scope.isWhole
    ? allSpeeches(index)
    : allSpeeches(index).flatMap((item) => narrowed(item, within(scope, item.all), within(scope, item.unsaid)) ?? [])
  if (scope.copiesOnce) return items
  const alone = (statement: StatementRecord, voice: string | null): SpeechItem => {
    return { representative: statement, all: [statement], unsaid: [], voice }
  }
  return items.flatMap(({ all, unsaid, voice }) => [
    ...all.map((statement) => alone(statement, voice)),
    ...unsaid.map((statement) => alone(statement, null)),
  ])
})

/** The item with some of its statements; null if none is left. */
function narrowed(
  item: SpeechItem,
  all: readonly StatementRecord[],
  unsaid: readonly StatementRecord[],
): SpeechItem | null {
  if (all.length === item.all.length && unsaid.length === item.unsaid.length) return item
  if (all.length > 0) return { ...item, representative: all[0], all, unsaid }
  return unsaid.length === 0 ? null : { representative: unsaid[0], all: unsaid, unsaid: [], voice: null }
}

function speechView(index: RecordIndex, item: SpeechItem): Speech {
  const { representative } = item
  const { id, quote, speaker, speakers, anonymous, source, document, content, said } = representative
  const named = joinedWords(index.document(document).text, source, ' ')
  const documents = [...new Set(everywhere(item).map((statement) => statement.document))]
  return {
    id,
    evidence: evidenceId(index.clusterOf(id), id),
    quote,
    speaker: actorRef(index, speaker),
    speakers: actorRefs(index, speakers),
    anonymous,
    source: named === '' ? null : named,
    role: roleIn(index, representative),
    chain: chainOf(index, representative),
    said: dateOrNull(said),
    report: reportRef(index, document),
    first: documents.length < 2 ? null : firstOf(index, documents),
    weight: weigh(index, documents),
    words: wordsView(index, id, document, content, STATEMENT_EXCERPT),
  }
}

function saidWords(index: RecordIndex, { document, content }: StatementRecord): string {
  return joinedWords(index.document(document).text, content)
}

/** The role that the statement's report gives its speaker: the one in the words that name the speaker, else the first. */
function roleIn(index: RecordIndex, { speaker, document, source }: StatementRecord): string | null {
  const roles = (speaker === null ? undefined : index.actors.get(speaker))?.roles ?? []
  const here = roles.flatMap(({ title, evidence }) =>
    evidence.filter((place) => place.document === document).map(({ start, end }) => ({ title, start, end })),
  )
  const inSource = here.find(({ start, end }) => source.some((span) => span.start <= start && end <= span.end))
  const role = inSource ?? here.toSorted((a, b) => a.start - b.start).at(0)
  return role === undefined ? null : plainText(role.title)
}

/** Through whom the words came, the last hand first: the outlet, whoever it quotes, and who passed the words to them. */
function chainOf(index: RecordIndex, statement: StatementRecord): string[] {
  const inner: string[] = [...passersOn(index, statement)]
  const seen = new Set([statement.id])
  for (let id = statement.within; id !== null && !seen.has(id); ) {
    seen.add(id)
    const outer = index.statements.get(id)
    if (outer === undefined) break
    inner.push(speakerOf(index, outer) ?? 'somebody who is not named', ...passersOn(index, outer))
    id = outer.within
  }
  return [...new Set([outletName(index.document(statement.document)), ...inner.reverse()])]
}

/** The report that had it first: published before the others, or the one of that day that the others copy; else null. */
function firstOf(index: RecordIndex, documents: readonly string[]): ReportRef | null {
  const published = documents
    .map((id) => index.document(id))
    .map(({ id, published: { value }, copyOf }) => ({
      id,
      value,
      copyOf,
    }))
  const days = published.map(({ value }) => value)
  if (days.some((day) => day === null || day.length < 10)) return null
  const earliest = days.reduce((a, b) => ((a ?? '') <= (b ?? '') ? a : b))
  const atFirst = published.filter(({ value }) => value === earliest)
  const originals = atFirst.filter(({ copyOf }) => !copyOf.some(({ document }) => documents.includes(document)))
  const [only] = atFirst.length === 1 ? atFirst : originals
  return atFirst.length === 1 || originals.length === 1 ? reportRef(index, only.id) : null
}

/** Who speaks, those with most statements on most origins first; last, all statements whose speaker no words name. */
export function speakersView(index: RecordIndex, scope: Scope, request: Window & { readonly words: string }): Speakers {
  const wanted = comparable(request.words)
  const speakers = speakersWithin(index, scope)
  const found = wanted === '' ? speakers : speakers.filter(({ text }) => comparable(text).includes(wanted))
  return windowOf(found, request, (speaker) => speaker)
}

const speakersWithin = perScope((index: RecordIndex, scope): readonly Speaker[] => {
  const byVoice = new Map<string | null, SpeechItem[]>()
  for (const item of speechesWithin(index, scope)) {
    const list = byVoice.get(item.voice)
    if (list === undefined) byVoice.set(item.voice, [item])
    else list.push(item)
  }
  return [...byVoice]
    .map(([voice, items]) => ({ voice, speaker: speakerView(index, voice, items) }))
    .sort(
      (a, b) =>
        Number(a.voice === null) - Number(b.voice === null) ||
        b.speaker.weight.origins - a.speaker.weight.origins ||
        b.speaker.statements - a.speaker.statements ||
        compareCodeUnits(a.speaker.text, b.speaker.text),
    )
    .map(({ speaker }) => speaker)
})

const NOBODY = 'not named'

function speakerView(index: RecordIndex, voice: string | null, items: readonly SpeechItem[]): Speaker {
  const { representative } = items[0]
  const actor = voice === null ? null : actorRef(index, representative.speaker)
  const anonymous = items.some((item) => item.representative.anonymous)
  const described = actor?.name ?? speakerOf(index, { ...representative, anonymous: false }) ?? NOBODY
  const report = outletName(index.document(representative.document))
  const isUnnamed = voice !== null && (anonymous || actor === null || !actor.named)
  return {
    id: actor?.id ?? voice ?? 'none',
    actor,
    text: voice === null ? NOBODY : isUnnamed ? `${described}, unnamed, in ${report}` : described,
    anonymous,
    statements: items.length,
    weight: weigh(
      index,
      items.flatMap((item) => everywhere(item).map(({ document }) => document)),
    ),
  }
}
