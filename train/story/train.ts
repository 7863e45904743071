/**
 * Learns when reports tell one story and when events are one happening: node train/story/train.ts [--data FOLDER]
 * [--only stories,joins]. Events are read with the models as they are.
 */
import { parseArgs } from 'node:util'
import { openLanguageCore } from '../../src/node/language-core.ts'
import { loadModels } from '../../src/node/models.ts'
import { openReportModels } from '../../src/report/models.ts'
import { DATA } from '../data.ts'
import { trainEventPairs } from './event-pairs.ts'
import { trainStoryPairs } from './story-pairs.ts'

const { values } = parseArgs({
  options: { data: { type: 'string', default: DATA }, only: { type: 'string', default: 'stories,joins' } },
})
const say = (line: string): void => console.log(line)
const only = values.only.split(',')
if (only.includes('stories')) trainStoryPairs(values.data, say)
if (only.includes('joins')) {
  trainEventPairs(values.data, openLanguageCore(), openReportModels(loadModels().bytes), say)
}
