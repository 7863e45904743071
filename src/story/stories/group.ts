import { Components } from '../components.ts'
import type { MeasuredVector } from './likeness.ts'
import { storyLikeness } from './likeness.ts'

/** Neighbours tell one story about as likely as not, or likelier; in log-odds, as all that follow. */
const NEIGHBOURS = -0.3
/** And they are not much less alike than either is like those that it is most like: so many, so much less. */
const NEAREST = 8
const LESS = 1.75
/** What is more alike than this is hardly told by two. */
const MOST = 6
/** Texts this alike are joined where one of them has hardly another neighbour. */
const ALIKE = 2
/** A text that is in no group joins the one of the text that it is most like, where that is as likely as not. */
const STRAY = 0
/** Of the neighbours of the one that has fewer, the other must have half. */
const SHARED = 0.5

/** Each text is looked up by so many of its heaviest terms, among so many before it that have the term as well. */
const TERMS_ASKED = 12
const LOOK_BACK = 24
/** A term that weighs less is no reason to compare. */
const LEAST_WEIGHT = 48

/** Places of texts, two by two. */
export type Pairs = readonly (readonly [number, number])[]

/**
 * Groups texts that tell one story. Two texts are neighbours where they are alike, and about as alike as each is with
 * its nearest: two stories of one kind share much, but less than the reports of each. Neighbours are joined where they have
 * neighbours in common (Jarvis and Patrick, "Clustering using a similarity measure based on shared near neighbors", 1973),
 * so that one page between two stories joins nothing; joined pairs are closed by components. Only texts with a rare term
 * in common are compared, each with those next to it in the given order, so that time grows with their number.
 * @param vectors in an order that depends on the texts alone
 * @param bound pairs that must be in one group, by place
 * @param parted pairs that must not be in one group
 * @param copies places of texts that repeat others, to which they are bound: they are compared with none
 * @returns for each text the first place of its group
 */
export function groupByStory(
  vectors: readonly MeasuredVector[],
  bound: Pairs = [],
  parted: Pairs = [],
  copies: ReadonlySet<number> = new Set(),
): number[] {
  const alike = likenesses(vectors, copies)
  const neighbours = neighboursOf(alike)
  const groups = new Components(vectors.length, parted)
  for (const [a, b] of bound) groups.join(a, b)
  const joined = [...neighbours.entries()].flatMap(([a, list]) =>
    [...list]
      .filter(([b, likeness]) => b < a && belongTogether(list, neighbours[b], likeness))
      .map(([b, likeness]) => ({ a, b, likeness })),
  )
  // Where an analyst parted two, what is most alike is joined first.
  joined.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
  for (const { a, b } of joined) groups.join(a, b)
  for (const [a, b] of strays(groups, alike)) groups.join(a, b)
  return vectors.map((_, place) => groups.rootOf(place))
}

/** Texts that are in no group with the one that each is most like, where that is likely enough. */
function strays(groups: Components, alike: readonly Neighbours[]): Pairs {
  const alone = groups.groups().flatMap((members) => (members.length === 1 ? members : []))
  return alone.flatMap((place): [number, number][] => {
    const [nearest] = [...alike[place]].sort(([a, x], [b, y]) => y - x || a - b)
    return nearest !== undefined && nearest[1] >= STRAY ? [[place, nearest[0]]] : []
  })
}

type Neighbours = ReadonlyMap<number, number>

/** For each text those that it is compared with, and how alike they are. */
function likenesses(vectors: readonly MeasuredVector[], copies: ReadonlySet<number>): Neighbours[] {
  const alike: Map<number, number>[] = vectors.map(() => new Map())
  for (const [a, b] of candidatePairs(vectors, copies)) {
    const likeness = storyLikeness(vectors[a], vectors[b])
    alike[a].set(b, likeness)
    alike[b].set(a, likeness)
  }
  return alike
}

/** For each text its neighbours, with how alike they are. */
function neighboursOf(alike: readonly Neighbours[]): Neighbours[] {
  const levels = alike.map(levelOf)
  return alike.map((list, a) => {
    const least = (b: number): number => Math.max(NEIGHBOURS, levels[a] - LESS, levels[b] - LESS)
    return new Map([...list].filter(([b, likeness]) => likeness >= least(b)))
  })
}

/** How alike a text is with its nearest, in the mean. */
function levelOf(alike: Neighbours): number {
  const nearest = [...alike]
    .map(([, likeness]) => Math.min(MOST, likeness))
    .sort((a, b) => b - a)
    .slice(0, NEAREST)
  return nearest.length === 0 ? 0 : nearest.reduce((sum, likeness) => sum + likeness, 0) / nearest.length
}

function belongTogether(a: Neighbours, b: Neighbours, likeness: number): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  const others = fewer.size - 1
  if (others <= 1 && likeness >= ALIKE) return true
  let shared = 0
  for (const place of fewer.keys()) if (more.has(place)) shared++
  return others > 0 && shared >= others * SHARED
}

/** Pairs that share a heavy term, each once, the later place first. */
function* candidatePairs(
  vectors: readonly MeasuredVector[],
  copies: ReadonlySet<number>,
): Generator<readonly [number, number]> {
  const postings = new Map<number, number[]>()
  for (const [place, { terms, weights }] of vectors.entries()) {
    if (copies.has(place)) continue
    const heaviest = terms
      .map((term, i) => ({ term, weight: weights[i] }))
      .filter(({ weight }) => weight >= LEAST_WEIGHT)
      .sort((a, b) => b.weight - a.weight || a.term - b.term)
      .slice(0, TERMS_ASKED)
    const before = new Set<number>()
    for (const { term } of heaviest) {
      const list = postings.get(term)
      if (list === undefined) postings.set(term, [place])
      else {
        for (const other of list.slice(-LOOK_BACK)) before.add(other)
        list.push(place)
      }
    }
    for (const other of before) yield [place, other]
  }
}
