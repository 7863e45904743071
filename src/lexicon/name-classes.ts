import data from './data/name-classes.json' with { type: 'json' }

/** Last words of the names of bodies. */
export const organizationWords: ReadonlySet<string> = new Set(data.organization)
/** Last words of the names of places. */
export const placeWords: ReadonlySet<string> = new Set(data.place)
/** Last words of the names of events. */
export const eventWords: ReadonlySet<string> = new Set(data.event)
/** Last words of the names of treaties, laws and documents. */
export const workWords: ReadonlySet<string> = new Set(data.work)
/** Last words of the names of other things. */
export const otherWords: ReadonlySet<string> = new Set(data.other)
/** Last words of the names of ships and aircraft. */
export const vehicleWords: ReadonlySet<string> = new Set(data.vehicle)
/** Heads of the names of bodies that take "of" and "for" inside the name: "Ministry of Health", "Observatory for Human Rights". */
export const organizationHeads: ReadonlySet<string> = new Set(data.organizationHeads)
/** Heads of other names that take "of". */
export const otherHeads: ReadonlySet<string> = new Set(data.otherHeads)
/** First words of the names of armed groups and parties, in Arabic and Urdu. */
export const organizationFirstWords: ReadonlySet<string> = new Set(data.organizationFirst)
/** First words of the names of events. */
export const eventFirstWords: ReadonlySet<string> = new Set(data.eventFirst)
/** First words of the names of places. */
export const placeFirstWords: ReadonlySet<string> = new Set(data.placeFirst)
/** Words that name a body by themselves. */
export const organizationsAlone: ReadonlySet<string> = new Set(data.organizationAlone)
/** Capitalised words that are no names by themselves. */
export const noNames: ReadonlySet<string> = new Set(data.noName)
/** Lower-case words inside names: particles of persons' names. */
export const nameParticles: ReadonlySet<string> = new Set(data.particle)
/** Hyphenated beginnings of names that are written small: "al-Nusra". */
export const smallStarts: ReadonlySet<string> = new Set(data.smallStart)
