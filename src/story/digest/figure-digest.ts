import type {
  ActorRecord,
  DocumentRecord,
  EventRecord,
  FigureRecord,
  MentionRecord,
  StatementRecord,
} from '../../record/record.ts'
import { sentenceAround } from '../../text/sentence.ts'
import { contains, overlaps, type Span } from '../../text/span.ts'
import { contentWords } from './content-words.ts'
import type { FigureDigest, Occasion, WordSet } from './digest.ts'
import { figureKind } from './figure-kind.ts'
import { happeningsIn, namedIn } from './occasion.ts'

/** What of its report a figure is read against. */
export interface FigureContext {
  readonly document: DocumentRecord
  readonly occasion: Occasion
  /** Ordered by place. */
  readonly mentions: readonly MentionRecord[]
  readonly actors: ReadonlyMap<string, ActorRecord>
  readonly statements: ReadonlyMap<string, StatementRecord>
  /** Ordered by place. */
  readonly figures: readonly FigureRecord[]
  readonly events: readonly EventRecord[]
}

/** "12 of them", "7 of the dead", "including 3", "among them 4", "of whom 5": a part of what was counted before. */
const PART_AFTER =
  /^\s+(?:more\s+)?of\s+(?:them|whom|those|these|which|the\s+(?:dead|killed|victims|injured|wounded|missing|arrested|detained|bodies|\d+))\b/i
const PART_BEFORE =
  /\b(?:including|among\s+(?:them|whom|those|the\s+\w+)|of\s+(?:whom|which|them)|(?:them|whom)\s+being)(?:\s+(?:at\s+least|about|some|nearly|almost|around))?\s+$/i
/** "In Halmo alone": what one place has of what is counted in all. */
const PART_ALONE = /\balone\b/i
/** "together killed 353": what several counts make. "A total of 12" may be one count and is none of these. */
const SUM = /\b(?:together|altogether|combined|between them)\b/i
/** Words that say that a count is of some other time or another happening than the report's own. */
const ELSEWHERE =
  /\b(?:since|ago|so far this|in recent|over the past|in the past|previous|previously|earlier (?:this|in)|another|a separate|elsewhere|worst|deadliest|last year|years? (?:before|earlier))\b/i

export function figureDigest(figure: FigureRecord, context: FigureContext): FigureDigest {
  const { document } = context
  const { text } = document
  const { id, unit, low, high, approximate, asOf, measures, confidence } = figure
  const sentence = sentenceAround(document, figure)
  const neighbors = context.figures.filter((other) => contains(sentence, other))
  const own = ownClause(text, sentence, figure, neighbors)
  const statement = figure.statement === null ? undefined : context.statements.get(figure.statement)
  const source = statement === undefined ? [] : [...statement.source, ...statement.cue]
  const inSentence = context.mentions.filter((mention) => contains(sentence, mention))
  const about = inSentence.filter((mention) => !source.some((span) => overlaps(span, mention)))
  const inOwn = namedIn(
    about.filter((mention) => own.some((span) => contains(span, mention))),
    context.actors,
    text,
  )
  const isBare = inOwn.places.length + inOwn.things.length + inOwn.states.length === 0
  const named = isBare ? namedIn(about, context.actors, text) : inOwn
  const words = text.slice(sentence.start, sentence.end)
  return {
    id,
    document: document.id,
    label: measures ?? text.slice(figure.start, figure.end),
    ...countedOf(measures, unit),
    ...figureKind(figure, text, own.map(({ start, end }) => text.slice(start, end)).join(' ')),
    events: eventsIn(context.events, own, sentence),
    names: namesIn(
      about.filter((mention) => own.some((span) => contains(span, mention))),
      context.actors,
    ),
    unit,
    low,
    high,
    approximate,
    asOf,
    confidence,
    part: partOf(text, figure, words, own),
    teller: statement?.speaker ?? null,
    sentence: sentence.start,
    about: aboutOf(`${text.slice(sentence.start, figure.start)} ${text.slice(figure.end, sentence.end)}`),
    places: named.places,
    things: named.things,
    happenings: happeningsIn(words),
    isElsewhere: ELSEWHERE.test(words) || namesAnotherTime(words, document.published.value),
    isForeign: named.states.some((state) => !context.occasion.states.includes(state)),
    bodies: bodiesIn(inSentence, context.actors),
  }
}

