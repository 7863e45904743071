import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Words } from '../../src/record/views/parts.ts'
import { WordsView } from './words-view.tsx'

const shown = signal<{ readonly words: Words; readonly at: DOMRect } | null>(null)

/** Handlers for an element that shows its words while it is pointed at or has the focus. */
export function hoverShows(words: Words) {
  const show = (event: Event): void => {
    if (event.currentTarget instanceof Element) shown.value = { words, at: event.currentTarget.getBoundingClientRect() }
  }
  const hide = (): void => {
    shown.value = null
  }
  return { onPointerEnter: show, onPointerLeave: hide, onFocus: show, onBlur: hide }
}

/** The one card that shows the words of what is pointed at. */
export function HoverCard() {
  const card = useRef<HTMLDivElement>(null)
  const now = shown.value
  useLayoutEffect(() => {
    const element = card.current
    if (element === null || now === null) return
    const { width, height } = element.getBoundingClientRect()
    const below = now.at.bottom + 8 + height < innerHeight
    element.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, now.at.left))}px`
    element.style.top = `${below ? now.at.bottom + 8 : Math.max(8, now.at.top - height - 8)}px`
  }, [now])
  if (now === null) return null
  return (
    <div class="hover-card" role="tooltip" ref={card}>
      <WordsView words={now.words} />
    </div>
  )
}

/** Escape and scrolling put the card away. */
export function hideHoverCard(): void {
  shown.value = null
}
