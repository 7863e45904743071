import type { ClaimedValue, Quantity } from '../../../src/api/claims.ts'
import { Axis } from '../../charts/axis.tsx'
import { CategoryPatterns } from '../../charts/categories.tsx'
import { useWidth } from '../../charts/measured.ts'
import { useRoving } from '../../charts/roving.ts'
import { hideHoverCard, showHoverCard } from '../../evidence/hover-card.tsx'
import { openEvidence } from '../../evidence/opening.ts'
import { counted } from '../../evidence/weight-badge.tsx'
import { numberScale } from './number-scale.ts'
import { ValueLine } from './value-line.tsx'
import { shortClaimant } from './verdict.ts'

const LINE = 22
/** On a narrow page the words of a telling stand above its range. */
const TWO_LINES = 38
const AXIS = 24
const DATE_WIDTH = 92
const NARROW = 560

interface QuantityChartProps {
  readonly quantity: Quantity
  /** Which look each origin has. */
  readonly looks: ReadonlyMap<string, number>
}

/** Each telling of a quantity on one scale, in the order of "as of". */
export function QuantityChart({ quantity, looks }: QuantityChartProps) {
  const [box, width] = useWidth<HTMLDivElement>(640)
  const { tellings } = quantity
  const isNarrow = width < NARROW
  const line = isNarrow ? TWO_LINES : LINE
  const words = isNarrow ? 0 : Math.min(340, width * 0.42)
  const left = isNarrow ? 8 : DATE_WIDTH
  const right = width - words - 16
  const scale = numberScale(tellings, left, right)
  const ground = tellings.length * line + 6
  const stops = tellings.map((telling, index) => ({ id: telling.id, telling, x: 0, y: index * line }))
  const show = ({ telling }: { telling: ClaimedValue }, element: Element): void =>
    showHoverCard(element.getBoundingClientRect(), [{ says: valueLabel(telling), words: telling.words }])
  const { tabStop, handlers } = useRoving(stops, {
    open: ({ telling }) => openEvidence(telling.id),
    onReach: (stop, element) => show(stop, element),
  })
  return (
    <div ref={box}>
      <svg
        class="quantity"
        width={width}
        height={ground + AXIS}
        role="application"
        aria-label={`${quantity.label}: ${counted(tellings.length, 'telling')}. Arrow keys go from one to the next, Enter opens the words.`}
        onFocusOut={hideHoverCard}
        {...handlers}
      >
        <CategoryPatterns />
        <Axis
          ticks={scale.ticks.map((tick) => ({ x: scale.x(tick), text: tick.toLocaleString('en') }))}
          left={left}
          right={right}
          y={ground}
          grid={ground}
        />
        {tellings.map((telling, index) => {
          const top = index * line
          const y = top + line - LINE / 2
          const stop = stops[index]
          return (
            // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
            <g
              key={telling.id}
              class="telling-row"
              role="button"
              tabindex={telling.id === tabStop ? 0 : -1}
              data-stop={telling.id}
              data-evidence={telling.id}
              aria-description={valueLabel(telling)}
              onClick={() => openEvidence(telling.id)}
              onPointerEnter={(event) => {
                if (stop !== undefined && event.pointerType !== 'touch') show(stop, event.currentTarget)
              }}
              onPointerLeave={hideHoverCard}
            >
              <rect class="row-ground" x={0} y={top} width={width} height={line} />
              <text class="as-of" x={0} y={isNarrow ? top + 12 : y + 4}>
                {isNarrow ? valueLine(telling) : dateOf(telling)}
              </text>{' '}
              <ValueLine telling={telling} look={looks.get(telling.origin) ?? 7} scale={scale} y={y} />
              {!isNarrow && (
                <text class="told" x={right + 16} y={y + 4}>
                  <tspan class="value">{telling.text}</tspan>{' '}
                  <tspan dx={8}>{shortened(claimantLine(telling), words - telling.text.length * 7.6 - 16)}</tspan>
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

function dateOf({ asOf }: ClaimedValue): string {
  return asOf?.shown ?? 'no date'
}

function claimantLine(telling: ClaimedValue): string {
  const who = shortClaimant(telling)
  const where = who === telling.report.name ? who : `${who} · ${telling.report.name}`
  return telling.copies.length === 0 ? where : `${where} +${telling.copies.length}`
}

/** All of a telling in one line, for a narrow page. */
function valueLine(telling: ClaimedValue): string {
  return `${telling.text}: ${shortClaimant(telling)} · ${dateOf(telling)}`
}

/** What is said of a telling to who cannot see it. */
function valueLabel(telling: ClaimedValue): string {
  const copies = telling.copies.length === 0 ? '' : `, repeated by ${counted(telling.copies.length, 'copy', 'copies')}`
  return `${telling.text}, as of ${dateOf(telling)}: ${telling.teller.text}, in ${telling.report.name}${copies}`
}

/** As many letters as have room. */
function shortened(text: string, width: number): string {
  const letters = Math.max(8, Math.floor(width / 6.5))
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`
}
