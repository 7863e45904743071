import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Words } from '../../src/record/views/parts.ts'
import { WordsView } from './words-view.tsx'

/** Words, under a line that says what they are the words of. */
export interface HoverEntry {
  readonly says: string | null
  readonly words: Words
}

const shown = signal<{ readonly entries: readonly HoverEntry[]; readonly at: DOMRect } | null>(null)

/** Shows words beside a place on the page. */
export function showHoverCard(at: DOMRect, entries: readonly HoverEntry[]): void {
  shown.value = { entries, at }
}

/** Handlers for an element that shows its words while it is pointed at or has the focus. */
export function hoverShows(words: Words, says: string | null = null) {
  const show = (event: Event): void => {
    if (event.currentTarget instanceof Element) {
      showHoverCard(event.currentTarget.getBoundingClientRect(), [{ says, words }])
    }
  }
  return { onPointerEnter: show, onPointerLeave: hideHoverCard, onFocus: show, onBlur: hideHoverCard }
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
      {now.entries.map(({ says, words }) => (
        <div class="hover-entry" key={`${says}:${words.record}`}>
          {says !== null && <p class="hover-says">{says}</p>}
          <WordsView words={words} />
        </div>
      ))}
    </div>
  )
}

/** Escape and scrolling put the card away. */
export function hideHoverCard(): void {
  shown.value = null
}
