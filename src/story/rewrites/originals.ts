import { compareCodeUnits } from '../../record/order.ts'
import { nameKey } from '../actors/name-key.ts'
import type { ReportDigest } from '../digest/digest.ts'

/** How many figures two reports must share at least, beside a name. */
const MIN_FIGURES = 5
/** Which part of the rewrite's figures its original must have. */
const MIN_SHARE = 0.8

/** What a machine that swaps words leaves as it was. */
interface Kept {
  /** Full names: of two words at least, of no state or place. */
  readonly names: ReadonlySet<string>
  /** Numbers from three on: smaller ones stand in every report. */
  readonly figures: ReadonlySet<string>
}

/**
 * The reports that machines made rewrites of: swapped words hide the copy from a comparison of words, and spoil many
 * names, but the figures stay, and no other report of a happening has the same ones.
 * @returns by the rewrite's document id, the id of the report that shares most with it
 */
export function findOriginals(reports: readonly ReportDigest[]): ReadonlyMap<string, string> {
  const rewrites = reports.filter(({ document }) => document.isRewritten)
  const originals = new Map<string, string>()
  if (rewrites.length === 0) return originals
  const keptOfRewrite = new Map(rewrites.map((rewrite) => [rewrite, keptOf(rewrite)]))
  const holders = new Map<string, ReportDigest[]>()
  for (const { names } of keptOfRewrite.values()) for (const name of names) holders.set(name, [])
  for (const report of reports) {
    if (report.document.isRewritten) continue
    for (const name of namesOf(report)) holders.get(name)?.push(report)
  }
  for (const [rewrite, own] of keptOfRewrite) {
    if (own.figures.size < MIN_FIGURES) continue
    const candidates = new Set([...own.names].flatMap((name) => holders.get(name) ?? []))
    let best: { readonly id: string; readonly figures: number } | null = null
    for (const report of candidates) {
      const figures = shared(own.figures, figuresOf(report))
      if (figures < MIN_FIGURES || figures < MIN_SHARE * own.figures.size) continue
      const { id } = report.document
      const isTie = best !== null && figures === best.figures && compareCodeUnits(id, best.id) < 0
      if (best === null || figures > best.figures || isTie) best = { id, figures }
    }
    if (best !== null) originals.set(rewrite.document.id, best.id)
  }
  return originals
}

function keptOf(report: ReportDigest): Kept {
  return { names: namesOf(report), figures: figuresOf(report) }
}

function namesOf({ actors }: ReportDigest): Set<string> {
  const isNamed = ({ record: { named, kind } }: ReportDigest['actors'][number]): boolean =>
    named && kind !== 'state' && kind !== 'place'
  return new Set(
    actors.filter(isNamed).flatMap(({ record }) => (record.name.includes(' ') ? [nameKey(record.name)] : [])),
  )
}

function figuresOf({ figures }: ReportDigest): Set<string> {
  return new Set(figures.flatMap(({ low, high }) => ((low ?? high ?? 0) > 2 ? [`${low} ${high}`] : [])))
}

function shared(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const each of own) if (other.has(each)) count++
  return count
}
