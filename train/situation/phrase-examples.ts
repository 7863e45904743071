import { headOfSpan, matchedTokens } from '../../src/language/syntax/index.ts'
import { ANCHOR_CLASSES } from '../../src/report/candidates/decisions.ts'
import { phraseHeads } from '../../src/report/candidates/phrases.ts'
import { type DecidedAnchor, DOER, inOrder, PLACE, RECIPIENT, TIME } from '../../src/report/candidates/roles.ts'
import type { Span } from '../../src/text/span.ts'
import { classOf, type GoldBlock } from './word-examples.ts'

/** An anchor with the gold roles of the phrases of its sentence; `early`: its roles are asked for before any act is known. */
export interface GoldAnchor extends DecidedAnchor {
  readonly early: boolean
}

export function anchorClass(name: string): number {
  return ANCHOR_CLASSES.findIndex((one) => one === name)
}

/** The phrase that stands for a gold span: its head where that is a candidate, else the first candidate inside it. */
export function phraseOf(gold: GoldBlock, phrases: ReadonlySet<number>, span: Span): number {
  const { tokens } = gold.facts.tree
  const head = headOfSpan(tokens, span)
  if (phrases.has(head)) return head
  return matchedTokens(tokens, span).find((t) => phrases.has(t)) ?? -1
}

/** The anchors of all kinds in a block with the roles that gold gives to the phrases beside them. */
export function goldAnchors(gold: GoldBlock): { events: GoldAnchor[][]; others: GoldAnchor[] } {
  const { tokens } = gold.facts.tree
  const { firstToken } = gold.facts.analysis.sentences
  const phrasesOf = new Map<number, number[]>()
  const around = (token: number): number[] => {
    const s = tokens.sentence[token]
    let found = phrasesOf.get(s)
    if (found === undefined) {
      found = phraseHeads(gold.facts, firstToken[s], firstToken[s + 1])
      phrasesOf.set(s, found)
    }
    return found
  }
  const mark = (token: number, name: string, parts: readonly (readonly [number, readonly Span[]])[]): GoldAnchor => {
    const phrases = around(token).filter((t) => t !== token)
    const set = new Set(phrases)
    const roles = new Map<number, number>()
    for (const [role, spans] of parts) {
      for (const span of spans) {
        const at = phraseOf(gold, set, span)
        if (at >= 0 && !roles.has(at)) roles.set(at, role)
      }
    }
    return { token, anchorClass: anchorClass(name), phrases, roles, early: name === 'cue' || name === 'figure' }
  }
  const bySentence = new Map<number, GoldAnchor[]>()
  for (const [token, event] of gold.events) {
    const anchor = mark(token, classOf(event), [
      [DOER, event.actors],
      [RECIPIENT, event.recipients],
      [PLACE, event.place],
      [TIME, event.time],
    ])
    const s = tokens.sentence[token]
    bySentence.set(s, [...(bySentence.get(s) ?? []), anchor])
  }
  const others: GoldAnchor[] = []
  for (const record of gold.read.block.records) {
    if (record.kind === 'statement' && record.cue !== null) {
      const token = headOfSpan(tokens, { start: record.cue[0], end: record.cue[1] })
      if (token >= 0) others.push(mark(token, 'cue', [[DOER, record.source === null ? [] : [record.source]]]))
    } else if (record.kind === 'figure') {
      const token = [...gold.figures].find(([, figure]) => figure === record)?.[0] ?? -1
      const counted = record.counted === null ? [] : [{ start: record.counted[0], end: record.counted[1] }]
      if (token >= 0) others.push(mark(token, 'figure', [[RECIPIENT, counted]]))
    } else if (record.kind === 'position') {
      const about = record.proposition ?? record.target
      const token = about === undefined ? -1 : headOfSpan(tokens, about)
      if (token >= 0) others.push(mark(token, record.stance, [[DOER, [record.holder]]]))
    }
  }
  return { events: [...bySentence.values()].map((list) => inOrder(gold.facts, list)), others }
}
