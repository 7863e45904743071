import data from './data/vessels.json' with { type: 'json' }

/** Nouns that stand right before the name of a ship, an aircraft or a spacecraft: "the freighter". */
export const crafts: ReadonlySet<string> = new Set(data.crafts)

/** All nouns and pairs of nouns that say in an apposition that something is one: "a patrol boat". */
export const craftHeads: ReadonlySet<string> = new Set([...data.crafts, ...data.headOnly])

/** Nouns of weapons that have names: "the Harrow missile". */
export const weaponNouns: ReadonlySet<string> = new Set(data.weapons)

/** What ships and aircraft have: a crew, a hull. */
export const craftParts: ReadonlySet<string> = new Set(data.parts)

/** What only ships do, by lemma. */
export const craftMovements: ReadonlySet<string> = new Set(data.movements)

/** Prefixes of ships' names, as they are written. */
export const shipPrefixes: ReadonlySet<string> = new Set(data.prefixes)
