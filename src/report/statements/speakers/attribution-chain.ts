import { REL } from '../../../language/syntax/index.ts'
import { mediumNames, mediumNameWords, mediumNouns } from '../../../lexicon/media-words.ts'
import { exchangeNouns, passedOnBy, tellingVerbs } from '../../../lexicon/speech-words.ts'
import type { Mention, Time } from '../../layers.ts'
import type { StatementCandidate } from '../candidate.ts'
import { holds } from '../candidate.ts'
import { firstEndingAfter } from '../overlaps/trim.ts'
import type { TokenView } from '../token-view/token-view.ts'
import type { MentionsByHead } from './speakers.ts'

const MEDIUM_NOUNS = new RegExp(`\\b(?:${mediumNouns.join('|')})\\b`, 'i')
/** Words in names, and names that are a channel's letters: "TV4", "NRK2", "ABC". */
const MEDIUM_NAMES = new RegExp(
  `\\b(?:${mediumNameWords.join('|')}|Radiotelevisi\\w+)\\b|TV\\d?$|^(?:[A-Z]{2,}\\d+|[A-Z]{1,3}BC|${mediumNames.join('|')})$`,
)

/** True if words name a medium, or describe one. */
export function isMedium(words: string): boolean {
  return MEDIUM_NOUNS.test(words) || MEDIUM_NAMES.test(words)
}

/**
 * Who passed a statement on: the medium that the speaker told it ("told Radio Norrland"), gave an interview to, or is
 * quoted by. Entities, in the order of the text.
 */
export function passersOn(
  view: TokenView,
  candidate: StatementCandidate,
  mentions: MentionsByHead,
  speakers: readonly number[],
): number[] {
  const h = candidate.cueHead
  if (h < 0) return []
  const { tokens, text } = view.analysis
  const { tree } = view
  const found: number[] = []
  const take = (token: number): void => {
    const first = tree.left[token]
    const last = tree.right[token]
    const mention = nameBeside(view, token, mentions) ?? longest(mentions.get(token))
    if (mention === null || mention.entity === null || found.includes(mention.entity)) return
    if (speakers.includes(mention.entity) || holds(candidate.content, token) || holds(candidate.source, token)) return
    const words = text.slice(tokens.start[first], tokens.end[last])
    const name = text.slice(mention.start, mention.end)
    if (isMedium(name) || (mention.form !== 'name' && isMedium(words)) || classed(view, token))
      found.push(mention.entity)
  }
  for (let c = tree.first[h]; c >= 0; c = tree.next[c]) {
    const rel = tree.tokens.deprel[c]
    if (tellingVerbs.has(tokens.lemma[h]) && (rel === REL.obj || rel === REL.iobj || rel === REL.obl)) take(c)
    if (rel === REL['obl:agent'] && (tokens.lemma[h] === 'quote' || tokens.lemma[h] === 'cite')) take(c)
    if (rel === REL.obl) {
      if (exchangeNouns.has(tokens.lemma[c])) {
        for (let d = tree.first[c]; d >= 0; d = tree.next[d]) if (tree.tokens.deprel[d] === REL.nmod) take(d)
      } else if (passedOnBy.has(view.lower[tree.left[c]])) take(c)
    }
  }
  return found
}

/** The medium named beside its class word: "the daily Norrposten", "the Norr news agency". */
function nameBeside(view: TokenView, token: number, mentions: MentionsByHead): Mention | null {
  const { tree, lower } = view
  if (!MEDIUM_NOUNS.test(lower.slice(tree.left[token], token + 1).join(' '))) return null
  for (let c = tree.first[token]; c >= 0; c = tree.next[c]) {
    const rel = tree.tokens.deprel[c]
    if (rel !== REL.compound && rel !== REL.appos && rel !== REL.flat) continue
    const mention = longest(mentions.get(c))
    if (mention !== null && mention.form === 'name' && mention.kind === 'organization') return mention
  }
  return null
}

/** A name with a class word beside it: "Vestra radio", "the daily Norrposten". */
function classed(view: TokenView, token: number): boolean {
  const { tree, analysis } = view
  for (let c = tree.first[token]; c >= 0; c = tree.next[c]) {
    const rel = tree.tokens.deprel[c]
    if (rel !== REL.compound && rel !== REL.appos && rel !== REL.flat) continue
    if (MEDIUM_NOUNS.test(analysis.tokens.lemma[c])) return true
  }
  return MEDIUM_NOUNS.test(analysis.tokens.lemma[token])
}

function longest(mentions: readonly Mention[] | undefined): Mention | null {
  let chosen: Mention | null = null
  for (const mention of mentions ?? []) {
    if (mention.entity === null) continue
    if (chosen === null || mention.end - mention.start > chosen.end - chosen.start) chosen = mention
  }
  return chosen
}

/** When it was said: the value of a date that hangs on the cue ("said on Tuesday"), outside of what was said. */
export function saidWhen(view: TokenView, candidate: StatementCandidate, times: readonly Time[]): string | null {
  const h = candidate.cueHead
  if (h < 0) return null
  const { tokens } = view.analysis
  const clauseStart = tokens.start[view.tree.left[h]]
  const clauseEnd = tokens.end[view.tree.right[h]]
  for (let t = firstEndingAfter(times, clauseStart); t < times.length && times[t].start < clauseEnd; t++) {
    const time = times[t]
    if ((time.timex !== 'DATE' && time.timex !== 'TIME') || !/^\d{4}/.test(time.value)) continue
    let token = h
    while (token > 0 && tokens.start[token] > time.start) token--
    while (token + 1 < tokens.count && tokens.end[token] <= time.start) token++
    let top = token
    while (
      view.tree.tokens.head[top] >= 0 &&
      view.tree.tokens.head[top] !== h &&
      tokens.start[view.tree.tokens.head[top]] >= time.start
    ) {
      if (tokens.end[view.tree.tokens.head[top]] > time.end) break
      top = view.tree.tokens.head[top]
    }
    if (view.tree.tokens.head[top] === h && !holds(candidate.content, token) && !holds(candidate.source, token))
      return time.value
  }
  return null
}
