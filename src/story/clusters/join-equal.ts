/** Calls `join` for members with the same key; those whose key is null join nothing. */
export function joinEqual<T>(
  members: readonly T[],
  keyOf: (member: T) => string | null,
  join: (a: number, b: number) => void,
): void {
  const firstOfKey = new Map<string, number>()
  for (const [index, member] of members.entries()) {
    const key = keyOf(member)
    if (key === null) continue
    const first = firstOfKey.get(key)
    if (first === undefined) firstOfKey.set(key, index)
    else join(index, first)
  }
}

/** The places of members in the list, by key; those whose key is null are left out. */
export function groupBy<T, Key extends string | number>(
  members: readonly T[],
  keyOf: (member: T) => Key | null,
): number[][] {
  const groups = new Map<Key, number[]>()
  for (const [index, member] of members.entries()) {
    const key = keyOf(member)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [index])
    else group.push(index)
  }
  return [...groups.values()]
}

/** The places of members in the list, by a word and by each of their keys; groups of one are left out. */
export function groupByKeys<T, Key extends string | number>(
  members: readonly T[],
  wordOf: (member: T) => string,
  keysOf: (member: T) => readonly Key[],
): number[][] {
  const words = new Map<string, Map<Key, number[]>>()
  for (const [index, member] of members.entries()) {
    const keys = keysOf(member)
    if (keys.length === 0) continue
    const word = wordOf(member)
    let groups = words.get(word)
    if (groups === undefined) {
      groups = new Map()
      words.set(word, groups)
    }
    for (const key of keys) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [index])
      else if (group[group.length - 1] !== index) group.push(index)
    }
  }
  return [...words.values()].flatMap((groups) => [...groups.values()].filter(({ length }) => length > 1))
}