/** The words of a figure's own clause: the figure's sentence, cut at the nearest joint between it and each neighboring figure. */
function ownClause(text: string, sentence: Span, figure: Span, neighbors: readonly Span[]): Span[] {
  let { start, end } = sentence
  for (const other of neighbors) {
    if (other.end <= figure.start) start = Math.max(start, jointIn(text, { start: other.end, end: figure.start }))
    else if (other.start >= figure.end) end = Math.min(end, jointIn(text, { start: figure.end, end: other.start }))
  }
  return [{ start, end }]
}

/** The last joint between two figures: a comma, a semicolon, "and", "while", "but". */
function jointIn(text: string, between: Span): number {
  const words = text.slice(between.start, between.end)
  let at = words.length
  for (const match of words.matchAll(/[,;]|\b(?:and|while|but|whereas)\b/g)) at = match.index
  return between.start + at
}

function partOf(text: string, figure: Span, sentence: string, own: readonly Span[]): FigureDigest['part'] {
  if (own.some(({ start, end }) => PART_ALONE.test(text.slice(start, end)))) return 'part'
  if (PART_AFTER.test(text.slice(figure.end, figure.end + 32))) return 'part'
  if (PART_BEFORE.test(text.slice(Math.max(0, figure.start - 40), figure.start))) return 'part'
  return SUM.test(sentence) ? 'sum' : 'whole'
}

/** A measure in the one form in which reports' measures are compared. */
function countedOf(measures: string | null, unit: string | null): Pick<FigureDigest, 'counted' | 'isAtLeast'> {
  if (measures === null) return { counted: null, isAtLeast: false }
  const words = measures.toLowerCase()
  if (unit !== 'people') return { counted: words, isAtLeast: false }
  // Whoever counts bodies knows of so many dead; there may be more.
  if (/^bodies(?: (?:in|at) .*| counted| recovered| found)?$/.test(words)) return { counted: 'killed', isAtLeast: true }
  const bare = words.replace(/^(?:people|persons|individuals) /, '')
  return { counted: OUTCOME_FORMS.get(bare) ?? bare, isAtLeast: false }
}

const OUTCOME_FORMS: ReadonlyMap<string, string> = new Map([
  ['dead', 'killed'],
  ['died', 'killed'],
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['hurt', 'injured'],
  ['wounded', 'injured'],
])

/** What a sentence speaks of beside the outcomes that it counts, which it shares with every sentence that counts them. */
function aboutOf(sentence: string): number[] {
  return contentWords(sentence).filter((word) => !OUTCOME_WORDS.has(word))
}

const OUTCOME_WORDS: ReadonlySet<number> = new Set(
  contentWords(
    'people persons individuals killed kill kills killing dead died die deaths death toll number least injured injuring wounded hurt missing',
  ),
)

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** True if words name another year than a report's, or a month that is not near its own. */
function namesAnotherTime(words: string, published: string | null): boolean {
  const year = published?.slice(0, 4)
  if ([...words.matchAll(/\b(?:1[89]|20)\d\d\b/g)].some(([found]) => found !== year)) return true
  const month = Number(published?.slice(5, 7) ?? 0)
  return (
    month > 0 &&
    [...words.matchAll(/\b(?:in|of|last|since|on)\s+(\p{Lu}\p{Ll}+)/gu)].some(([, name]) => {
      const named = MONTHS.indexOf(name) + 1
      return named > 0 && (month - named + 12) % 12 > 1
    })
  )
}

/** The places of the events that a clause tells of; of its sentence's, where it tells of none. */
function eventsIn(events: readonly EventRecord[], own: readonly Span[], sentence: Span): number[] {
  const within = (spans: readonly Span[]): number[] =>
    events.flatMap(({ trigger: [first] }, place) => (spans.some((span) => contains(span, first)) ? [place] : []))
  const inOwn = within(own)
  return inOwn.length > 0 ? inOwn : within([sentence])
}

/** The words of each named actor of a clause but states, each actor once. */
function namesIn(mentions: readonly MentionRecord[], actors: ReadonlyMap<string, ActorRecord>): WordSet[] {
  const named = new Map<string, WordSet>()
  for (const { actor, named: isNamed } of mentions) {
    const record = actor === null ? undefined : actors.get(actor)
    if (record?.named && isNamed && record.kind !== 'state') named.set(record.id, contentWords(record.name))
  }
  return [...named.values()]
}

/** The named organizations and persons of a sentence, by the report's own ids. */
function bodiesIn(mentions: readonly MentionRecord[], actors: ReadonlyMap<string, ActorRecord>): string[] {
  const ids = mentions.flatMap(({ actor }) => {
    const record = actor === null ? undefined : actors.get(actor)
    return record?.named && (record.kind === 'organization' || record.kind === 'person') ? [record.id] : []
  })
  return [...new Set(ids)].sort()
}
