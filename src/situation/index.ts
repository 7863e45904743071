export type { Correction } from '../record/correction.ts'
export { languageLayers } from '../report/language-layers.ts'
export type { SearchedType, Store } from '../store/store.ts'
export { aggregate, storyKey } from './aggregate.ts'
export { type CorrectionMaker, type Corrector, correctionMaker } from './correct.ts'
export { type KnownOn, recordsKnownOn } from './known-on.ts'
export { readInto } from './read.ts'
export type { Outcome, Reader, Source } from './reader.ts'
export { type RecordIndex, recordIndex } from './record-index.ts'
export { allRecords } from './records.ts'
export { createReader, type LoadedModels } from './report-reader.ts'
export { currentRun } from './run.ts'
export { drawSample, precisionOf, type SampledType } from './sample.ts'
export {
  findStory,
  indexOfPlaces,
  type ListedStory,
  placesOf,
  recordsOfStory,
  storiesOf,
  withForgotten,
} from './stories.ts'
export { sureIndex } from './sure.ts'
