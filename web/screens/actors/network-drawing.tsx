import type { Network } from '../../../src/api/actors.ts'
import type { ActorKind } from '../../../src/api/vocabulary.ts'
import { addressOf, go } from '../../address/address.ts'
import { useWidth } from '../../charts/measured.ts'
import { useRoving } from '../../charts/roving.ts'
import { openEvidence } from '../../evidence/opening.ts'
import { counted } from '../../evidence/weight-badge.tsx'
import { labelRoom, radialLayout } from './radial.ts'
import { relationLabel } from './relation-matrix.tsx'

/** About how wide a letter is, in pixels. */
const LETTER = 7.2

/** The relations as lines: an actor is a mark, a line is what one did to the other. Choosing a mark goes to its actor. */
export function NetworkDrawing({ network }: { readonly network: Network }) {
  const [box, width] = useWidth<HTMLDivElement>(640)
  const height = Math.round(Math.min(width * 0.85, 640, 190 + network.actors.length * 26))
  const { nodes, edges } = radialLayout(network, width, height)
  const letters = Math.floor((labelRoom(width) - 16) / LETTER)
  const stops = nodes.map(({ actor, x, y }) => ({ id: actor.id, x, y }))
  const visit = (id: string): void => go(addressOf(`/actors/${encodeURIComponent(id)}`, { view: 'network' }))
  const { tabStop, handlers } = useRoving(stops, { open: ({ id }) => visit(id) })
  return (
    <div ref={box}>
      <svg
        class="network"
        width={width}
        height={height}
        role="application"
        aria-label={`Network of ${counted(nodes.length, 'actor')}. Arrow keys go from actor to actor, Enter goes to it. The matrix has the same as a table.`}
        {...handlers}
      >
        <defs>
          {(['cooperation', 'conflict'] as const).map((tone) => (
            <marker
              key={tone}
              id={`arrow-${tone}`}
              viewBox="0 0 8 8"
              refX={6}
              refY={4}
              markerWidth={9}
              markerHeight={9}
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path class={`arrow tone-${tone}`} d="M0 0.5 L7.5 4 L0 7.5 Z" />
            </marker>
          ))}
        </defs>
        {edges.map(({ relation, tone, count, path }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the matrix and the table have every relation for the keyboard
          <g
            key={`${relation.id}:${tone}`}
            class={isOfCentre(relation, network.centre) ? 'edge' : 'edge among'}
            onClick={() => openEvidence(relation.id)}
          >
            <title>{relationLabel(relation)}</title>
            <path class="edge-ground" d={path} />
            <path
              class={`relation tone-${tone}`}
              d={path}
              marker-end={`url(#arrow-${tone})`}
              style={{ strokeWidth: `${Math.min(9, 0.6 + 1.6 * Math.sqrt(count))}` }}
            />
          </g>
        ))}
        {nodes.map(({ actor, x, y, label }) => (
          // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
          <g
            key={actor.id}
            class={actor.id === network.centre ? 'node centre' : 'node'}
            role="button"
            tabindex={actor.id === tabStop ? 0 : -1}
            data-stop={actor.id}
            aria-label={nodeLabel(actor, label.anchor === 'middle' ? Math.max(letters, 22) : letters)}
            onClick={() => visit(actor.id)}
          >
            <title>{`${actor.name}, ${actor.kind}`}</title>
            <NodeShape kind={actor.kind} x={x} y={y} />
            <text x={label.x} y={label.y} text-anchor={label.anchor} class={actor.named ? undefined : 'unnamed'}>
              {shortened(actor.name, label.anchor === 'middle' ? Math.max(letters, 22) : letters)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

function isOfCentre({ from, to }: Network['relations'][number], centre: string | null): boolean {
  return centre === null || from.id === centre || to.id === centre
}

/** Persons are round, organizations and groups square, states and places pointed. */
function NodeShape({ kind, x, y }: { readonly kind: ActorKind; readonly x: number; readonly y: number }) {
  if (kind === 'organization' || kind === 'group')
    return <rect x={x - 7} y={y - 7} width={14} height={14} rx={kind === 'group' ? 4 : 0} />
  if (kind === 'state' || kind === 'place')
    return <path d={`M${x} ${y - 9} L${x + 9} ${y} L${x} ${y + 9} L${x - 9} ${y} Z`} />
  return <circle cx={x} cy={y} r={7.5} />
}

/** Begins with what is seen, if that is not all of the name. */
function nodeLabel({ name, kind }: Network['actors'][number], letters: number): string {
  const seen = shortened(name, letters)
  return seen === name ? `${name}, ${kind}` : `${seen}: ${name}, ${kind}`
}

function shortened(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`
}
