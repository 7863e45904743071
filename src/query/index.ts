export { type Answer, ask, type Finding, type FindingGroup, type Question } from './ask/index.ts'
export { type Change, type ChangedWords, type Difference, differences } from './diff/index.ts'
export { readyFilter } from './filtering.ts'
export { type SearchHit, type SearchOptions, type SearchResult, searchSituation } from './search/index.ts'
