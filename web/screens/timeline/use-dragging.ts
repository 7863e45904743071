import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Period } from '../../charts/periods.ts'
import { AXIS_HEIGHT, type Scene } from './scene.ts'
import { move, type Periods, panned, settle } from './visible-period.ts'

/** Less than this is a click, in pixels. */
const CLICK = 4

interface Drag {
  readonly from: number
  /** What was in sight when it began, where it pans. */
  readonly pans: Period | null
  to: number
}

/** Dragging over the lanes chooses a period; along the axis, with Shift, or with a finger it pans. */
export function useDragging(drawing: RefObject<SVGSVGElement | null>, scene: Scene, periods: Periods) {
  const drag = useRef<Drag | null>(null)
  const [brush, setBrush] = useState<Period | null>(null)
  const { left, width, period } = scene

  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = drawing.current?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  const dayAt = (x: number): number => period.start + ((x - left) / width) * (period.end - period.start)
  const inside = (x: number): number => Math.min(Math.max(x, left), left + width)

  const onPointerDown = (event: PointerEvent): void => {
    const { x, y } = at(event)
    const isMark = event.target instanceof Element && event.target.closest('[data-target], a') !== null
    if (event.button !== 0 || isMark || x < left) return
    const isPan = event.pointerType === 'touch' || event.shiftKey || y < AXIS_HEIGHT
    drag.current = { from: x, to: x, pans: isPan ? period : null }
    drawing.current?.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent): void => {
    const now = drag.current
    if (now === null) return
    now.to = at(event).x
    if (now.pans !== null) move(panned(now.pans, (now.from - now.to) / width), periods)
    else setBrush({ start: inside(Math.min(now.from, now.to)), end: inside(Math.max(now.from, now.to)) })
  }
  const onPointerUp = (): void => {
    const now = drag.current
    drag.current = null
    setBrush(null)
    if (now === null || now.pans !== null || Math.abs(now.to - now.from) < CLICK) return
    const [start, end] = [now.from, now.to].sort((a, b) => a - b).map((x) => dayAt(inside(x)))
    if (start !== undefined && end !== undefined) settle({ start, end }, periods)
  }
  const onPointerCancel = (): void => {
    drag.current = null
    setBrush(null)
  }
  return { brush, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } }
}
