import { useMemo, useRef } from 'preact/hooks'
import type { Highlight, ReportDetail } from '../../../src/api/reports.ts'
import { address, change, parameter } from '../../address/address.ts'
import { hideHoverCard, showHoverText } from '../../evidence/hover-card.tsx'
import { Card } from './card.tsx'
import { Copies } from './copies.tsx'
import { useFinding } from './finding.ts'
import { extent, isShown } from './kinds.ts'
import { paragraphsOf } from './paragraphs.ts'
import { ReportHead } from './report-head.tsx'
import type { Mark } from './segments.ts'
import { useSelected } from './selection.ts'
import { spanOfHash } from './text-place.ts'
import { TextView } from './text-view.tsx'
import { Toolbar } from './toolbar.tsx'
import { useScrollTo } from './use-scroll-to.ts'

/** A report that is here: its head, the tools over it, its text, and in the margin what was chosen. */
export function OpenReport({ report }: { readonly report: ReportDetail }) {
  const { text, highlights, newWords } = report
  const textElement = useRef<HTMLElement>(null)
  const show = parameter('show')
  const chosenId = parameter('record')
  const chosen = highlights.find(({ id }) => id === chosenId) ?? null
  const { hash } = address.value
  const cited = useMemo(() => spanOfHash(hash), [hash])
  const isNewOnly = newWords !== null && parameter('new') !== null
  const finding = useFinding(text)
  const selected = useSelected(textElement)
  const blocks = useMemo(() => paragraphsOf(text, report.blocks), [text, report.blocks])
  const marks = useMemo(() => marksOf(highlights, show), [highlights, show])
  const overlay = useMemo(
    () =>
      [
        ...marked(
          'found',
          finding.places.filter((place) => place !== finding.place),
        ),
        ...marked('found now', finding.place === null ? [] : [finding.place]),
        ...marked('cited', cited === null ? [] : [cited]),
        ...marked('chosen', chosen?.spans ?? []),
        ...marked('new', isNewOnly ? newWords : []),
      ].sort((a, b) => a.start - b.start),
    [finding.places, finding.place, cited, chosen, isNewOnly, newWords],
  )
  const goal = finding.place ?? (chosen === null ? cited : extent(chosen))
  useScrollTo(textElement, blocks, goal)

  const choose = (highlight: Highlight | null): void => change({ record: highlight?.id ?? null }, 'replace')
  const inReach = useMemo(() => highlights.filter(({ kind }) => isShown(show, kind)), [highlights, show])
  return (
    <>
      <ReportHead report={report} />
      <Toolbar report={report} show={show} inReach={inReach} chosen={chosen} onChoose={choose} finding={finding} />
      <div class="report-body">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tools above step through the same highlights by keyboard */}
        <article
          class={isNewOnly ? 'report-text only-new' : 'report-text'}
          aria-label="Text of the report"
          ref={textElement}
          onClick={(event) => {
            if (getSelection()?.isCollapsed === false) return
            const at = highlightAt(event.target, highlights)
            if (at !== null) choose(at)
          }}
          onPointerOver={(event) => {
            const at = highlightAt(event.target, highlights)
            if (at === null || event.pointerType === 'touch' || !(event.target instanceof Element)) hideHoverCard()
            else showHoverText(event.target.getBoundingClientRect(), labelsAt(event.target, highlights))
          }}
          onPointerLeave={hideHoverCard}
        >
          <TextView text={text} blocks={blocks} marks={marks} overlay={overlay} />
        </article>
        <div class="report-margin">
          <Card report={report} chosen={chosen} selected={selected} cited={cited} onChoose={choose} />
          <Copies report={report} />
        </div>
      </div>
    </>
  )
}

function marked(kind: string, spans: readonly { readonly start: number; readonly end: number }[]): Mark[] {
  return spans.map(({ start, end }) => ({ start, end, kind, highlight: -1 }))
}

function marksOf(highlights: readonly Highlight[], show: string | null): Mark[] {
  return highlights
    .flatMap(({ kind, spans }, highlight) =>
      isShown(show, kind) ? spans.map(({ start, end }) => ({ start, end, kind, highlight })) : [],
    )
    .sort((a, b) => a.start - b.start)
}

/** The innermost highlight where something was clicked. */
function highlightAt(target: EventTarget | null, highlights: readonly Highlight[]): Highlight | null {
  const element = target instanceof Element ? target.closest('[data-highlight]') : null
  return element instanceof HTMLElement ? (highlights[Number(element.dataset.highlight)] ?? null) : null
}

/** What was read at a place, the innermost first. */
function labelsAt(target: Element, highlights: readonly Highlight[]): string[] {
  const labels: string[] = []
  for (let element = target.closest('[data-highlight]'); element !== null; ) {
    const at = highlightAt(element, highlights)
    if (at !== null) labels.push(at.label)
    element = element.parentElement?.closest('[data-highlight]') ?? null
  }
  return labels
}
