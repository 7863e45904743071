import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Words } from '../../src/record/views/parts.ts'
import { WordsView } from './words-view.tsx'

/** Pointing at something in passing shows nothing. */
const PAUSE_MS = 90

/** Words, under a line that says what they are the words of. */
export interface HoverEntry {
  readonly says: string | null
  readonly words: Words
}

const shown = signal<{ readonly entries: readonly HoverEntry[]; readonly at: DOMRect } | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** The id of the card, for what it describes. */
export const WORDS_CARD = 'words-card'

/** Shows words beside an element: at once for the focus, after a pause for a pointer, which may only be passing. */
export function showHoverCard(element: Element, entries: readonly HoverEntry[], isFocus: boolean): void {
  clearTimeout(timer)
  timer = setTimeout(
    () => {
      if (element.isConnected) shown.value = { entries, at: element.getBoundingClientRect() }
    },
    isFocus ? 0 : PAUSE_MS,
  )
}

/** Attributes for an element that shows its words while it is pointed at or has the focus. */
export function hoverShows(words: Words, says: string | null = null) {
  const show = (event: Event): void => {
    if (event.currentTarget instanceof Element) {
      showHoverCard(event.currentTarget, [{ says, words }], event.type === 'focus')
    }
  }
  // A tap opens the evidence; a card would only lie over it.
  const point = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') show(event)
  }
  const focus = (event: FocusEvent): void => {
    if (event.currentTarget instanceof Element && event.currentTarget.matches(':focus-visible')) show(event)
  }
  return {
    'aria-describedby': WORDS_CARD,
    onPointerEnter: point,
    onPointerLeave: hideHoverCard,
    onFocus: focus,
    onBlur: hideHoverCard,
  }
}

/** The one card that shows the words of what is pointed at. */
export function HoverCard() {
  const card = useRef<HTMLDivElement>(null)
  const now = shown.value
  useLayoutEffect(() => {
    const element = card.current
    if (element === null || now === null) return
    const { width, height } = element.getBoundingClientRect()
    const isBelow = now.at.bottom + 8 + height < innerHeight
    element.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, now.at.left))}px`
    element.style.top = `${isBelow ? now.at.bottom + 8 : Math.max(8, now.at.top - height - 8)}px`
  }, [now])
  return (
    <div class="hover-card" id={WORDS_CARD} role="tooltip" ref={card} hidden={now === null}>
      {now?.entries.map(({ says, words }) => (
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
  clearTimeout(timer)
  shown.value = null
}
