import { useEffect } from 'preact/hooks'
import { isRestoring } from '../../address/scroll.ts'
import type { BlockOfParagraphs } from './paragraphs.ts'
import { paragraphId, rangeOf } from './text-place.ts'

/** Scrolls to characters of the text when they change, unless they are in sight already. */
export function useScrollTo(
  text: { readonly current: Element | null },
  blocks: readonly BlockOfParagraphs[],
  goal: { readonly start: number; readonly end: number } | null,
): void {
  useEffect(() => {
    if (goal === null || isRestoring()) return undefined
    const paragraph = blocks.flatMap(({ paragraphs }) => paragraphs).findLast(({ start }) => start <= goal.start)
    const element =
      paragraph === undefined ? null : (text.current?.querySelector(`#${paragraphId(paragraph.start)}`) ?? null)
    if (paragraph === undefined || element === null) return undefined
    const bring = (): void => {
      const place = rangeOf(element, paragraph.start, goal.start, goal.end)?.getBoundingClientRect()
      if (place === undefined) return
      const top =
        Math.max(0, text.current?.parentElement?.previousElementSibling?.getBoundingClientRect().bottom ?? 0) + 8
      if (place.top < top || place.bottom > innerHeight - 40) scrollBy({ top: place.top - innerHeight * 0.33 })
    }
    bring()
    // What comes into sight is drawn only then, and takes another height than was thought.
    const again = requestAnimationFrame(() => requestAnimationFrame(bring))
    return () => cancelAnimationFrame(again)
  }, [goal?.start, goal?.end, blocks])
}
