import type { Draft, TokenRange } from './draft.ts'
import { holds, sizeOf } from './draft.ts'
import { POS } from './labels.ts'
import type { Page } from './page.ts'
import type { MentionsByHead } from './speakers.ts'
import { headOf } from './speakers.ts'

/** Verbs that are words toward a person or a plan, and blows toward a town or a convoy. */
const DOUBLE = new Set(
  'attack assail assault bash blast defend target hit slam strike fight battle challenge hammer pound push support back oppose guard leave claim'.split(
    ' ',
  ),
)
const GROUND = new Set(
  'town city village base position area border airport convoy checkpoint headquarters camp territory building school hospital ship boat troop force soldier fighter militant rebel oilfield refinery bridge tank aircraft plane patrol post frontline supply weapon'.split(
    ' ',
  ),
)

/** Nouns that are words in a debate and blows everywhere else. */
const BLOWS = new Set('blast strike raid bombing shelling airstrike attack assault offensive'.split(' '))
const ASIDE =
  /\banonymity\b|^(?:not )?to (?:be (?:named|identified|quoted)|give (?:his|her|their) names?|remain anonymous)\b/

/** True where what looks like a statement is an act on the ground: "defended the town", "attacked a convoy"; or a source's wish not to be named. */
export function isAct(page: Page, draft: Draft, mentions: MentionsByHead): boolean {
  if (draft.cueHead < 0) return false
  const { lemma, upos } = page.analysis.tokens
  if (upos[draft.cueHead] === POS.NOUN && BLOWS.has(lemma[draft.cueHead])) return true
  if (sizeOf(draft.content) < 8 && draft.content.some((range) => ASIDE.test(wordsOf(page, range)))) return true
  if (!DOUBLE.has(lemma[draft.cueHead])) return false
  if (draft.content.length !== 1 || sizeOf(draft.content) > 14) return false
  const head = headOf(page, draft.content[0])
  if (!holds(draft.content, head)) return false
  if (GROUND.has(page.analysis.tokens.lemma[head])) return true
  return (mentions.get(head) ?? []).some(
    ({ kind, form }) => kind === 'place' || kind === 'weapon' || kind === 'vehicle' || form === 'location',
  )
}

function wordsOf(page: Page, { first, last }: TokenRange): string {
  return page.lower.slice(first, last + 1).join(' ')
}
