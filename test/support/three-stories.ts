import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/* Three invented stories in one pile: an earthquake of four reports, a treaty of three, a bank's fall of two. */

/** The reports by path. */
export const PILE: Readonly<Record<string, string>> = {
  'quake-1.txt': `The Varsund Courier
Published 4 March 2031

Quake of 6.1 shakes Varsund, four dead

An earthquake of magnitude 6.1 struck the island of Varsund early on Tuesday and killed four people in Hollvik, Mayor Oda Brennmo said. "We need tents before the night," Brennmo said. Rescuers pulled nine survivors from the rubble of the Hollvik school.
`,
  'quake-2.txt': `Nordlys Press
Published 5 March 2031

Hollvik counts seven dead after the earthquake

Seven people were killed when an earthquake shook the island of Varsund on Tuesday, rescuers in Hollvik said. Mayor Oda Brennmo said the town had no water. The earthquake of magnitude 6.1 destroyed the Hollvik school.
`,
  'quake-3.txt': `Kesting Daily
Published 5 March 2031

Varsund asks for tents after quake

Mayor Oda Brennmo asked for tents on Wednesday, a day after an earthquake of magnitude 6.1 killed people in Hollvik on the island of Varsund. Rescuers said aftershocks shook Hollvik through the night.
`,
  'quake-4.txt': `The Ostrand Mail
Published 6 March 2031

School in Hollvik lies in rubble

Rescuers ended their search in the rubble of the Hollvik school on Thursday, two days after the earthquake on the island of Varsund. Mayor Oda Brennmo thanked the rescuers of Hollvik.
`,
  'pact-1.txt': `The Lomvik Post
Published 11 March 2031

Norrland and Ekeria sign herring pact

Norrland and Ekeria signed a pact on herring quotas in Lomvik on Tuesday and ended a dispute of nine years. Fisheries minister Jens Halle said Ekeria would get a third of the herring quota.
`,
  'pact-2.txt': `Kesting Daily
Published 12 March 2031

Herring dispute ends with pact in Lomvik

The herring pact that Norrland and Ekeria signed in Lomvik gives Ekeria a third of the quota, fisheries minister Jens Halle said. "The herring does not know our borders," Halle said.
`,
  'pact-3.txt': `The Ekeria Herald
Published 12 March 2031

Ekeria gets a third of the herring

Fishermen in Ekeria welcomed the herring pact with Norrland on Wednesday. The quota signed in Lomvik gives Ekeria a third of the herring, fisheries minister Jens Halle said.
`,
  'bank-1.txt': `Tarnow Ledger
Published 20 March 2031

Tarnow Savings Bank closes its counters

Tarnow Savings Bank closed its counters on Thursday after depositors withdrew 90 million crowns in a day, chief executive Mira Stolz said. The regulator Finanswacht froze the accounts of the bank.
`,
  'bank-2.txt': `Weldin Times
Published 21 March 2031

Regulator freezes Tarnow Savings Bank

Finanswacht, the regulator, froze the accounts of Tarnow Savings Bank after depositors withdrew 90 million crowns. Chief executive Mira Stolz said the depositors of Tarnow Savings Bank would be paid.
`,
}

/** The stories as the brief lists them: which reports each has. */
export const STORIES: readonly (readonly string[])[] = [
  ['quake-1.txt', 'quake-2.txt', 'quake-3.txt', 'quake-4.txt'],
  ['pact-1.txt', 'pact-2.txt', 'pact-3.txt'],
  ['bank-1.txt', 'bank-2.txt'],
]

/** Writes the pile's reports into a folder. */
export function writePile(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [path, text] of Object.entries(PILE)) writeFileSync(join(folder, path), text)
}
