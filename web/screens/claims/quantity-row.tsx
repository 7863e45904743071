import type { OriginLegend, Quantity } from '../../../src/api/claims.ts'
import { Chart } from '../../charts/chart.tsx'
import type { Table } from '../../charts/table.ts'
import { Fact } from '../../evidence/fact.tsx'
import { WeightBadge } from '../../evidence/weight-badge.tsx'
import { CorrectValue } from './correct-value.tsx'
import { numberScale } from './number-scale.ts'
import { QuantityChart } from './quantity-chart.tsx'
import { AGREEMENT_WORDS, sidesOf, verdictOf } from './verdict.ts'

interface QuantityRowProps {
  readonly quantity: Quantity
  readonly looks: ReadonlyMap<string, number>
  readonly origins: readonly OriginLegend[]
}

/** One quantity that several origins tell: every telling on one scale, and what they come to. */
export function QuantityRow({ quantity, looks, origins }: QuantityRowProps) {
  const { label, unit, agreement, tellings, weight } = quantity
  const isLog = numberScale(tellings, 0, 600).isLog
  return (
    <article class={`quantity-row ${agreement}`}>
      <Chart
        title={label}
        table={() => tellingsTable(label, [quantity], origins)}
        aside={
          <small>
            {unit ?? ''}
            {isLog ? ' · logarithmic scale: each step is ten times the last' : ''}
          </small>
        }
      >
        <QuantityChart quantity={quantity} looks={looks} />
      </Chart>
      <div class="verdict">
        <p class="verdict-head">
          <span class="agreement">
            <span class="agreement-icon" aria-hidden="true">
              {AGREEMENT_WORDS[agreement].icon}
            </span>
            {AGREEMENT_WORDS[agreement].title}
          </span>
          <WeightBadge weight={weight} />
        </p>
        <p>{verdictOf(quantity)}</p>
        <ul>
          {sidesOf(quantity).map(({ telling, tellers }) => (
            <li key={telling.id}>
              <Fact evidence={telling.id} words={telling.words}>
                <strong>{telling.text}</strong> {tellers.join(', ')}
                {telling.asOf !== null && <small> {telling.asOf.shown}</small>}
              </Fact>
              <CorrectValue telling={telling} />
            </li>
          ))}
        </ul>
      </div>
    </article>
  )
}

/** Tellings as a table: one row each. */
export function tellingsTable(title: string, quantities: readonly Quantity[], origins: readonly OriginLegend[]): Table {
  const names = new Map(origins.map(({ id, name }) => [id, name]))
  return {
    title,
    head: [
      'Quantity',
      'Unit',
      'Agreement',
      'Lowest',
      'Highest',
      'About',
      'Said',
      'As of',
      'By',
      'Report',
      'Origin',
      'Copies',
    ],
    rows: quantities.flatMap(({ label, unit, agreement, tellings }) =>
      tellings.map(({ low, high, approximate, text, asOf, teller, report, origin, copies }) => [
        label,
        unit,
        agreement,
        low,
        high,
        approximate ? 'about' : '',
        text,
        asOf?.value ?? null,
        teller.text,
        report.name,
        names.get(origin) ?? origin,
        copies.length,
      ]),
    ),
  }
}
