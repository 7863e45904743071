import type { ActorKind } from '../../record/vocabulary.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { describedName } from '../../views/attribution.ts'
import { countOf } from '../../views/numbers.ts'
import { outletName } from '../../views/outlet-name.ts'
import { ACTING, type ActorSummary, actorSummaries, foldCase, fullRoles, unnamedSources } from '../../views/people.ts'
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
  const present = actorSummaries(index)
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
      unnamedEntries(index, limits),
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

function actorEntry(index: RecordIndex, presence: ActorSummary, limits: Limits): Entry {
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
    .filter((alias) => alias !== '' && foldCase(alias) !== foldCase(plainText(actor.name)))
  if (aliases.length > 0) {
    const shown = aliases.slice(0, limits.references + 2)
    const more = aliases.length - shown.length
    lines.push([quiet(`also: ${shown.map((alias) => `“${alias}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`)])
  }
  return entry(head, lines)
}

/** The sources whose names are withheld, by the words that describe them. */
function unnamedEntries(index: RecordIndex, limits: Limits): readonly Entry[] {
  return unnamedSources(index).map(({ words, report, statements }) =>
    entry([
      strong(describedName(words) === words ? `“${words}”` : describedName(words)),
      ' ',
      quiet(`in ${outletName(report)} · ${countOf(statements.length, 'statement')}`),
      ...referenceLine(
        statements.map((statement) => refer(index, statement.document, statement.source[0] ?? statement.content[0])),
        limits.references,
      ),
    ]),
  )
}
