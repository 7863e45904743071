import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { MentionList, MentionRow } from '../../src/api/actors.ts'
import type { ReportRef, Words } from '../../src/api/parts.ts'
import { useResource } from '../api/resource.ts'
import { counted } from '../evidence/weight-badge.tsx'
import { WordsView } from '../evidence/words-view.tsx'
import { ErrorNote } from '../frame/error-note.tsx'

/** The most mentions that a form lists; the count says how many more there are. */
const MENTIONS_SHOWN = 500

/** All mentions of an actor, as far as a form lists them. */
export function useMentions(actor: string | null) {
  return useResource<MentionList>(
    actor === null ? null : `/actors/${encodeURIComponent(actor)}/mentions?limit=${MENTIONS_SHOWN}`,
  )
}

interface AffectedProps {
  /** "12 mentions in 4 reports become “Ana Brenn”". */
  readonly says: string
  readonly children: ComponentChildren
}

/** What a correction touches, in its words: shown before it is made. */
export function Affected({ says, children }: AffectedProps) {
  const id = useId()
  return (
    <section class="affected" aria-labelledby={id}>
      <h3 id={id}>{says}</h3>
      {children}
    </section>
  )
}

/** The mentions of one actor that a correction touches, by report. */
export function AffectedMentions({ actor, becomes }: { readonly actor: string; readonly becomes: string }) {
  const { data, error } = useMentions(actor)
  if (error !== null) return <ErrorNote error={error} />
  if (data === null)
    return (
      <p class="empty" aria-busy="true">
        Looking up the words that this touches …
      </p>
    )
  const reports = new Set(data.items.map(({ report }) => report.id)).size
  return (
    <Affected says={`${counted(data.total, 'mention')} in ${counted(reports, 'report')} ${becomes}`}>
      <MentionWords mentions={data.items} left={data.total - data.items.length} />
    </Affected>
  )
}

/** So many are seen at once; the others on request. */
const AT_ONCE = 6

export function MentionWords({ mentions, left }: { readonly mentions: readonly MentionRow[]; readonly left: number }) {
  const others = mentions.slice(AT_ONCE)
  return (
    <>
      <MentionItems mentions={mentions.slice(0, AT_ONCE)} />
      {others.length > 0 && (
        <details>
          <summary>and {counted(others.length, 'more mention')}</summary>
          <MentionItems mentions={others} />
        </details>
      )}
      {left > 0 && <p class="left">and {left} more, which are not listed</p>}
    </>
  )
}

function MentionItems({ mentions }: { readonly mentions: readonly MentionRow[] }) {
  return (
    <ul>
      {mentions.map(({ id, words, report }) => (
        <li key={id}>
          <WordsIn words={words} report={report} />
        </li>
      ))}
    </ul>
  )
}

/** Words with the report that they stand in. */
export function WordsIn({ words, report }: { readonly words: Words; readonly report: ReportRef | undefined }) {
  return (
    <span class="words-in">
      <WordsView words={words} />
      {report !== undefined && (
        <small>
          {report.number} · {report.name}, line {words.line}
        </small>
      )}
    </span>
  )
}
