/**
 * Connected components over numbers 0 to n - 1. Components do not depend on the order in which pairs are joined.
 */
export class Components {
  readonly #parent: Uint32Array

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i)
  }

  join(a: number, b: number): void {
    const rootA = this.rootOf(a)
    const rootB = this.rootOf(b)
    if (rootA !== rootB) this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
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

  /** The components, each in ascending order, ordered by their first member. */
  groups(): number[][] {
    const groups = new Map<number, number[]>()
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.rootOf(i)
      const group = groups.get(root)
      if (group === undefined) groups.set(root, [i])
      else group.push(i)
    }
    return [...groups.values()]
  }
}
