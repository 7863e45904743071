import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { BLOCK_NAME } from './kinds.ts'
import { ParagraphView } from './paragraph-view.tsx'
import type { BlockOfParagraphs } from './paragraphs.ts'
import { dealt, type Mark } from './segments.ts'

/** A text longer than this is marked only around what is in sight. */
const SHORT = 40_000
const NO_MARKS: readonly Mark[] = []

interface TextViewProps {
  readonly text: string
  readonly blocks: readonly BlockOfParagraphs[]
  /** What was read, sorted by start: seldom changes. */
  readonly marks: readonly Mark[]
  /** What was found, cited, chosen, or is new, sorted by start: changes often. */
  readonly overlay: readonly Mark[]
}

/** The text of a report in its blocks and paragraphs, all of it as text, with the marks on it. */
export function TextView({ text, blocks, marks, overlay }: TextViewProps) {
  const paragraphs = useMemo(() => blocks.flatMap((block) => block.paragraphs), [blocks])
  const marksOf = useMemo(() => dealt(paragraphs, marks), [paragraphs, marks])
  const overlayOf = useMemo(() => dealt(paragraphs, overlay), [paragraphs, overlay])
  const [root, near] = useNear(text.length > SHORT)
  return (
    <div class="text-blocks" ref={root}>
      {blocks.map(({ block, paragraphs: own, first }) => {
        const name = BLOCK_NAME[block.kind]
        return (
          <div key={block.start} class={`block ${block.kind}`}>
            {name !== null && <span class="block-name">{name}</span>}
            {own.map(({ start, end }, index) => (
              <ParagraphView
                key={start}
                text={text}
                start={start}
                end={end}
                isHeadline={block.kind === 'headline'}
                isMarked={near === null || near.has(start)}
                marks={marksOf[first + index] ?? NO_MARKS}
                overlay={overlayOf[first + index] ?? NO_MARKS}
              />
            ))}
          </div>
        )
      })}
    </div>
  )
}

/**
 * Which paragraphs are, or were, near what is in sight.
 * @param isNeeded false for a text that is short enough to be marked at once: then null
 */
function useNear(isNeeded: boolean): readonly [{ current: HTMLDivElement | null }, ReadonlySet<number> | null] {
  const root = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    if (!isNeeded || root.current === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        const come = entries.filter(({ isIntersecting }) => isIntersecting)
        for (const { target } of come) observer.unobserve(target)
        const starts = come.map(({ target }) => Number(target instanceof HTMLElement ? target.dataset.start : ''))
        if (starts.length > 0) setNear((before) => new Set([...before, ...starts]))
      },
      { rootMargin: '1200px 0px' },
    )
    for (const paragraph of root.current.querySelectorAll('[data-start]')) observer.observe(paragraph)
    return () => observer.disconnect()
  }, [isNeeded])
  return [root, isNeeded ? near : null]
}
