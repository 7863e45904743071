import type { Quantity } from '../../../src/record/views/claims.ts'
import { CorrectButton } from '../../correct/correct-button.tsx'
import { Fact } from '../../evidence/fact.tsx'
import { WeightBadge } from '../../evidence/weight-badge.tsx'
import { shortTeller } from './verdict.ts'

/** A quantity that one origin alone tells: a line. */
export function SingleRow({ quantity: { label, tellings, weight } }: { readonly quantity: Quantity }) {
  return (
    <article class="single-row">
      <h3>{label}</h3>
      <ul>
        {tellings.map((telling) => (
          <li key={telling.id}>
            <Fact evidence={telling.id} words={telling.words}>
              <strong>{telling.text}</strong> {shortTeller(telling)}
              <small> {telling.asOf?.shown ?? 'no date'}</small>
            </Fact>
            <CorrectButton
              target={{
                type: 'figure',
                id: telling.id,
                label: telling.text,
                words: telling.words,
                report: telling.report,
              }}
            />
          </li>
        ))}
      </ul>
      <WeightBadge weight={weight} />
    </article>
  )
}
