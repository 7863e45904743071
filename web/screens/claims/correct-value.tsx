import type { ClaimedValue } from '../../../src/api/claims.ts'
import { CorrectButton } from '../../correct/correct-button.tsx'

/** Corrects the figure that one telling of a quantity stands on. */
export function CorrectValue({ telling: { id, text, words, report } }: { readonly telling: ClaimedValue }) {
  return <CorrectButton target={{ type: 'figure', id, label: text, words, report }} />
}
