import type { KnownName } from '../../lexicon/known-names.ts'
import type { Gender } from '../../lexicon/people.ts'
import type { ActorKind } from '../../record/vocabulary.ts'
import type { Mention, MentionForm, Role } from '../layers.ts'

/** A name in the text, read and not yet joined with others. */
export interface NamedMention {
  readonly firstToken: number
  readonly lastToken: number
  readonly headToken: number
  readonly start: number
  readonly end: number
  /** As written, white space evened out. */
  readonly words: string
  readonly kind: ActorKind
  readonly form: MentionForm
  readonly known: KnownName | null
  readonly weight: number
  readonly title: { readonly firstToken: number; readonly lastToken: number } | null
  /** For persons: what a title says of the gender. */
  readonly gender: Gender
}

/** What an entity is known by while a report is read. */
export interface EntityCandidate {
  name: string
  kind: ActorKind
  aliases: Set<string>
  country: string | null
  roles: Role[]
  named: boolean
  known: KnownName | null
  gender: Gender
  /** Several of them ("officials"), or one. */
  plural: boolean
}

export type MentionCandidate = { -readonly [Key in keyof Mention]: Mention[Key] }
