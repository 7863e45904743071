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
export { CHANGES, type Change, type ChangedWords, type Difference, differences } from './diff/index.ts'
export { type FilteredRecord, type ReadyFilter, readyFilter } from './filtering.ts'
export {
  type SearchHit,
  type SearchOptions,
  type SearchResult,
  type Snippet,
  searchSituation,
} from './search/index.ts'
