import type { ActorRow, Network, RelationView } from '../../../src/api/actors.ts'

interface Node {
  readonly actor: ActorRow
  readonly x: number
  readonly y: number
  /** Where its name stands. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' }
}

/** One way of one relation, with one tone. */
interface Edge {
  readonly relation: RelationView
  readonly tone: 'cooperation' | 'conflict'
  readonly count: number
  readonly path: string
}

export interface Radial {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

const LABEL_GAP = 13
/** How much room the names have at each side of a drawing. */
export function labelRoom(width: number): number {
  return Math.min(175, width * 0.28)
}

/** How far the two tones and the two ways between a pair bend apart, as a part of their length. */
const BEND = 0.09
/** Edges end short of the nodes. */
const SHORT = 11

/**
 * The chosen actor in the middle, the others around it: those with whom it is more in conflict at the right, the more the further right;
 * without a chosen one all in a circle. The same network is always drawn alike.
 */
export function radialLayout({ actors, relations, centre }: Network, width: number, height: number): Radial {
  const middle = { x: width / 2, y: height / 2 }
  const around = actors.filter(({ id }) => id !== centre && isRelated(id, relations))
  const inOrder = centre === null ? byGroups(around, relations) : aroundTheClock(around, relations)
  const [rx, ry] = [width / 2 - labelRoom(width), Math.max(60, height / 2 - 34)]
  const nodes = inOrder.map((actor, index): Node => {
    const angle = -Math.PI / 2 + (2 * Math.PI * (index + 0.5)) / inOrder.length
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const [x, y] = [middle.x + rx * cos, middle.y + ry * sin]
    const anchor = Math.abs(cos) < 0.2 ? 'middle' : cos > 0 ? 'start' : 'end'
    const label = {
      x: anchor === 'middle' ? x : x + Math.sign(cos) * LABEL_GAP,
      y: anchor === 'middle' ? y + (sin > 0 ? LABEL_GAP + 9 : -LABEL_GAP) : y + 4,
      anchor,
    } as const
    return { actor, x, y, label }
  })
  const chosen = actors.find(({ id }) => id === centre)
  const all: Node[] =
    chosen === undefined
      ? nodes
      : [{ actor: chosen, ...middle, label: { x: middle.x, y: middle.y - LABEL_GAP - 3, anchor: 'middle' } }, ...nodes]
  return { nodes: all, edges: edgesOf(relations, new Map(all.map((node) => [node.actor.id, node]))) }
}

/** Whether a line is drawn at an actor: what one does to oneself has none. */
function isRelated(id: string, relations: readonly RelationView[]): boolean {
  return relations.some(({ from, to }) => from.id !== to.id && (from.id === id || to.id === id))
}

/** Who has to do with each other stands side by side: each group in turn, from its weightiest outward. */
function byGroups(actors: readonly ActorRow[], relations: readonly RelationView[]): ActorRow[] {
  const placed = new Set<ActorRow>()
  const place = (actor: ActorRow): void => {
    if (placed.has(actor)) return
    placed.add(actor)
    for (const other of actors) {
      const isNear = relations.some(
        ({ from, to }) => (from.id === actor.id && to.id === other.id) || (to.id === actor.id && from.id === other.id),
      )
      if (isNear) place(other)
    }
  }
  for (const actor of actors) place(actor)
  return [...placed]
}

/** Most in conflict at three o'clock, most in cooperation at nine: from noon the right half fills with conflict, the left with the rest. */
function aroundTheClock(actors: readonly ActorRow[], relations: readonly RelationView[]): ActorRow[] {
  const conflictOf = ({ id }: ActorRow): number => {
    const own = relations.filter(({ from, to }) => from.id === id || to.id === id)
    const conflict = own.reduce((sum, relation) => sum + relation.conflict, 0)
    const cooperation = own.reduce((sum, relation) => sum + relation.cooperation, 0)
    return conflict / Math.max(1, conflict + cooperation)
  }
  const sorted = actors.toSorted((a, b) => conflictOf(b) - conflictOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const right = sorted.slice(0, Math.ceil(sorted.length / 2))
  const left = sorted.slice(right.length)
  return [...fromTheMiddle(right), ...fromTheMiddle(left.toReversed())]
}

/** The first in the middle, the next on its two sides, and so on. */
function fromTheMiddle<T>(items: readonly T[]): T[] {
  const before: T[] = []
  const after: T[] = []
  items.forEach((item, index) => {
    if (index % 2 === 0) after.push(item)
    else before.unshift(item)
  })
  return [...before, ...after]
}

function edgesOf(relations: readonly RelationView[], nodes: ReadonlyMap<string, Node>): Edge[] {
  return relations.flatMap((relation): Edge[] => {
    const from = nodes.get(relation.from.id)
    const to = nodes.get(relation.to.id)
    if (from === undefined || to === undefined || from === to) return []
    return (['cooperation', 'conflict'] as const).flatMap((tone, index) => {
      const count = relation[tone]
      return count === 0 ? [] : [{ relation, tone, count, path: bent(from, to, BEND * (1 + index)) }]
    })
  })
}

/** A line from one node to another that bends to the left of its way. */
function bent(from: Node, to: Node, bend: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const [x0, y0] = [from.x + ux * SHORT, from.y + uy * SHORT]
  const [x1, y1] = [to.x - ux * (SHORT + 3), to.y - uy * (SHORT + 3)]
  const [cx, cy] = [(x0 + x1) / 2 + dy * bend, (y0 + y1) / 2 - dx * bend]
  return `M${round(x0)} ${round(y0)} Q${round(cx)} ${round(cy)} ${round(x1)} ${round(y1)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
