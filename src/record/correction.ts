import * as z from 'zod'
import type { Span } from '../text/span.ts'
import { idOf } from './identity.ts'
import type { CorrectionRecord, DocumentRecord } from './record.ts'
import { correctionSchema } from './schema.ts'
import { ACTOR_KINDS } from './vocabulary.ts'

/** The words that a correction is about: found again by document and quotation, never by a run's ids. */
export type CorrectionTarget = CorrectionRecord['target']

const targetSchema = correctionSchema.shape.target

/** How much of the text before and after the words goes with them, in UTF-16 units. */
const CONTEXT = 32

/** The kinds of record that can be rejected. */
export const REJECTABLE = ['mention', 'statement', 'time', 'figure', 'event', 'position'] as const

const day = z.union([z.iso.date(), z.string().regex(/^\d{4}(-\d{2})?$/)])

/** What each kind of correction says beside its target. */
export const correctionValues = {
  join: z.strictObject({ with: targetSchema }),
  split: z.strictObject({ from: targetSchema.nullable() }),
  rename: z.strictObject({ name: z.string().trim().min(1) }),
  reject: z.strictObject({ record: z.enum(REJECTABLE) }),
  'not-a-mention': z.null(),
  'set-speaker': z.strictObject({ speaker: targetSchema.nullable() }),
  'set-date': z.strictObject({ record: z.enum(['document', 'event']), date: day.nullable() }),
  'set-kind': z.strictObject({ kind: z.enum(ACTOR_KINDS) }),
  'same-origin': z.strictObject({ with: targetSchema }),
  'same-story': z.strictObject({ with: targetSchema }),
  'not-same-story': z.strictObject({ with: targetSchema }),
  'same-happening': z.strictObject({ with: targetSchema }),
  'not-same-happening': z.strictObject({ with: targetSchema }),
  undo: z.strictObject({ correction: z.string().min(1) }),
} as const satisfies Record<CorrectionRecord['kind'], z.ZodType>

/** A correction whose value is known to be of its kind. */
export type Correction = {
  [Kind in CorrectionRecord['kind']]: Omit<CorrectionRecord, 'kind' | 'value'> & {
    kind: Kind
    value: z.infer<(typeof correctionValues)[Kind]>
  }
}[CorrectionRecord['kind']]

const correctionOfKind: z.ZodType<Correction> = z.discriminatedUnion('kind', [
  correctionSchema.extend({ kind: z.literal('join'), value: correctionValues.join }),
  correctionSchema.extend({ kind: z.literal('split'), value: correctionValues.split }),
  correctionSchema.extend({ kind: z.literal('rename'), value: correctionValues.rename }),
  correctionSchema.extend({ kind: z.literal('reject'), value: correctionValues.reject }),
  correctionSchema.extend({ kind: z.literal('not-a-mention'), value: correctionValues['not-a-mention'] }),
  correctionSchema.extend({ kind: z.literal('set-speaker'), value: correctionValues['set-speaker'] }),
  correctionSchema.extend({ kind: z.literal('set-date'), value: correctionValues['set-date'] }),
  correctionSchema.extend({ kind: z.literal('set-kind'), value: correctionValues['set-kind'] }),
  correctionSchema.extend({ kind: z.literal('same-origin'), value: correctionValues['same-origin'] }),
  correctionSchema.extend({ kind: z.literal('same-story'), value: correctionValues['same-story'] }),
  correctionSchema.extend({ kind: z.literal('not-same-story'), value: correctionValues['not-same-story'] }),
  correctionSchema.extend({ kind: z.literal('same-happening'), value: correctionValues['same-happening'] }),
  correctionSchema.extend({ kind: z.literal('not-same-happening'), value: correctionValues['not-same-happening'] }),
  correctionSchema.extend({ kind: z.literal('undo'), value: correctionValues.undo }),
])

/**
 * Checks a correction that comes from outside.
 * @throws ZodError if it is none
 */
export function parseCorrection(value: unknown): Correction {
  return correctionOfKind.parse(value)
}

/**
 * Makes a correction; its id is made of everything that it says.
 * @param at when it is made, as an ISO time in UTC
 */
export function makeCorrection<Kind extends CorrectionRecord['kind']>(
  kind: Kind,
  target: CorrectionTarget,
  value: z.infer<(typeof correctionValues)[Kind]>,
  by: string,
  at: string,
): Correction {
  const id = idOf('k', [kind, by, at, JSON.stringify(target), JSON.stringify(value)])
  return parseCorrection({ type: 'correction', id, kind, by, at, target, value, state: 'applied' })
}

/** The target of a span: its words with as much before and after as tells them from every other place in the text. */
export function targetOf(document: Pick<DocumentRecord, 'path' | 'sha256' | 'text'>, span: Span): CorrectionTarget {
  const { path, sha256, text } = document
  const exact = text.slice(span.start, span.end)
  for (let length = CONTEXT; ; length *= 2) {
    const prefix = text.slice(Math.max(0, span.start - length), span.start)
    const suffix = text.slice(span.end, span.end + length)
    const target = { sha256, path, exact, prefix, suffix }
    if (length >= text.length || targetSpans(text, target).length === 1) return target
  }
}

/** The target that stands for a whole document. */
export function targetOfDocument({ path, sha256 }: Pick<DocumentRecord, 'path' | 'sha256'>): CorrectionTarget {
  return { sha256, path, exact: '', prefix: '', suffix: '' }
}

/** Every place in a text where the target's words stand between its prefix and its suffix. */
export function targetSpans(text: string, target: CorrectionTarget): Span[] {
  const { exact, prefix, suffix } = target
  const places: Span[] = []
  const quoted = prefix + exact + suffix
  if (exact === '') return places
  for (let at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
    const start = at + prefix.length
    places.push({ start, end: start + exact.length })
  }
  return places
}
