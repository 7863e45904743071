import type { EventRecord } from '../record/record.ts'
import { OTHER_MODES, type OtherMode, type PloverCode } from '../record/vocabulary.ts'

const PLOVER_WORDS: Readonly<Record<PloverCode, string>> = {
  AGREE: 'agree',
  CONSULT: 'meet or talk',
  SUPPORT: 'support',
  CONCEDE: 'give way',
  COOPERATE: 'cooperate',
  AID: 'aid',
  RETREAT: 'retreat or release',
  REQUEST: 'ask or demand',
  ACCUSE: 'accuse or investigate',
  REJECT: 'reject',
  THREATEN: 'threaten',
  PROTEST: 'protest',
  SANCTION: 'sanction or cut ties',
  MOBILIZE: 'mobilize',
  COERCE: 'arrest or coerce',
  ASSAULT: 'attack or harm',
}

const OTHER_WORDS: Readonly<Record<OtherMode, string>> = {
  accident: 'accident',
  disaster: 'disaster',
  death: 'death',
  health: 'illness or health',
  election: 'election',
  appointment: 'appointment or dismissal',
  law: 'law or court',
  business: 'business',
  science: 'science',
  sport: 'sport',
  publication: 'publication',
  travel: 'travel',
  personal: 'private life',
  other: 'happening',
}

/** What an event's type is called; of what PLOVER has no type for, what its mode is: "election". */
export function deedWords({ code, mode }: Pick<EventRecord, 'code' | 'mode'>): string {
  if (code !== 'OTHER') return PLOVER_WORDS[code]
  return OTHER_WORDS[OTHER_MODES.find((known) => known === mode) ?? 'other']
}
