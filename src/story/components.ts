/**
 * Connected components over numbers 0 to n - 1. Without vetoes they do not depend on the order in which pairs are
 * joined; with vetoes the pairs must come in a fixed order.
 */
export class Components {
  readonly #parent: Uint32Array
  readonly #vetoes: readonly (readonly [number, number])[]

  /** @param vetoes pairs that must never be in one component */
  constructor(size: number, vetoes: readonly (readonly [number, number])[] = []) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i)
    this.#vetoes = vetoes
  }

  /** Joins two components; false if a veto forbids it. */
  join(a: number, b: number): boolean {
    const rootA = this.rootOf(a)
    const rootB = this.rootOf(b)
    if (rootA === rootB) return true
    const isVetoed =
      this.#vetoes.length > 0 &&
      this.#vetoes.some(([c, d]) => {
        const [rootC, rootD] = [this.rootOf(c), this.rootOf(d)]
        return (rootC === rootA && rootD === rootB) || (rootC === rootB && rootD === rootA)
      })
    if (!isVetoed) this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
    return !isVetoed
  }

  rootOf(item: number): number {
    let root = item
    while (this.#parent[root] !== root) root = this.#parent[root]
    let next = item
    while (this.#parent[next] !== root) {
      const parent = this.#parent[next]
      this.#parent[next] = root
      next = parent
    }
    return root
  }

  /**
   * The components, each in ascending order, ordered by their first member.
   * @param least how many members those have that are wanted
   */
  groups(least = 1): number[][] {
    const sizes = new Uint32Array(this.#parent.length)
    for (let i = 0; i < sizes.length; i++) sizes[this.rootOf(i)]++
    const groups: number[][] = []
    const placeOf = new Uint32Array(sizes.length)
    for (let i = 0; i < sizes.length; i++) {
      // A root is the least of its component, and so comes before all others.
      const root = this.rootOf(i)
      if (sizes[root] < least) continue
      if (root === i) placeOf[i] = groups.push([i]) - 1
      else groups[placeOf[root]].push(i)
    }
    return groups
  }
}
