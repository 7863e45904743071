import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Timeline } from '../../../src/api/timeline.ts'
import { PeriodAxis } from '../../charts/period-axis.tsx'
import type { Period } from '../../charts/periods.ts'
import { neighbour } from '../../charts/roving.ts'
import { hideHoverCard, showHoverCard } from '../../evidence/hover-card.tsx'
import { LaneView, TargetGroup } from './lane-view.tsx'
import { AXIS_HEIGHT, type Scene, sceneOf } from './scene.ts'
import { StatusGlyph } from './status-glyph.tsx'
import { TONES } from './statuses.ts'
import { type Target, targetsOf } from './targets.ts'
import { placesUndatedByPublication } from './undated.ts'
import { useDragging } from './use-dragging.ts'
import { move, type Periods, panned, settle, zoomed } from './visible-period.ts'

interface LanesChartProps {
  readonly timeline: Timeline
  readonly period: Period
  readonly periods: Periods
  /** In pixels. */
  readonly room: number
}

/** The lanes, with everything that one does to them by pointer, wheel and keys. */
export function LanesChart({ timeline, period, periods, room }: LanesChartProps) {
  const drawing = useRef<SVGSVGElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const byPublication = placesUndatedByPublication()
  const scene = useMemo(
    () => sceneOf(timeline, period, room, byPublication),
    [timeline, period.start, period.end, room, byPublication],
  )
  const targets = useMemo(() => targetsOf(scene, (days) => settle(padded(days), periods)), [scene])
  const tabStop = active !== null && targets.has(active) ? active : (targets.keys().next().value ?? null)
  const { brush, handlers } = useDragging(drawing, scene, periods)

  const focus = (target: Target): void => {
    setActive(target.id)
    elementOf(drawing.current, target.id)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = targetAt(event, targets)
    const change = viewKey(event, period, periods.whole, here === null ? null : dayAt(scene, here.x))
    if (change !== null) {
      event.preventDefault()
      move(change, periods)
    } else if (here !== null && !event.shiftKey) {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        here.open()
        return
      }
      const next = neighbour(event.key, here, [...targets.values()])
      if (next === null) return
      event.preventDefault()
      focus(next)
    }
  }
  const show = (event: Event): void => {
    const target = targetAt(event, targets)
    const element = target === null ? null : elementOf(drawing.current, target.id)
    if (target === null || element === null) {
      hideHoverCard()
      return
    }
    const entries = target.entries()
    if (entries.length > 0) showHoverCard(element.getBoundingClientRect(), entries)
  }
  useEffect(() => hideHoverCard(), [period.start, period.end])
  useWheel(drawing, scene, periods)

  return (
    <svg
      ref={drawing}
      class="timeline"
      width={room}
      height={scene.height}
      role="application"
      aria-label="Lanes of actors. Arrow keys go from mark to mark, Enter opens the words, plus and minus zoom, Shift and arrows pan."
      onKeyDown={onKeyDown}
      onClick={(event) => targetAt(event, targets)?.open()}
      onPointerOver={show}
      onPointerOut={hideHoverCard}
      onFocusIn={(event) => {
        const target = targetAt(event, targets)
        if (target !== null) setActive(target.id)
        show(event)
      }}
      onFocusOut={hideHoverCard}
      {...handlers}
    >
      <clipPath id="timeline-plot">
        <rect x={scene.left - 8} y={0} width={scene.width + 16} height={scene.height} />
      </clipPath>
      <PeriodAxis period={period} left={scene.left} width={scene.width} height={scene.height} />
      <g class="stations" clip-path="url(#timeline-plot)">
        {scene.stations.map(({ mark, points }) => (
          <path
            key={mark.id}
            class={`station tone-${TONES[mark.code]}`}
            d={`M${points.map(([x, y]) => `${x} ${y}`).join(' L')}`}
          />
        ))}
      </g>
      {scene.lanes.map((lane) => (
        <LaneView key={lane.actor.id} lane={lane} scene={scene} targets={targets} active={tabStop} />
      ))}
      <Undated scene={scene} targets={targets} active={tabStop} />
      {brush !== null && (
        <rect
          class="brush"
          data-page-only
          x={brush.start}
          y={AXIS_HEIGHT}
          width={brush.end - brush.start}
          height={scene.height - AXIS_HEIGHT}
        />
      )}
    </svg>
  )
}

interface UndatedProps {
  readonly scene: Scene
  readonly targets: ReadonlyMap<string, Target>
  readonly active: string | null
}

/** The lane of events that no words date. */
function Undated({ scene, targets, active }: UndatedProps) {
  const { undated, left, width, isNarrow, height } = scene
  if (undated === null) return null
  return (
    <g class="lane undated">
      <rect class="undated-ground" x={left} y={undated.top} width={width} height={height - undated.top} />
      <text class="lane-title" x={0} y={isNarrow ? undated.top - 4 : undated.top + 18}>
        no date
      </text>
      {undated.marks.map(({ mark, x, y }) => {
        const id = `u/${mark.id}`
        return (
          <TargetGroup key={id} id={id} target={targets.get(id)} isActive={id === active}>
            <StatusGlyph status={mark.status} tone={TONES[mark.code]} x={x} y={y} r={5} />
          </TargetGroup>
        )
      })}
      {undated.left > 0 && (
        <text class="pile" x={left + width - 4} y={height - 8} text-anchor="end">
          and {undated.left} more
        </text>
      )}
    </g>
  )
}

function targetAt(event: Event, targets: ReadonlyMap<string, Target>): Target | null {
  const element = event.target instanceof Element ? event.target.closest('[data-target]') : null
  return targets.get(element?.getAttribute('data-target') ?? '') ?? null
}

function elementOf(drawing: SVGSVGElement | null, id: string): SVGElement | null {
  return drawing?.querySelector<SVGElement>(`[data-target="${CSS.escape(id)}"]`) ?? null
}

function dayAt({ left, width, period }: Scene, x: number): number {
  return period.start + ((x - left) / width) * (period.end - period.start)
}

function padded({ start, end }: Period): Period {
  const room = Math.max(1, (end - start) * 0.25)
  return { start: start - room, end: end + room }
}

/** What the keys +, -, 0 and Shift with an arrow make of the period; null for other keys. */
function viewKey(event: KeyboardEvent, period: Period, whole: Period, around: number | null): Period | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  if (event.key === '+' || event.key === '=') return zoomed(period, 0.5, around ?? undefined)
  if (event.key === '-') return zoomed(period, 2, around ?? undefined)
  if (event.key === '0') return whole
  if (event.shiftKey && event.key === 'ArrowLeft') return panned(period, -0.25)
  if (event.shiftKey && event.key === 'ArrowRight') return panned(period, 0.25)
  return null
}

/** The wheel pans sideways; with Ctrl or a pinch it zooms around the pointer. Down the page it scrolls as ever. */
function useWheel(drawing: RefObject<SVGSVGElement | null>, scene: Scene, periods: Periods): void {
  const now = useRef({ scene, periods })
  now.current = { scene, periods }
  useEffect(() => {
    const element = drawing.current
    if (element === null) return undefined
    const onWheel = (event: WheelEvent): void => {
      const { scene: seen, periods: all } = now.current
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        const around = dayAt(seen, event.clientX - element.getBoundingClientRect().left)
        move(zoomed(seen.period, Math.exp(Math.max(-50, Math.min(50, event.deltaY)) * 0.01), around), all)
      } else if (isSideways) {
        event.preventDefault()
        move(panned(seen.period, (event.deltaX === 0 ? event.deltaY : event.deltaX) / seen.width), all)
      }
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [])
}
