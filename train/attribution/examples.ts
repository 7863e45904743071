import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { depthOf } from '../../src/language/syntax/index.ts'
import { CONTENT, CUE, SOURCE } from '../../src/report/statements/attribution/role-features.ts'
import type { TokenView } from '../../src/report/statements/token-view/token-view.ts'

/** An article of PolNeAR as far as it is used. Offsets count UTF-16 units. */
export interface Article {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Record<'source' | 'cue' | 'content', readonly (readonly [number, number])[]>[]
}

/** A gold attribution on our own tokens. */
export interface GoldAttribution {
  /** The head of the cue, or -1 if it has none. */
  readonly head: number
  /** Token → role, for the tokens that have one. */
  readonly roles: ReadonlyMap<number, number>
}

/** Reads articles, one JSON object a line, packed with gzip or not. */
export function readArticles(path: string): Article[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Article => JSON.parse(line))
}

/** Lays the gold attributions of an article on our tokens. A token belongs to a span where most of it lies inside. */
export function goldOf(view: TokenView, article: Article): GoldAttribution[] {
  const { tokens } = view.analysis
  const out: GoldAttribution[] = []
  for (const attribution of article.attributions) {
    const roles = new Map<number, number>()
    for (const [name, role] of [
      ['source', SOURCE],
      ['cue', CUE],
      ['content', CONTENT],
    ] as const) {
      for (const [start, end] of attribution[name]) {
        for (let i = firstAfter(tokens.end, start); i < tokens.count && tokens.start[i] < end; i++) {
          const inside = Math.min(end, tokens.end[i]) - Math.max(start, tokens.start[i])
          if (inside * 2 > tokens.end[i] - tokens.start[i]) roles.set(i, role)
        }
      }
    }
    out.push({ head: headOfCue(view, roles), roles })
  }
  return out
}

/** The token of the cue that is nearest the root. */
function headOfCue(view: TokenView, roles: ReadonlyMap<number, number>): number {
  let head = -1
  for (const [i, role] of roles) {
    if (role !== CUE) continue
    if (head < 0 || depthOf(view.tree, i) < depthOf(view.tree, head)) head = i
  }
  return head
}

function firstAfter(ends: Uint32Array, offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle] <= offset) low = middle + 1
    else high = middle
  }
  return low
}
