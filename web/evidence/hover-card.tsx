import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Words } from '../../src/api/parts.ts'
import { WordsView } from './words-view.tsx'

/** Pointing at something in passing shows nothing. */
const PAUSE_MS = 90

/** Words, under a line that says what they are the words of. */
export interface HoverEntry {
  readonly says: string | null
  readonly words: Words
}

interface Shown {
  /** What is pointed at, where the card must stay beside it while it moves. */
  readonly of: Element | null
  readonly at: DOMRect
  readonly entries: readonly HoverEntry[]
  /** Lines without words of their own: if the words are what is pointed at. */
  readonly lines: readonly string[]
}

const shown = signal<Shown | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** The id of the card, for what it describes. */
const CARD = 'words-card'

/** Shows words beside a place on the page. */
export function showHoverCard(at: DOMRect, entries: readonly HoverEntry[], of: Element | null = null): void {
  clearTimeout(timer)
  shown.value = { of, at, entries, lines: [] }
}

/** Shows what was read at words that stand on the page themselves. */
export function showHoverText(at: DOMRect, lines: readonly string[]): void {
  clearTimeout(timer)
  shown.value = { of: null, at, entries: [], lines }
}

/** Attributes for an element that shows its words while it is pointed at or has the focus. */
export function hoverShows(words: Words, says: string | null = null) {
  const show = (element: EventTarget | null): void => {
    if (element instanceof Element && element.isConnected) {
      showHoverCard(element.getBoundingClientRect(), [{ says, words }], element)
    }
  }
  return {
    'aria-describedby': CARD,
    onPointerEnter({ pointerType, currentTarget }: PointerEvent): void {
      // A tap opens the evidence; a card would only lie over it.
      if (pointerType === 'touch') return
      clearTimeout(timer)
      timer = setTimeout(() => show(currentTarget), PAUSE_MS)
    },
    onPointerLeave: hideHoverCard,
    onFocus({ currentTarget }: FocusEvent): void {
      if (currentTarget instanceof Element && currentTarget.matches(':focus-visible')) show(currentTarget)
    },
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
    <div class="hover-card" id={CARD} role="tooltip" ref={card} hidden={now === null}>
      {now?.entries.map(({ says, words }) => (
        <div class="hover-entry" key={`${says}:${words.record}`}>
          {says !== null && <p class="hover-says">{says}</p>}
          <WordsView words={words} />
        </div>
      ))}
      {now?.lines.map((line, index) => (
        <p key={`${index}:${line}`}>
          <bdi>{line}</bdi>
        </p>
      ))}
    </div>
  )
}

/** Puts the card away. */
export function hideHoverCard(): void {
  clearTimeout(timer)
  shown.value = null
}

/** What is scrolled away from takes its card along; what has the focus and is scrolled into sight keeps it. */
export function followScroll(): void {
  const now = shown.value
  if (now === null) return
  if (now.of !== null && now.of === document.activeElement) shown.value = { ...now, at: now.of.getBoundingClientRect() }
  else hideHoverCard()
}
