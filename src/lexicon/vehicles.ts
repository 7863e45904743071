import data from './data/vehicles.json' with { type: 'json' }

/** Nouns that stand right before the name of a ship, an aircraft or a spacecraft: "the freighter". */
export const vehicleNouns: ReadonlySet<string> = new Set(data.nouns)

/** Nouns and pairs of nouns that name the class of a vehicle in an apposition: "a patrol boat". */
export const vehicleHeads: ReadonlySet<string> = new Set([...data.nouns, ...data.headOnly])

/** Nouns of weapons that have names: "the Harrow missile". */
export const weaponNouns: ReadonlySet<string> = new Set(data.weapons)

/** Nouns for parts of ships and aircraft: a crew, a hull. */
export const vehicleParts: ReadonlySet<string> = new Set(data.parts)

/** Lemmas of verbs whose subjects are ships only. */
export const vehicleMovements: ReadonlySet<string> = new Set(data.movements)

/** Prefixes of ships' names, as they are written. */
export const shipPrefixes: ReadonlySet<string> = new Set(data.prefixes)
