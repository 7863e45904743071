import { Components } from '../components.ts'
import { type MeasuredVector, storyLikeness } from './likeness.ts'
import { SharedTerms } from './shared-terms.ts'

/** Neighbours tell one story about as likely as not, or likelier; in log-odds, as all that follow. */
const NEIGHBOURS = -0.3
/** And they are not much less alike than either is like those that it is most like: so many, so much less. */
const NEAREST = 8
const LESS = 1.75
/** What is more alike than this is hardly told by two. */
const MOST = 6
/** Texts this alike are joined where one of them has hardly another neighbour. */
const ALIKE = 2
/** A text that is in no group joins the one of the text that it is most like, if that is as likely as not. */
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
  const { alike, levels } = likenesses(vectors, copies)
  const neighbours = neighboursOf(alike, levels)
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

/** Texts that are in no group with the one that each is most like, if that is likely enough. */
function strays(groups: Components, alike: readonly Neighbours[]): Pairs {
  const alone = groups.groups().flatMap((members) => (members.length === 1 ? members : []))
  return alone.flatMap((place): [number, number][] => {
    const [nearest] = [...alike[place]].sort(([a, x], [b, y]) => y - x || a - b)
    return nearest !== undefined && nearest[1] >= STRAY ? [[place, nearest[0]]] : []
  })
}

type Neighbours = ReadonlyMap<number, number>

interface Likenesses {
  /** For each text those that are as alike as neighbours must be at least, and how alike. */
  readonly alike: readonly Neighbours[]
  /** How alike each text is with its nearest, in the mean. */
  readonly levels: Float64Array
}

function likenesses(vectors: readonly MeasuredVector[], copies: ReadonlySet<number>): Likenesses {
  const alike: Map<number, number>[] = vectors.map(() => new Map())
  const nearest = new Nearest(vectors.length)
  const shared = new SharedTerms(vectors)
  eachCandidatePair(vectors, copies, (a, others) => {
    shared.compare(a)
    for (const b of others) {
      const likeness = storyLikeness(vectors[a], vectors[b], shared.with(b))
      nearest.add(a, likeness)
      nearest.add(b, likeness)
      if (likeness < NEIGHBOURS) continue
      alike[a].set(b, likeness)
      alike[b].set(a, likeness)
    }
  })
  return { alike, levels: nearest.levels() }
}

/** How alike each text is with those that it is most like, so many at most. */
class Nearest {
  /** For each text `NEAREST` places, the most alike first. */
  readonly #likenesses: Float64Array
  readonly #counts: Uint8Array

  constructor(size: number) {
    this.#likenesses = new Float64Array(size * NEAREST)
    this.#counts = new Uint8Array(size)
  }

  add(text: number, likeness: number): void {
    const [list, from, count] = [this.#likenesses, text * NEAREST, this.#counts[text]]
    if (count === NEAREST && likeness <= list[from + count - 1]) return
    let at = from + (count === NEAREST ? count - 1 : count)
    for (; at > from && list[at - 1] < likeness; at--) list[at] = list[at - 1]
    list[at] = likeness
    if (count < NEAREST) this.#counts[text]++
  }

  levels(): Float64Array {
    return Float64Array.from(this.#counts, (count, text) => {
      let sum = 0
      for (let i = 0; i < count; i++) sum += Math.min(MOST, this.#likenesses[text * NEAREST + i])
      return count === 0 ? 0 : sum / count
    })
  }
}

/** For each text its neighbours, with how alike they are. */
function neighboursOf(alike: readonly Neighbours[], levels: Float64Array): Neighbours[] {
  return alike.map((list, a) => {
    const least = (b: number): number => Math.max(levels[a] - LESS, levels[b] - LESS)
    return new Map([...list].filter(([b, likeness]) => likeness >= least(b)))
  })
}

function belongTogether(a: Neighbours, b: Neighbours, likeness: number): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  const others = fewer.size - 1
  if (others <= 1 && likeness >= ALIKE) return true
  let shared = 0
  for (const place of fewer.keys()) if (more.has(place)) shared++
  return others > 0 && shared >= others * SHARED
}

/** Calls `tell` for each text with those before it that share a heavy term, each once. */
function eachCandidatePair(
  vectors: readonly MeasuredVector[],
  copies: ReadonlySet<number>,
  tell: (place: number, before: readonly number[]) => void,
): void {
  const postings = new Map<number, number[]>()
  const seenBy = new Int32Array(vectors.length).fill(-1)
  for (const [place, vector] of vectors.entries()) {
    if (copies.has(place)) continue
    const before: number[] = []
    for (const term of heaviestTerms(vector)) {
      const list = postings.get(term)
      if (list === undefined) {
        postings.set(term, [place])
        continue
      }
      for (let i = Math.max(0, list.length - LOOK_BACK); i < list.length; i++) {
        if (seenBy[list[i]] === place) continue
        seenBy[list[i]] = place
        before.push(list[i])
      }
      list.push(place)
    }
    tell(place, before)
  }
}

/** The terms by which a text is looked up, the heaviest first; of equals the lower. */
function heaviestTerms({ terms, weights }: MeasuredVector): number[] {
  const heaviest: number[] = []
  for (let i = 0; i < terms.length; i++) {
    if (weights[i] < LEAST_WEIGHT) continue
    if (heaviest.length === TERMS_ASKED && weights[i] <= weights[heaviest[TERMS_ASKED - 1]]) continue
    let at = heaviest.length
    while (at > 0 && weights[heaviest[at - 1]] < weights[i]) at--
    heaviest.splice(at, 0, i)
    if (heaviest.length > TERMS_ASKED) heaviest.pop()
  }
  return heaviest.map((place) => terms[place])
}
