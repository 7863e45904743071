import data from './data/speaker-sides.json' with { type: 'json' }

/** Last words of the titles whose bearers say "we" for whom they serve: "spokesman", "president". */
export const spokesmanTitles: ReadonlySet<string> = new Set(data.spokesmen)
