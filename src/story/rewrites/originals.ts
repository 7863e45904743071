import { compareCodeUnits } from '../../text/order.ts'
import type { ReportDigest, ReportOutline } from '../digest/digest.ts'

/** How many figures two reports must share at least, beside a name. */
const MIN_FIGURES = 5
/** Which part of the rewrite's figures its original must have. */
const MIN_SHARE = 0.8

/**
 * The reports that machines made rewrites of: swapped words hide the copy from a comparison of words, and spoil many
 * names, but the figures stay, and no other report of a happening has the same ones.
 * @returns by the rewrite's document id, the id of the report that shares most with it
 */
export function findOriginals(reports: readonly Pick<ReportDigest, 'outline'>[]): ReadonlyMap<string, string> {
  const outlines = reports.map(({ outline }) => outline)
  const rewrites = outlines.filter(({ document }) => document.isRewritten)
  const originals = new Map<string, string>()
  const holders = new Map<string, ReportOutline[]>()
  for (const rewrite of rewrites) for (const name of namesOf(rewrite)) holders.set(name, [])
  if (holders.size === 0) return originals
  for (const report of outlines) {
    if (report.document.isRewritten) continue
    for (const name of namesOf(report)) holders.get(name)?.push(report)
  }
  for (const rewrite of rewrites) {
    const own = figuresOf(rewrite)
    if (own.size < MIN_FIGURES) continue
    const candidates = new Set([...namesOf(rewrite)].flatMap((name) => holders.get(name) ?? []))
    let best: { readonly id: string; readonly figures: number } | null = null
    for (const report of candidates) {
      const figures = shared(own, figuresOf(report))
      if (figures < MIN_FIGURES || figures < MIN_SHARE * own.size) continue
      const { id } = report.document
      const isTie = best !== null && figures === best.figures && compareCodeUnits(id, best.id) < 0
      if (best === null || figures > best.figures || isTie) best = { id, figures }
    }
    if (best !== null) originals.set(rewrite.document.id, best.id)
  }
  return originals
}

/** Full names: of two words at least, of no state or place. */
function namesOf({ actors }: ReportOutline): Set<string> {
  const isName = ({ named, kind, name }: ReportOutline['actors'][number]): boolean =>
    named && kind !== 'state' && kind !== 'place' && name.includes(' ')
  return new Set(actors.filter(isName).map(({ key }) => key))
}

/** Numbers from three on: smaller ones stand in every report. */
function figuresOf({ figures }: ReportOutline): Set<string> {
  return new Set(figures.flatMap(({ low, high }) => ((low ?? high ?? 0) > 2 ? [`${low} ${high}`] : [])))
}

function shared(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const each of own) if (other.has(each)) count++
  return count
}
