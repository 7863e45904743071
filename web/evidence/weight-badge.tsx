import type { Weight } from '../../src/api/parts.ts'

/** "3 origins · 7 reports". */
export function WeightBadge({ weight }: { readonly weight: Weight }) {
  return (
    <span class={weight.origins > 1 ? 'weight several' : 'weight'}>
      {counted(weight.origins, 'origin')} · {counted(weight.reports, 'report')}
    </span>
  )
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
