import type { ClaimedValue, Quantity } from '../../../src/api/claims.ts'
import type { Agreement } from '../../../src/api/vocabulary.ts'

export const AGREEMENT_WORDS: Readonly<Record<Agreement, { readonly title: string; readonly icon: string }>> = {
  differ: { title: 'Disputed', icon: '≠' },
  update: { title: 'Updated', icon: '↗' },
  agree: { title: 'Agreed', icon: '=' },
  single: { title: 'One origin', icon: '1' },
}

/** What one teller last said. */
export interface Side {
  readonly telling: ClaimedValue
  readonly tellers: readonly string[]
}

/**
 * Who says what: each teller's last word, tellers of the same number together, the numbers in their order.
 * Tellings come in the order of their "as of", so the last of a teller is its last word.
 */
export function sidesOf({ tellings }: Quantity): Side[] {
  const last = new Map<string, ClaimedValue>()
  for (const telling of tellings) last.set(claimantKey(telling), telling)
  const sides = new Map<string, { telling: ClaimedValue; tellers: string[] }>()
  for (const telling of last.values()) {
    const key = `${telling.low}|${telling.high}`
    const side = sides.get(key)
    const who = shortClaimant(telling)
    if (side === undefined) sides.set(key, { telling, tellers: [who] })
    else if (!side.tellers.includes(who)) side.tellers.push(who)
  }
  return [...sides.values()].sort((a, b) => lowest(a.telling) - lowest(b.telling))
}

function claimantKey({ teller, report }: ClaimedValue): string {
  return teller.speaker?.id ?? (teller.own ? report.name : teller.text)
}

/** "Ana Brenn", or the report's name where it says so in its own words. */
export function shortClaimant({ teller, report }: ClaimedValue): string {
  return teller.own ? report.name : (teller.speaker?.name ?? teller.text)
}

function lowest({ low, high }: ClaimedValue): number {
  return low ?? high ?? 0
}

/** What the tellings come to, in a sentence. */
export function verdictOf(quantity: Quantity): string {
  const { agreement, weight } = quantity
  const sides = sidesOf(quantity)
  if (agreement === 'agree') {
    return sides.length === 1
      ? `${weight.origins} origins say the same:`
      : `${weight.origins} origins, and what they say goes together:`
  }
  if (agreement === 'single') return 'Nobody else says how many.'
  if (agreement === 'update') return 'A later number takes the place of an earlier one:'
  return 'Not all of these can be right. Who says what:'
}
