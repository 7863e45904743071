import listed from './known-mistakes.json' with { type: 'json' }

/** Why figures of small stories are told together or apart wrongly as yet, by what the story is about. */
export const KNOWN_MISTAKES: ReadonlyMap<string, string> = new Map(Object.entries(listed))
