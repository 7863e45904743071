import { useMemo } from 'preact/hooks'
import { type Nearness, useNear } from './nearness.ts'
import { ParagraphView } from './paragraph-view.tsx'
import type { Paragraph } from './paragraphs.ts'
import { dealt, type Mark } from './segments.ts'

interface PassageProps {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly isHeadline: boolean
  /** Tells when it is near what is in sight; null if it is marked at once. */
  readonly nearness: Nearness | null
  readonly marks: readonly Mark[]
  readonly overlay: readonly Mark[]
}

/** Some paragraphs that are drawn together, anew only when their own marks change. */
export function Passage({ text, paragraphs, isHeadline, nearness, marks, overlay }: PassageProps) {
  const [mount, isNear] = useNear(nearness)
  // Each change of the overlay deals new hands, most of them as they were.
  const signature = overlay.map(({ kind, start, end }) => `${kind}${start}-${end}`).join()
  const drawn = useMemo(() => {
    const all = isNear ? [...marks, ...overlay].sort((a, b) => a.start - b.start) : []
    const hands = dealt(paragraphs, all)
    return paragraphs.map(({ start, end }, index) => (
      <ParagraphView
        key={start}
        text={text}
        start={start}
        end={end}
        isHeadline={isHeadline}
        marks={hands[index] ?? []}
      />
    ))
  }, [text, paragraphs, isHeadline, isNear, marks, signature])
  return (
    <div class={nearness === null ? 'passage' : 'passage long'} ref={mount}>
      {drawn}
    </div>
  )
}
