import type { Mention, Mentions } from '../layers.ts'
import type { TokenRange } from './draft.ts'
import { REL } from './labels.ts'
import type { Page } from './page.ts'

/** Relations by which a name hangs on the head of its title, or a title on the head of a name. */
const NAME_LINKS = new Set([REL.flat, REL.compound, REL.appos, REL['nmod:desc'], REL.nmod])
const RELATIVE = new Set(['who', 'which', 'that', 'whom'])

/** Mentions of a report by the token that is their head. */
export type MentionsByHead = ReadonlyMap<number, readonly Mention[]>

export function byHead(mentions: Mentions): MentionsByHead {
  const map = new Map<number, Mention[]>()
  for (const mention of mentions.mentions) {
    const there = map.get(mention.headToken)
    if (there === undefined) map.set(mention.headToken, [mention])
    else there.push(mention)
  }
  return map
}

/**
 * The entities that the words of a source stand for: the head of the source and what is joined to it by "and".
 * A relative pronoun stands for the noun that its clause hangs on. Empty where the words name or describe nobody.
 */
export function speakersOf(page: Page, source: readonly TokenRange[], mentions: MentionsByHead): number[] {
  const found: number[] = []
  for (const range of source) {
    const head = headOf(page, range)
    for (const top of joinedHeads(page, head, range)) {
      const entity = entityAt(page, top, range, mentions)
      if (entity !== null && !found.includes(entity)) found.push(entity)
    }
  }
  return found
}

/** The token of a range whose head lies outside it; of several the one nearest the root. */
export function headOf(page: Page, range: TokenRange): number {
  let head = range.first
  for (let i = range.first; i <= range.last; i++) {
    const up = page.tree.head[i]
    if (up >= range.first && up <= range.last) continue
    if (page.tree.deprel[i] === REL.punct || page.tree.deprel[i] === REL.case) continue
    if (page.tree.deprel[head] === REL.punct || page.tree.depth[i] < page.tree.depth[head]) head = i
  }
  return head
}

function joinedHeads(page: Page, head: number, range: TokenRange): number[] {
  const heads = [head]
  for (let c = page.tree.firstChild[head]; c >= 0; c = page.tree.nextSibling[c]) {
    if (page.tree.deprel[c] === REL.conj && c >= range.first && c <= range.last) heads.push(c)
  }
  return heads
}

function entityAt(page: Page, head: number, range: TokenRange, mentions: MentionsByHead): number | null {
  if (RELATIVE.has(page.lower[head])) return entityOfAntecedent(page, head, mentions)
  const own = best(mentions.get(head))
  if (own !== null && own.form === 'name') return own.entity
  // "Prime Minister Anna Berg", "the minister, Anna Berg": the name beside the title.
  for (let c = page.tree.firstChild[head]; c >= 0; c = page.tree.nextSibling[c]) {
    if (!NAME_LINKS.has(page.tree.deprel[c]) || c < range.first || c > range.last) continue
    if (page.tree.deprel[c] === REL.nmod || page.tree.deprel[c] === REL.compound) {
      if (c < head) continue
      if (page.tree.deprel[c] === REL.nmod) continue
    }
    const named = best(mentions.get(c))
    if (named !== null && named.form === 'name' && named.kind === 'person') return named.entity
    if (page.tree.deprel[c] === REL.appos && own === null && named !== null) return named.entity
  }
  return own === null ? null : own.entity
}

function entityOfAntecedent(page: Page, pronoun: number, mentions: MentionsByHead): number | null {
  for (let at = page.tree.head[pronoun], steps = 0; at >= 0 && steps < 4; at = page.tree.head[at], steps++) {
    if (page.tree.deprel[at] !== REL['acl:relcl']) continue
    const noun = page.tree.head[at]
    if (noun < 0) return null
    return entityAt(page, noun, { first: page.tree.left[noun], last: page.tree.right[noun] }, mentions)
  }
  return null
}

/** The longest mention; names before descriptions. */
function best(mentions: readonly Mention[] | undefined): Mention | null {
  let chosen: Mention | null = null
  for (const mention of mentions ?? []) {
    if (chosen === null || rank(mention) > rank(chosen)) chosen = mention
  }
  return chosen
}

function rank(mention: Mention): number {
  const known = mention.entity === null ? 0 : 2_000_000
  const named = mention.form === 'description' ? 0 : 1_000_000
  return known + named + (mention.lastToken - mention.firstToken)
}
