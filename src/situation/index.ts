export { type Filter, filterFromParams, filterToParams, NO_FILTER, parseFilter } from '../api/filter.ts'
export type { Correction } from '../record/correction.ts'
export { type LanguageLayers, languageLayers } from '../report/language-layers.ts'
export type { ReportReading } from '../report/pipeline.ts'
export { openSqliteStore as openSituation } from '../store/sqlite/index.ts'
export { SEARCHED_TYPES, type SearchedType, type Store } from '../store/store.ts'
export {
  type Answer,
  ask,
  type Finding,
  type FindingGroup,
  type FindingLabel,
  QUESTION_SHAPES,
  type Question,
  type QuestionShape,
  type Term,
} from './ask/index.ts'
export { type CorrectionMaker, type Corrector, correctionMaker } from './correct.ts'
export { CHANGES, type Change, type ChangedWords, type Difference, differences } from './diff/index.ts'
export { type FilteredRecord, type ReadyFilter, readyFilter } from './filtering.ts'
export { type KnownOn, recordsKnownOn } from './known-on.ts'
export { isPublishedBy } from './published-by.ts'
export { readInto } from './read.ts'
export type { Outcome, Reader, Source } from './reader.ts'
export { allRecords } from './records.ts'
export { currentRun } from './run.ts'
export { drawSample, type Precision, precisionOf, type SampledType, type SampleLine } from './sample.ts'
export {
  type SearchHit,
  type SearchOptions,
  type SearchResult,
  type Snippet,
  searchSituation,
} from './search/index.ts'
export { searchFromParams } from './search/params.ts'
export { sureRecords } from './sure.ts'
export { tellStory } from './tell.ts'
export { type SituationView, type ToldRecord, viewOf } from './view.ts'
