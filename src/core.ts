/**
 * `sitrep/core`: everything that takes a store, a reader or records, and nothing of Node, so that it runs in a browser too.
 * Who calls it brings the store (`Store` says what one must do) and serves the models. `sitrep` has all of this as well, with
 * stores, files and models for Node. The doors hold nothing: they hand on what the rooms have.
 */

export { fetchModels } from './browser/models.ts'
export {
  type Answer,
  ask,
  type Change,
  type ChangedWords,
  type Difference,
  differences,
  type Finding,
  type FindingGroup,
  type Question,
  type SearchHit,
  type SearchOptions,
  type SearchResult,
  searchSituation as search,
} from './query/index.ts'
export { type BriefOptions, renderBrief as brief } from './render/brief/index.ts'
export { type CsvFile, csvFiles } from './render/csv/index.ts'
export { jsonLines } from './render/jsonl/index.ts'
export {
  aggregate,
  allRecords,
  type CorrectionMaker,
  type Corrector,
  correctionMaker,
  createReader,
  findStory,
  type KnownOn,
  type ListedStory,
  type LoadedModels,
  type Outcome,
  type Reader,
  type RecordIndex,
  readInto,
  recordIndex,
  recordsKnownOn,
  recordsOfStory,
  type Source,
  type Store,
  storiesOf,
} from './situation/index.ts'
