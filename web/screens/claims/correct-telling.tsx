import type { Telling } from '../../../src/api/claims.ts'
import { CorrectButton } from '../../correct/correct-button.tsx'

/** Corrects the figure that one telling of a quantity stands on. */
export function CorrectTelling({ telling: { id, text, words, report } }: { readonly telling: Telling }) {
  return <CorrectButton target={{ type: 'figure', id, label: text, words, report }} />
}
