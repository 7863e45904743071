import type { ActorRef } from '../../../src/api/parts.ts'
import type { Mark } from '../../../src/api/timeline.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { CorrectButton } from '../../correct/correct-button.tsx'
import { Fact } from '../../evidence/fact.tsx'
import { WeightBadge } from '../../evidence/weight-badge.tsx'
import { WordsView } from '../../evidence/words-view.tsx'
import { shownTime } from '../timeline/in-time.ts'
import { StatusGlyph } from '../timeline/status-glyph.tsx'
import { STATUS_WORDS, TONES } from '../timeline/statuses.ts'

interface MarkRowProps {
  readonly mark: Mark
  /** The actor whose events are listed: the others are named. */
  readonly without: string
}

/** One event in a list: its status, what it was, with whom, when and where, in whose words. */
export function MarkRow({ mark, without }: MarkRowProps) {
  const { evidence, code, deed, status, actors, recipients, unsureWho, place, tellers, weight, words } = mark
  return (
    <article class="mark-row">
      <p class="mark-head">
        <svg width={16} height={16} aria-hidden="true">
          <StatusGlyph status={status} tone={TONES[code]} x={8} y={8} r={5} />
        </svg>
        <strong>
          {deed}
          {status !== 'happened' && `, ${STATUS_WORDS[status].title}`}
        </strong>
        <Others of={actors} without={without} before="by" />
        <Others of={recipients} without={without} before="to" />
        {unsureWho && <small class="unsure">unsure who</small>}
        <small>
          {shownTime(mark)}
          {place !== null && ` · ${place.name}`}
        </small>
        <CorrectButton target={{ type: 'event', id: words.record, label: deed, words }} />
      </p>
      <Fact evidence={evidence} words={words}>
        <WordsView words={words} />
      </Fact>
      <p class="speech-line">
        told by {tellers.map(({ text }) => text).join('; ')} · <WeightBadge weight={weight} />
      </p>
    </article>
  )
}

interface OthersProps {
  readonly of: readonly ActorRef[]
  readonly without: string
  readonly before: string
}

function Others({ of, without, before }: OthersProps) {
  const others = of.filter(({ id }) => id !== without)
  if (others.length === 0) return null
  return (
    <span>
      {before}{' '}
      {others.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={addressOf(`/actors/${encodeURIComponent(id)}`)}>{name}</Link>
        </span>
      ))}
    </span>
  )
}
