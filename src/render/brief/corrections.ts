import type { CorrectionRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { CORRECTION_WORDS } from '../../views/corrections.ts'
import { cutWords } from '../../views/excerpt.ts'
import { plainText } from '../../views/plain-text.ts'
import { type Entry, entry, type Piece, quiet, type Section, type Tone, tag } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { cutGroup, type Limits } from './limits.ts'

const TONES: Readonly<Record<CorrectionRecord['state'], Tone>> = { applied: 'good', moved: 'care', orphan: 'bad' }

/** What people put right, and which corrections no longer find their words. */
export function correctionsSection(index: RecordIndex, limits: Limits): Section {
  const byState = (state: CorrectionRecord['state']): number => ['orphan', 'moved', 'applied'].indexOf(state)
  const entries = [...index.corrections]
    .sort((a, b) => byState(a.state) - byState(b.state) || compareCodeUnits(a.at, b.at) || compareCodeUnits(a.id, b.id))
    .map((correction) => correctionEntry(index, correction))
  return {
    title: 'Corrections',
    anchor: 'corrections',
    note: 'An orphan no longer finds its words, and changes nothing until somebody looks at it.',
    groups: [cutGroup(null, null, entries, limits.positions)],
    beside: false,
  }
}

function correctionEntry(index: RecordIndex, correction: CorrectionRecord): Entry {
  const { kind, by, at, target, value, state } = correction
  const head: Piece[] = [tag(state, TONES[state]), ' ']
  if (target.exact !== '') head.push(`“${cutWords(plainText(target.exact), 160)}” `)
  head.push(CORRECTION_WORDS[kind])
  const given = valueWords(value)
  if (given !== '' && SHOWN.has(kind)) head.push(`: ${given}`)
  const document = index.reports.find(({ path, sha256 }) => path === target.path && sha256 === target.sha256)
  const around = document?.text.indexOf(`${target.prefix}${target.exact}${target.suffix}`) ?? -1
  if (document !== undefined && around >= 0 && target.exact !== '') {
    const start = around + target.prefix.length
    head.push(...referenceLine([refer(index, document.id, { start, end: start + target.exact.length })], 1))
  }
  return entry(head, [[quiet(`${plainText(by)}, ${at.slice(0, 10)} · ${plainText(target.path)}`)]])
}

/** Corrections whose value says something by itself; those of the others are ids. */
const SHOWN: ReadonlySet<CorrectionRecord['kind']> = new Set(['rename', 'set-date', 'set-kind'])

/** The words of a correction's value: a string, or the strings in an object. */
function valueWords(value: unknown): string {
  const found = typeof value === 'object' && value !== null ? Object.values(value) : [value]
  return found.flatMap((item) => (typeof item === 'string' ? [plainText(item)] : [])).join(', ')
}
