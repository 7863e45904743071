import type { ActorKind } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { attributionWords, describe } from '../../views/attribution.ts'
import { countOf } from '../../views/numbers.ts'
import { outletName } from '../../views/outlet-name.ts'
import { ACTING, fold, fullRoles, type Presence, presences } from '../../views/people.ts'
import { plainText } from '../../views/plain-text.ts'
import { type Entry, entry, type Line, type Piece, quiet, type Section, strong } from '../document.ts'
import { distinctReferences, refer, referenceLine } from '../references.ts'
import { cutGroup, type Limits } from './limits.ts'

const KIND_WORDS: Readonly<Record<ActorKind, string>> = {
  person: 'person',
  organization: 'organization',
  state: 'state',
  group: 'group',
  place: 'place',
  work: 'text or treaty',
  weapon: 'weapon',
  vehicle: 'vehicle',
  event: 'event',
  other: 'other',
}

/** The main actors with their roles, countries and other names, and the sources whose names are withheld. */
export function whoSection(index: RecordIndex, limits: Limits): Section {
  const present = presences(index)
  const acting = present.filter((p) => p.actor.named && ACTING.has(p.actor.kind))
  const things = present.filter((p) => p.actor.named && !ACTING.has(p.actor.kind) && p.actor.kind !== 'place')
  const places = present.filter((p) => p.actor.named && p.actor.kind === 'place')
  const groups = [
    cutGroup(
      'Actors',
      null,
      acting.map((p) => actorEntry(index, p, limits)),
      limits.actors,
    ),
    cutGroup(
      'Unnamed sources',
      'Each stands for one report’s wording; none is taken to be the same person as another.',
      unnamed(index, limits),
      limits.sources,
    ),
    cutGroup(
      'Places',
      null,
      places.map((p) => actorEntry(index, p, limits)),
      Math.ceil(limits.sources / 2),
    ),
    cutGroup(
      'Ships, weapons, treaties and other things named',
      null,
      things.map((p) => actorEntry(index, p, limits)),
      Math.ceil(limits.sources / 2),
    ),
  ]
  return {
    title: 'Who',
    anchor: 'who',
    note: null,
    groups: groups.filter((group) => group.entries.length > 0),
    beside: false,
  }
}

function actorEntry(index: RecordIndex, presence: Presence, limits: Limits): Entry {
  const { actor, mentions, documents } = presence
  const named = mentions.filter((mention) => mention.named)
  const first = [...(named.length > 0 ? named : mentions)].sort(
    (a, b) => index.numberOf(a.document) - index.numberOf(b.document) || a.start - b.start,
  )[0]
  const country = actor.country === null || actor.kind === 'state' ? '' : `, ${plainText(actor.country)}`
  const head: Piece[] = [
    strong(plainText(actor.name)),
    ' ',
    quiet(
      `${KIND_WORDS[actor.kind]}${country} · ${countOf(mentions.length, 'time')} in ${countOf(documents.length, 'report')}`,
    ),
    ...referenceLine([refer(index, first.document, first)], 1),
  ]
  const lines: Line[] = []
  const roles = fullRoles(actor)
  if (roles.length > 0) {
    const line: Piece[] = []
    for (const role of roles.slice(0, limits.references)) {
      const of = role.organization === null ? '' : `, ${plainText(role.organization)}`
      const places = role.evidence.map((place) => refer(index, place.document, place))
      line.push(
        line.length > 0 ? '; ' : '',
        `${plainText(role.title)}${of}`,
        ...referenceLine(distinctReferences(places).slice(0, 1), 1),
      )
    }
    lines.push(line)
  }
  const aliases = actor.aliases
    .map(plainText)
    .filter((alias) => alias !== '' && fold(alias) !== fold(plainText(actor.name)))
  if (aliases.length > 0) {
    const shown = aliases.slice(0, limits.references + 2)
    const more = aliases.length - shown.length
    lines.push([quiet(`also: ${shown.map((alias) => `“${alias}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`)])
  }
  return entry(head, lines)
}

function unnamed(index: RecordIndex, limits: Limits): readonly Entry[] {
  const bySource = new Map<string, string[]>()
  for (const statement of index.statements.values()) {
    if (!statement.anonymous) continue
    const key = statement.speaker ?? `${statement.document} ${attributionWords(index, statement)}`
    bySource.set(key, [...(bySource.get(key) ?? []), statement.id])
  }
  const entries: { entry: Entry; order: readonly [number, number] }[] = []
  for (const ids of bySource.values()) {
    const statements = ids
      .flatMap((id) => index.statements.get(id) ?? [])
      .sort(
        (a, b) => index.numberOf(a.document) - index.numberOf(b.document) || a.content[0].start - b.content[0].start,
      )
    const described = statements.find((statement) => statement.source.length > 0) ?? statements[0]
    const place = described.source.length > 0 ? described.source[0] : described.content[0]
    const actor = described.speaker === null ? undefined : index.actors.get(described.speaker)
    const report = index.document(described.document)
    const words =
      described.source.length > 0
        ? plainText(report.text.slice(place.start, place.end)).replace(/[,:]$/, '')
        : plainText(actor?.name ?? 'a source that is not described')
    entries.push({
      order: [index.numberOf(described.document), place.start],
      entry: entry([
        strong(describe(words) === words ? `“${words}”` : describe(words)),
        ' ',
        quiet(`in ${outletName(report)} · ${countOf(statements.length, 'statement')}`),
        ...referenceLine(
          statements.map((statement) => refer(index, statement.document, statement.source[0] ?? statement.content[0])),
          limits.references,
        ),
      ]),
    })
  }
  return entries.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]).map((item) => item.entry)
}
