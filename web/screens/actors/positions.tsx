import type { ActorPosition } from '../../../src/api/actors.ts'
import { addressOf } from '../../address/address.ts'
import { Link } from '../../address/link.tsx'
import { CorrectButton } from '../../correct/correct-button.tsx'
import { Fact } from '../../evidence/fact.tsx'
import { WordsView } from '../../evidence/words-view.tsx'
import { StanceGlyph } from '../timeline/stance-glyph.tsx'

type Point = ActorPosition['points'][number]

/** Where an actor stands on what, and where it turned: the words on each side. What it turned on comes first. */
export function Positions({ positions }: { readonly positions: readonly ActorPosition[] }) {
  if (positions.length === 0) return null
  const inOrder = positions.toSorted((a, b) => turnsOf(b) - turnsOf(a))
  return (
    <section class="positions">
      <h3>Positions</h3>
      {inOrder.map((position) => (
        <Position key={position.id} position={position} />
      ))}
    </section>
  )
}

function Position({ position: { id, label, toward, points } }: { readonly position: ActorPosition }) {
  return (
    <article class="position">
      <h4>
        on {label}
        {toward !== null && toward.name !== label && (
          <small>
            {' '}
            toward <Link to={addressOf(`/actors/${encodeURIComponent(toward.id)}`)}>{toward.name}</Link>
          </small>
        )}
      </h4>
      <ol>
        {points.map((point, index) => {
          const isTurn = turnsAt(points, index)
          return (
            <li key={point.words.record} class={isTurn ? 'turned' : undefined}>
              <p class="stance-line-head">
                <svg width={16} height={16} aria-hidden="true">
                  <StanceGlyph stance={point.stance} isTurn={isTurn} x={8} y={8} />
                </svg>
                <strong>{isTurn ? `turned: ${point.stance}` : point.stance}</strong>
                <small>{timeOf(point)}</small>
                <CorrectButton target={{ type: 'position', id: point.words.record, label, words: point.words }} />
              </p>
              <Fact evidence={points.length > 1 ? id : point.words.record} words={point.words}>
                <WordsView words={point.words} />
              </Fact>
            </li>
          )
        })}
      </ol>
    </article>
  )
}

function timeOf({ date, told }: Point): string {
  if (date !== null) return date.shown
  return told === null ? 'no date' : `told ${told.shown}`
}

function turnsAt(points: readonly Point[], index: number): boolean {
  const before = points[index - 1]
  return before !== undefined && before.stance !== points[index]?.stance
}

function turnsOf({ points }: ActorPosition): number {
  return points.filter((_, index) => turnsAt(points, index)).length
}
