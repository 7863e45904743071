import words from './data/name-words.json' with { type: 'json' }

/** Words and phrases that names are made of or stand beside, by what they are. */
export const NAME_WORDS = {
  country: words.country,
  region: words.region,
  city: words.city,
  demonym: words.demonym,
  group: words.group,
  given: words.given,
  title: words.title,
  organization: words.organization,
  organizationCue: words.organizationCue,
  placeCue: words.placeCue,
  calendar: words.calendar,
  particle: words.particle,
  eventCue: words.eventCue,
  speech: words.speech,
} as const satisfies Readonly<Record<string, readonly string[]>>
