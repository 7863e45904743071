import type { Quantity } from '../../../src/api/claims.ts'
import { Fact } from '../../evidence/fact.tsx'
import { WeightBadge } from '../../evidence/weight-badge.tsx'
import { CorrectValue } from './correct-value.tsx'
import { shortClaimant } from './verdict.ts'

/** A quantity that one origin alone tells: a line. */
export function SingleRow({ quantity: { label, tellings, weight } }: { readonly quantity: Quantity }) {
  return (
    <article class="single-row">
      <h3>{label}</h3>
      <ul>
        {tellings.map((telling) => (
          <li key={telling.id}>
            <Fact evidence={telling.id} words={telling.words}>
              <strong>{telling.text}</strong> {shortClaimant(telling)}
              <small> {telling.asOf?.shown ?? 'no date'}</small>
            </Fact>
            <CorrectValue telling={telling} />
          </li>
        ))}
      </ul>
      <WeightBadge weight={weight} />
    </article>
  )
}
