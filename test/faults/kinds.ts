import { archives } from './archives.cases.ts'
import { causes } from './causes.cases.ts'
import { figures } from './figures.cases.ts'
import { noAct } from './no-act.cases.ts'
import { positions } from './positions.cases.ts'
import type { Row } from './row.ts'
import { speech } from './speech.cases.ts'
import { status } from './status.cases.ts'
import { timesPlaces } from './times-places.cases.ts'
import { type } from './type.cases.ts'
import { who } from './who.cases.ts'

/** The rows of all kinds of fault, in the order of known-mistakes.json. */
export const ROWS: readonly Row[] = [
  noAct,
  type,
  status,
  who,
  speech,
  positions,
  figures,
  causes,
  timesPlaces,
  archives,
].flatMap(({ atFault, harmless }) => [...atFault, ...harmless])
