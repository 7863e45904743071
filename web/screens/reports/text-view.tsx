import { useMemo } from 'preact/hooks'
import { BLOCK_NAME } from './kinds.ts'
import { createNearness } from './nearness.ts'
import type { BlockOfParagraphs } from './paragraphs.ts'
import { Passage } from './passage.tsx'
import { dealt, type Mark } from './segments.ts'

/** A text longer than this is marked only around what is in sight. */
const SHORT = 40_000
/** How many paragraphs are drawn together. */
const PASSAGE = 25

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
  const passages = useMemo(() => blocks.map(({ paragraphs }) => inPassages(paragraphs)), [blocks])
  const all = useMemo(
    () => passages.flat().map((each) => ({ start: each[0].start, end: each[each.length - 1].end })),
    [passages],
  )
  const marksOf = useMemo(() => dealt(all, marks), [all, marks])
  const overlayOf = useMemo(() => dealt(all, overlay), [all, overlay])
  const nearness = useMemo(() => (text.length > SHORT ? createNearness() : null), [text])
  let next = 0
  return (
    <div class="text-blocks">
      {blocks.map(({ block }, index) => {
        const name = BLOCK_NAME[block.kind]
        return (
          <div key={block.start} class={`block ${block.kind}`}>
            {name !== null && <span class="block-name">{name}</span>}
            <div class="paragraphs">
              {passages[index]?.map((paragraphs) => {
                const at = next++
                return (
                  <Passage
                    key={paragraphs[0].start}
                    text={text}
                    paragraphs={paragraphs}
                    isHeadline={block.kind === 'headline'}
                    nearness={nearness}
                    marks={marksOf[at] ?? []}
                    overlay={overlayOf[at] ?? []}
                  />
                )
              })}
            </div>
          </div>
        )
      })}
    </div>
  )
}

type Paragraphs = BlockOfParagraphs['paragraphs']
type Some = readonly [Paragraphs[number], ...Paragraphs]

function inPassages(paragraphs: Paragraphs): Some[] {
  const passages: Some[] = []
  for (let at = 0; at < paragraphs.length; at += PASSAGE) {
    const [first, ...others] = paragraphs.slice(at, at + PASSAGE)
    if (first !== undefined) passages.push([first, ...others])
  }
  return passages
}
