import { addressOf, go } from '../../address/address.ts'
import { ROW_HEIGHT } from './lane-layout.ts'
import { type LaneScene, NOBODY, type Scene, STANCE_HEIGHT } from './scene.ts'
import { StanceGlyph } from './stance-glyph.tsx'
import { StatusGlyph } from './status-glyph.tsx'
import { TONES } from './statuses.ts'
import type { Target } from './targets.ts'

const MARK_RADIUS = 5
/** A recipient's mark is smaller than a doer's. */
const RECIPIENT_RADIUS = 3.5

interface LaneViewProps {
  readonly lane: LaneScene
  readonly scene: Scene
  readonly targets: ReadonlyMap<string, Target>
  /** The one that the Tab key reaches. */
  readonly active: string | null
}

/** One actor's lane: its name, its marks, and its stances beneath. */
export function LaneView({ lane, scene, targets, active }: LaneViewProps) {
  const { actor, top, height, layout, firstRow, firstStance, stances } = lane
  const { left, width } = scene
  return (
    <g class="lane">
      <line class="lane-rule" x1={0} x2={left + width} y1={top + height} y2={top + height} />
      <LaneName lane={lane} isNarrow={scene.isNarrow} />
      {layout.columns !== null && <Columns lane={lane} scene={scene} targets={targets} active={active} />}
      {layout.marks.map(({ mark, x, row, bar, isTold }) => {
        const id = `m/${actor.id}/${mark.id}`
        const y = firstRow + row * ROW_HEIGHT
        const isDoer = actor === NOBODY || mark.actors.some((each) => each.id === actor.id)
        const tone = TONES[mark.code]
        return (
          <TargetGroup key={id} id={id} target={targets.get(id)} isActive={id === active}>
            {bar !== null && (
              <rect
                class={`extent status-${mark.status} tone-${tone}`}
                x={left + Math.max(0, bar.start)}
                y={y - 4}
                width={Math.min(bar.end, width) - Math.max(0, bar.start)}
                height={8}
                rx={4}
              />
            )}
            <StatusGlyph
              status={mark.status}
              tone={tone}
              x={left + x}
              y={y}
              r={isDoer ? MARK_RADIUS : RECIPIENT_RADIUS}
            />
            {isTold && <ToldSign x={left + x} y={y} />}
          </TargetGroup>
        )
      })}
      {layout.piles.map((pile) => {
        const id = `p/${actor.id}/${pile.days.start}-${pile.x}`
        return (
          <TargetGroup key={id} id={id} target={targets.get(id)} isActive={id === active}>
            <text class="pile" x={left + pile.x} y={firstRow + (layout.rows - 1) * ROW_HEIGHT + 4}>
              +{pile.count}
            </text>
          </TargetGroup>
        )
      })}
      {stances.lines.map((line, index) => {
        const y = firstStance + index * STANCE_HEIGHT
        return (
          <g key={line[0]?.point.id} class="stances">
            <path class="stance-line" d={`M${line.map(({ x }) => `${left + x} ${y}`).join(' L')}`} />
            {line.map(({ point, before, x }) => {
              const id = `s/${actor.id}/${point.id}/${point.words.record}`
              return (
                <TargetGroup key={id} id={id} target={targets.get(id)} isActive={id === active}>
                  <StanceGlyph stance={point.stance} isTurn={before !== null} x={left + x} y={y} />
                </TargetGroup>
              )
            })}
          </g>
        )
      })}
    </g>
  )
}

interface TargetGroupProps {
  readonly id: string
  readonly target: Target | undefined
  readonly isActive: boolean
  readonly children: preact.ComponentChildren
}

/** What can be pointed at and opened; the chart itself hears what happens to it. */
export function TargetGroup({ id, target, isActive, children }: TargetGroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
    <g class="target" role="button" data-target={id} tabindex={isActive ? 0 : -1} aria-label={target?.label ?? ''}>
      {children}
    </g>
  )
}

/** Dots beneath a mark: its own date is not said, it stands where it was first told. */
export function ToldSign({ x, y }: { readonly x: number; readonly y: number }) {
  return <line class="told-sign" x1={x - 5} x2={x + 5} y1={y + 7} y2={y + 7} />
}

function LaneName({
  lane: { actor, top, firstRow, layout },
  isNarrow,
}: {
  readonly lane: LaneScene
  readonly isNarrow: boolean
}) {
  const to = addressOf(`/actors/${encodeURIComponent(actor.id)}`)
  const middle = firstRow + ((layout.rows - 1) * ROW_HEIGHT) / 2 + 4
  if (actor === NOBODY) {
    return (
      <text class="lane-title" x={0} y={isNarrow ? top + 15 : middle}>
        {actor.name}
      </text>
    )
  }
  return (
    <a
      class="lane-name"
      href={to}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        go(to)
      }}
    >
      <title>{actor.name}</title>
      <text class={actor.named ? undefined : 'unnamed'} x={0} y={isNarrow ? top + 15 : middle}>
        {shortened(actor.name, isNarrow ? 60 : 24)}
      </text>
    </a>
  )
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}

/** A lane that has too many marks to tell them apart: how many there are, in columns. */
function Columns({ lane, scene, targets, active }: LaneViewProps) {
  const { actor, layout, firstRow } = lane
  const columns = layout.columns ?? []
  const bottom = firstRow + (layout.rows - 0.5) * ROW_HEIGHT
  const most = Math.max(...columns.map(({ count }) => count))
  const tall = (count: number): number => Math.sqrt(count / most) * (layout.rows * ROW_HEIGHT - 2)
  return (
    <>
      {columns.map((pile) => {
        const id = `p/${actor.id}/${pile.days.start}-${pile.x}`
        const [all, real] = [tall(pile.count), (tall(pile.count) * pile.real) / pile.count]
        const x = scene.left + pile.x - pile.width / 2 + 1
        return (
          <TargetGroup key={id} id={id} target={targets.get(id)} isActive={id === active}>
            <rect class="column real" x={x} y={bottom - real} width={pile.width - 2} height={real} />
            <rect class="column" x={x} y={bottom - all} width={pile.width - 2} height={all - real} />
          </TargetGroup>
        )
      })}
    </>
  )
}
