import type { ActorDetail } from '../../../src/api/actors.ts'
import type { Highlight, ReportDetail } from '../../../src/api/reports.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { useResource } from '../../api/resource.ts'
import { CorrectButton } from '../../correct/correct-button.tsx'
import { Cite } from '../../evidence/citation.tsx'
import { openEvidence } from '../../evidence/opening.ts'
import { WordsView } from '../../evidence/words-view.tsx'
import { extent, KIND_NAME, RECORD_TYPE } from './kinds.ts'
import { wordsIn } from './report-words.ts'
import type { Selected } from './selection.ts'

interface CardProps {
  readonly report: ReportDetail
  readonly chosen: Highlight | null
  readonly selected: Selected | null
  readonly cited: Selected | null
  readonly onChoose: (highlight: Highlight | null) => void
}

/** Beside the text: what was read at the words that are chosen, selected or cited, and what one can do about it. */
export function Card({ report, chosen, selected, cited, onChoose }: CardProps) {
  const place = selected ?? (chosen === null ? cited : extent(chosen))
  if (place === null) {
    return (
      <section class="card idle no-print" aria-label="What was read">
        <p class="hint">
          Choose a mark to see what was read there, or select words to see all that was read in them, to correct it, or
          to cite them.
        </p>
      </section>
    )
  }
  const others = report.highlights.filter(
    (each) =>
      (selected !== null || each !== chosen) &&
      each.spans.some(({ start, end }) => start < place.end && end > place.start),
  )
  const words = wordsIn(report, report.id, [place])
  return (
    <section class="card" aria-label="What was read" aria-live="polite">
      {selected === null && chosen !== null ? (
        <>
          <button
            type="button"
            class="quiet close no-print"
            aria-label="Put this card away"
            onClick={() => onChoose(null)}
          >
            ✕
          </button>
          <Read report={report} highlight={chosen} isWhole />
          {others.length > 0 && <h3>Also here</h3>}
        </>
      ) : (
        <>
          <blockquote class="quote">
            <WordsView words={{ ...words, pieces: words.pieces.filter(({ marked }) => marked) }} />
          </blockquote>
          <p class="card-tools no-print">
            <Cite words={words} report={report} />
            {selected !== null && (
              <Link
                to={addressOf(`/reports/${encodeURIComponent(report.id)}`, {}, `${selected.start}-${selected.end}`)}
              >
                Address of these words
              </Link>
            )}
          </p>
          <h3>{others.length === 0 ? 'Nothing was read here' : 'Read here'}</h3>
        </>
      )}
      <ul>
        {others.map((each) => (
          <li key={each.id}>
            <Read report={report} highlight={each} isWhole={selected !== null} onChoose={() => onChoose(each)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ReadProps {
  readonly report: ReportDetail
  readonly highlight: Highlight
  /** With all that one can do about it; else only what it is. */
  readonly isWhole: boolean
  readonly onChoose?: () => void
}

/** One thing that was read. */
function Read({ report, highlight, isWhole, onChoose }: ReadProps) {
  const { id, kind, label, cluster, spans, actor } = highlight
  const { data } = useResource<ActorDetail>(isWhole && actor !== null ? `/actors/${encodeURIComponent(actor)}` : null)
  const evidence = cluster ?? id
  return (
    <div class="read">
      <p>
        <span class={`read-kind mark-${kind}`}>{KIND_NAME[kind]}</span>{' '}
        {onChoose === undefined ? (
          <strong>
            <bdi>{label}</bdi>
          </strong>
        ) : (
          <button type="button" class="fact" onClick={onChoose}>
            <bdi>{label}</bdi>
          </button>
        )}{' '}
        {onChoose !== undefined && (
          <q class="words">{shortened(spans.map(({ start, end }) => report.text.slice(start, end)))}</q>
        )}
      </p>
      {isWhole && (
        <p class="card-tools no-print">
          <button type="button" class="quiet" data-evidence={evidence} onClick={() => openEvidence(evidence)}>
            {cluster === null ? 'Evidence' : 'All sources'}
          </button>
          {actor !== null && data !== null && (
            <Link to={addressOf(`/actors/${encodeURIComponent(actor)}`)}>
              <bdi>{data.name}</bdi>
            </Link>
          )}
          <CorrectButton
            target={{
              type: RECORD_TYPE[kind],
              id,
              label,
              words: wordsIn(report, id, spans),
              report,
              ...(data === null ? {} : { actor: data }),
            }}
          />
        </p>
      )}
    </div>
  )
}

function shortened(parts: readonly string[]): string {
  const words = parts.join(' … ').replaceAll(/\s+/g, ' ')
  return words.length > 64 ? `${words.slice(0, 60)} …` : words
}
