/** The classes that the models of a reading decide between, in the order in which their outputs are numbered. */

/** Types of events: PLOVER's, and happenings outside it by their mode. */
// biome-ignore format: a table reads better in rows
export const EVENT_CLASSES = [
  'none', 'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT',
  'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
  'OTHER/accident', 'OTHER/disaster', 'OTHER/death', 'OTHER/health', 'OTHER/election', 'OTHER/appointment',
  'OTHER/law', 'OTHER/business', 'OTHER/science', 'OTHER/sport', 'OTHER/publication', 'OTHER/travel',
  'OTHER/personal', 'OTHER/other',
] as const

/** Modes of PLOVER's types; the first stands for none. */
// biome-ignore format: a table reads better in rows
export const MODE_CLASSES = [
  'none', 'allege', 'disapprove', 'investigate', 'abduct', 'aerial', 'assassinate', 'beat', 'coup', 'crowd-control',
  'destroy', 'drone', 'execute', 'explosives', 'firearms', 'heavy-weapons', 'primitive', 'sexual', 'suicide-attack',
  'torture', 'unconventional', 'arrest', 'ban', 'censor', 'curfew', 'cyber', 'deport', 'martial-law', 'restrict',
  'seize', 'multilateral', 'phone', 'third-party', 'visit', 'militia', 'police', 'troops', 'weapons', 'boycott',
  'demo', 'hunger', 'obstruct', 'riot', 'strike', 'vandalize', 'assist', 'change', 'meet', 'yield', 'access',
  'ceasefire', 'disarm', 'release', 'resign', 'withdraw', 'convict', 'discontinue', 'expel', 'relations', 'territory',
  'violence',
] as const

/** The modes that each type has, by PLOVER and the guidelines of the situation corpus; a type that is not here has none. */
// biome-ignore format: a table reads better in rows
export const MODES_OF_TYPE: Readonly<Partial<Record<string, readonly (typeof MODE_CLASSES)[number][]>>> = {
  ACCUSE: ['allege', 'disapprove', 'investigate'],
  ASSAULT: [
    'abduct', 'aerial', 'assassinate', 'beat', 'coup', 'crowd-control', 'destroy', 'drone', 'execute', 'explosives',
    'firearms', 'heavy-weapons', 'primitive', 'sexual', 'suicide-attack', 'torture', 'unconventional',
  ],
  COERCE: ['arrest', 'ban', 'censor', 'curfew', 'cyber', 'deport', 'martial-law', 'restrict', 'seize'],
  CONSULT: ['multilateral', 'phone', 'third-party', 'visit'],
  MOBILIZE: ['militia', 'police', 'troops', 'weapons'],
  PROTEST: ['boycott', 'demo', 'hunger', 'obstruct', 'riot', 'strike', 'vandalize'],
  REJECT: ['assist', 'change', 'meet', 'yield'],
  REQUEST: ['assist', 'change', 'meet', 'yield'],
  RETREAT: ['access', 'ceasefire', 'disarm', 'release', 'resign', 'withdraw'],
  SANCTION: ['convict', 'discontinue', 'expel', 'withdraw'],
  THREATEN: ['arrest', 'expel', 'relations', 'restrict', 'territory', 'violence'],
}

export const STATUS_CLASSES = ['happened', 'ongoing', 'planned', 'demanded', 'possible', 'denied', 'refused'] as const

/** Of a word as the head of what somebody is for or against. */
export const STANCE_CLASSES = ['none', 'for', 'against', 'open'] as const

/** Of a word as the cue of a statement. */
export const CUE_CLASSES = ['none', 'cue'] as const

/** Of a phrase beside an event. */
export const ROLE_CLASSES = ['none', 'doer', 'recipient', 'place', 'time'] as const

/** What a phrase may stand beside: an event of a class, what somebody is for or against, a cue, a figure. */
export const ANCHOR_CLASSES = [...EVENT_CLASSES, 'for', 'against', 'open', 'cue', 'figure'] as const
