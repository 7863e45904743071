import { firstTokenAfter, PRON } from '../../language/syntax/index.ts'
import type { ActorRecord } from '../../record/record.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { AnyParticipant, DescribedParticipant, Entity, Position, Statement } from '../layers.ts'
import type { Layers } from '../stage.ts'
import type { MakeId } from './unique-ids.ts'

/**
 * The actors of one report: its entities, and those whom only some words describe that no mention stands for. These have
 * no name but their words: who is described in the same words is one actor, but each pronoun is one of its own.
 */
export class ReportActors {
  readonly #layers: Pick<Layers, 'intake' | 'language' | 'mentions'>
  readonly #id: MakeId
  readonly #records: ActorRecord[]
  readonly #places = new Map<string, ActorRecord>()
  readonly #described = new Map<string, ActorRecord>()

  /** @param document the id of the report's document */
  constructor(layers: Pick<Layers, 'intake' | 'language' | 'mentions'>, document: string, id: MakeId) {
    this.#layers = layers
    this.#id = id
    this.#records = layers.mentions.entities.map((entity) => entityRecord(entity, document, id))
    for (const record of this.#records) {
      this.#places.set(record.id, record)
      const wording = wordingOf(record.name)
      if (!record.named && !this.#described.has(wording)) this.#described.set(wording, record)
    }
  }

  /** All so far: grows by those who are described. */
  get records(): readonly ActorRecord[] {
    return this.#records
  }

  /** @throws RangeError if the id is of none of the report's actors */
  recordOf(id: string): ActorRecord {
    const record = this.#places.get(id)
    if (record === undefined) throw new RangeError(`the report has no actor ${id}`)
    return record
  }

  readonly ofEntity = (entity: number): string => this.#records[entity].id

  idOf(one: AnyParticipant): string {
    return one.entity === null ? this.#describedBy(one).id : this.ofEntity(one.entity)
  }

  /** @throws RangeError if a position has neither an entity nor words for whose it is */
  holderOf({ entity, holder }: Position): string {
    if (entity !== null) return this.ofEntity(entity)
    if (holder === undefined) throw new RangeError('a position without a holder')
    return this.idOf(holder)
  }

  /**
   * Who says it: entities, or else whom the words for the source describe. A pronoun describes nobody, and words for an
   * entity that the statements left out (a strike does not speak) have none either.
   */
  speakersOf({ speakers, source }: Pick<Statement, 'speakers' | 'source'>): string[] {
    if (speakers.length > 0) return speakers.map(this.ofEntity)
    const [span] = source
    if (span === undefined || this.#isPronoun(span) || this.#isMentioned(source)) return []
    return [this.#describedBy({ entity: null, span }).id]
  }

  /** True if words hold those for an entity. */
  #isMentioned(spans: readonly Span[]): boolean {
    return this.#layers.mentions.mentions.some(
      (mention) => mention.entity !== null && spans.some((span) => overlaps(span, mention)),
    )
  }

  #describedBy({ span, kind = 'other' }: DescribedParticipant): ActorRecord {
    const name = this.#layers.intake.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
    const key = this.#isPronoun(span) ? `${wordingOf(name)} ${span.start}` : wordingOf(name)
    const known = this.#described.get(key)
    if (known !== undefined) return known
    const made: ActorRecord = {
      type: 'actor',
      id: this.#id('a', [name, 'described', key]),
      name,
      kind,
      aliases: [],
      country: null,
      roles: [],
      named: false,
      geo: null,
    }
    this.#records.push(made)
    this.#places.set(made.id, made)
    this.#described.set(key, made)
    return made
  }

  #isPronoun({ start, end }: Span): boolean {
    const { tokens } = this.#layers.language.story
    const token = firstTokenAfter(tokens, start)
    return token < tokens.count && tokens.end[token] === end && tokens.upos[token] === PRON
  }
}

function wordingOf(name: string): string {
  return name.toLowerCase()
}

function entityRecord(entity: Entity, document: string, id: MakeId): ActorRecord {
  return {
    type: 'actor',
    id: id('a', [entity.name, entity.kind, String(entity.named)]),
    name: entity.name,
    kind: entity.kind,
    aliases: [...entity.aliases],
    country: entity.country,
    roles: entity.roles.map((role) => ({
      title: role.title,
      organization: role.organization,
      evidence: role.evidence.map((span) => ({ document, start: span.start, end: span.end })),
    })),
    named: entity.named,
    geo: entity.geo === null ? null : { ...entity.geo },
  }
}
