import { expect, test } from 'vitest'
import { SITREP_VERSION } from '../src/record/version.ts'

/*
 * What programs may import, entry by entry, as the built package gives it. A name that goes from here is missed by
 * somebody; a name that comes is promised.
 */

async function namesOf(entry: string): Promise<string[]> {
  return Object.keys(await import(/* @vite-ignore */ entry)).sort()
}

const CORE = [
  'aggregate',
  'allRecords',
  'ask',
  'brief',
  'correctionMaker',
  'createReader',
  'csvFiles',
  'differences',
  'fetchModels',
  'findStory',
  'jsonLines',
  'readInto',
  'recordIndex',
  'recordsKnownOn',
  'recordsOfStory',
  'search',
  'storiesOf',
]

/** The closed lists that records and the API share. */
const VOCABULARY = [
  'ACTOR_KINDS',
  'AGREEMENTS',
  'BLOCK_KINDS',
  'CLUSTER_SUBJECTS',
  'DATE_BASES',
  'DATE_PRECISIONS',
  'EVENT_CODES',
  'EVENT_STATUSES',
  'FLAGS',
  'ORIGIN_BASES',
  'OTHER_MODES',
  'PLOVER_CODES',
  'QUOTE_KINDS',
  'STANCES',
  'STORY_KINDS',
  'TIMEX_TYPES',
  'isPloverCode',
]

test('sitrep/core: everything that takes a store, a reader or records', async () => {
  expect(await namesOf('sitrep/core')).toEqual(CORE)
})

test('sitrep: all that, and stores, files, threads and models for Node', async () => {
  const own = ['installedRun', 'openReader', 'openSituation', 'sourcesOf']
  expect(await namesOf('sitrep')).toEqual([...CORE, ...own].sort())
})

test('sitrep/language: the English text analysis by itself', async () => {
  expect(await namesOf('sitrep/language')).toEqual(['DEPREL', 'UPOS', 'XPOS', 'createLanguageCore', 'openLanguageCore'])
})

test('sitrep/record: the contract', async () => {
  expect(await namesOf('sitrep/record')).toEqual(
    [
      ...VOCABULARY,
      'SitrepError',
      'assertSpan',
      'compareCodeUnits',
      'compareSpans',
      'contains',
      'documentId',
      'hull',
      'idOf',
      'overlaps',
      'schema',
      'sha256Hex',
      'trimSpan',
      'wordsOf',
    ].sort(),
  )
})

test('sitrep/api: the shapes and parameters of the HTTP API', async () => {
  expect(await namesOf('sitrep/api')).toEqual(
    [
      ...VOCABULARY,
      'HIGHLIGHT_KINDS',
      'NO_FILTER',
      'actorDetailSchema',
      'actorListSchema',
      'actorPositionSchema',
      'actorRefSchema',
      'actorRowSchema',
      'actorsParameters',
      'answersSchema',
      'askParameters',
      'calendarValue',
      'copyViewSchema',
      'correctedSchema',
      'correctionListSchema',
      'correctionRequestSchema',
      'correctionRowSchema',
      'dateViewSchema',
      'day',
      'evidenceSchema',
      'figuresParameters',
      'filterFromParams',
      'filterOf',
      'filterSchema',
      'filterToParams',
      'filtered',
      'filteredList',
      'findingGroupSchema',
      'findingSchema',
      'highlightSchema',
      'idParameter',
      'idSchema',
      'laneSchema',
      'listOf',
      'mapPlaceSchema',
      'markListSchema',
      'markSchema',
      'mentionListSchema',
      'mentionRowSchema',
      'networkSchema',
      'newsSchema',
      'originLegendSchema',
      'overviewSchema',
      'parseFilter',
      'problemSchema',
      'quantitiesSchema',
      'quantitySchema',
      'readingLineSchema',
      'relationViewSchema',
      'reportDetailSchema',
      'reportListSchema',
      'reportRefSchema',
      'reportRowSchema',
      'reportsParameters',
      'searchHitSchema',
      'searchParameters',
      'searchResultsSchema',
      'snapshotSchema',
      'speakerSchema',
      'speakersSchema',
      'speechSchema',
      'speechesSchema',
      'stancePointSchema',
      'stanceSchema',
      'statementsParameters',
      'storyListSchema',
      'storyRowSchema',
      'tellerSchema',
      'tellingSchema',
      'timelineParameters',
      'timelineSchema',
      'weightSchema',
      'windowQuery',
      'wordsParameter',
      'wordsSchema',
    ].sort(),
  )
})

test('sitrep/package.json: the version that records name too', async () => {
  const packageJson = await import('sitrep/package.json')
  expect(SITREP_VERSION).toBe(packageJson.default.version)
})
