import { HAPPENING_OF } from '../../lexicon/happenings.ts'
import type { ActorRecord, DocumentRecord, MentionRecord } from '../../record/record.ts'
import { nameKey } from '../../text/fold.ts'
import { contains, overlaps, type Span } from '../../text/span.ts'
import { contentWords } from './content-words.ts'
import type { Occasion } from './digest.ts'

/** How much of the story's beginning says what a report is about, in UTF-16 units; the paragraph that reaches it counts whole. */
const LEAD = 400

/** A class word, or an article alone, before the name of a ship, a storm, a building: no person's name has one. */
const THING_BEFORE =
  /\b(?:the|a|an|aboard|freighter|ship|vessel|ferry|tanker|trawler|boat|jet|plane|airliner|flight|helicopter|train|bus|typhoon|hurricane|cyclone|storm|bridge|dam|mine|tower)\s+$/i

/** The happenings that words tell of, each once, in order. */
export function happeningsIn(text: string): string[] {
  const found = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)?/gu)) {
    const happening = HAPPENING_OF.get(word)
    if (happening !== undefined) found.add(happening)
  }
  return [...found].sort()
}

/** The places and things that mentions name, as keys that are equal across reports, each once, in order. */
export interface Named {
  /** Places ("place/URY/rosario"); states are kept apart, as they are too wide to tell one happening from another. */
  readonly places: readonly string[]
  /** Ships, storms, buildings: what there is one of ("thing/aurelia star"). */
  readonly things: readonly string[]
  /** States by country code. */
  readonly states: readonly string[]
}

export function namedIn(
  mentions: readonly MentionRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
  text: string,
): Named {
  const places = new Set<string>()
  const things = new Set<string>()
  const states = new Set<string>()
  for (const mention of mentions) {
    const actor = mention.actor === null ? undefined : actors.get(mention.actor)
    if (actor === undefined || !mention.named) continue
    const name = nameKey(actor.name)
    if (actor.kind === 'place') places.add(`place/${actor.country ?? ''}/${name}`)
    else if (actor.kind === 'state') states.add(actor.country ?? name)
    else if (actor.kind === 'vehicle' || actor.kind === 'event') things.add(`thing/${name}`)
    else if (actor.kind === 'person' || actor.kind === 'other') {
      const before = text.slice(Math.max(0, mention.start - 20), mention.start)
      if (actor.roles.length === 0 && THING_BEFORE.test(before)) things.add(`thing/${name}`)
    }
  }
  const ordered = (set: ReadonlySet<string>): string[] => [...set].sort()
  return { places: ordered(places), things: ordered(things), states: ordered(states) }
}

/**
 * What a report is about, from its headline and the beginning of its story: where, what happened, in which words. A
 * page that joins two stories is about nothing in particular.
 */
export function occasionOf(
  document: DocumentRecord,
  mentions: readonly MentionRecord[],
  actors: ReadonlyMap<string, ActorRecord>,
): Occasion {
  const lead = document.flags.includes('mixed-stories') ? [] : leadSpans(document)
  const isDateline = (span: Span): boolean =>
    document.evidence.dateline.some((place) => 'start' in place && overlaps(place, span))
  const inLead = mentions.filter((mention) => lead.some((span) => contains(span, mention)) && !isDateline(mention))
  const words = lead.map(({ start, end }) => document.text.slice(start, end)).join('\n')
  return { ...namedIn(inLead, actors, document.text), happenings: happeningsIn(words), words: contentWords(words) }
}

function leadSpans(document: DocumentRecord): Span[] {
  const hasTitle = !document.flags.includes('headline-mismatch')
  const spans: Span[] = []
  let taken = 0
  for (const block of document.blocks) {
    if (block.kind === 'headline' && hasTitle) spans.push(block)
    if ((block.kind !== 'body' && block.kind !== 'summary') || taken >= LEAD) continue
    const whole = document.text.slice(block.start, block.end)
    const paragraphEnd = whole.indexOf('\n', Math.max(0, LEAD - taken))
    const end = paragraphEnd < 0 ? block.end : block.start + paragraphEnd
    spans.push({ start: block.start, end })
    taken += end - block.start
  }
  return spans
}
