import { useState } from 'preact/hooks'
import type { Finding, FindingGroup } from '../../../src/api/overview.ts'
import type { Stance } from '../../../src/api/vocabulary.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { Fact } from '../../evidence/fact.tsx'
import { WeightBadge } from '../../evidence/weight-badge.tsx'
import { shortDates } from './short-date.ts'

const TELLERS = 2
const MOST_SIDES = 12
const FIRST_SIDES = 3
const LATEST_SIDES = 7

/** One finding: what it is about, its sides in the order of time with who tells them, and on how much it rests. */
export function FindingView({ finding }: { readonly finding: Finding }) {
  const { id, of, label, actor, weight, groups } = finding
  const isTurn = groups.some(({ stance }) => stance !== null)
  const words = groups[0]?.words
  const [isWhole, setWhole] = useState(false)
  // Of many sides the first and the latest: how it began, and how it stands.
  const [from, to] = isWhole || groups.length <= MOST_SIDES ? [0, 0] : [FIRST_SIDES, groups.length - LATEST_SIDES]
  const dates = shortDates(groups.map(({ asOf }) => asOf))
  return (
    <article class="finding">
      <h3>
        {actor !== null && (
          <>
            <Link to={addressOf(`/actors/${encodeURIComponent(actor.id)}`)}>
              <bdi>{actor.name}</bdi>
            </Link>
            {': '}
          </>
        )}
        {words === undefined ? (
          <bdi>{label}</bdi>
        ) : (
          <Fact evidence={id} words={words}>
            <bdi>{label}</bdi>
          </Fact>
        )}
        {isTurn && <Turn groups={groups} />}
      </h3>
      <ol class="sides">
        {groups.map((group, index) =>
          index >= from && index < to ? (
            index === from && (
              <li key="more" class="side no-print">
                <button type="button" class="quiet more-sides" onClick={() => setWhole(true)}>
                  {to - from} more
                </button>
              </li>
            )
          ) : (
            <Side
              key={`${group.words.record}:${group.text}`}
              evidence={id}
              group={group}
              date={dates[index] ?? ''}
              isOnly={groups.length === 1}
              isWords={of === 'event' || of === 'statement'}
            />
          ),
        )}
      </ol>
      <WeightBadge weight={weight} />
    </article>
  )
}

/** "open → for" */
function Turn({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const stances = groups.flatMap(({ stance }) => stance ?? [])
  const turns = stances.filter((stance, index) => stance !== stances[index - 1])
  return (
    <span class="turn">
      {turns.map((stance, index) => (
        <span key={`${index}:${stance}`}>
          {index > 0 && ' → '}
          <StanceWord stance={stance} />
        </span>
      ))}
    </span>
  )
}

function StanceWord({ stance }: { readonly stance: Stance }) {
  return <span class={`stance ${stance}`}>{stance}</span>
}

interface SideProps {
  readonly evidence: string
  readonly group: FindingGroup
  readonly date: string
  readonly isOnly: boolean
  /** True if the text is a report's own. */
  readonly isWords: boolean
}

function Side({ evidence, group: { text, stance, weight, tellers, words }, date, isOnly, isWords }: SideProps) {
  const named = tellers.slice(0, TELLERS)
  return (
    <li class="side">
      <span class="as-of">{date}</span>
      <span class="side-value">
        <Fact evidence={evidence} words={words}>
          {stance === null ? <bdi class={isWords ? 'words' : undefined}>{text}</bdi> : <StanceWord stance={stance} />}
        </Fact>{' '}
        {!isOnly && weight.reports > 1 && <WeightBadge weight={weight} />}{' '}
        <span class="tellers">
          {named.map(({ text: teller }, index) => (
            <span key={teller}>
              {index > 0 && '; '}
              <bdi>{teller}</bdi>
            </span>
          ))}
          {tellers.length > TELLERS && ` and ${tellers.length - TELLERS} more`}
        </span>
      </span>
    </li>
  )
}
