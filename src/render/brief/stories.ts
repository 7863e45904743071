import type { RecordIndex } from '../../situation/record-index.ts'
import { type ListedStory, storiesOf } from '../../situation/stories.ts'
import { showRange } from '../../views/dates.ts'
import { countOf } from '../../views/numbers.ts'
import { plainText } from '../../views/plain-text.ts'
import { entry, type Line, type Section, strong } from '../document.ts'
import { refer, referenceLine } from '../references.ts'
import { cutGroup, type Limits } from './limits.ts'

/** The stories that the reports tell, each with its number, in the words of one of its reports. */
export function storiesSection(index: RecordIndex, limits: Limits): Section {
  const entries = storiesOf(index).map((story) =>
    entry([`${story.number}. `, strong(plainText(story.title))], [storyLine(index, story)]),
  )
  return {
    title: 'Stories',
    anchor: 'stories',
    note: 'Those of most independent origins first. One alone: sitrep brief --story 1.',
    groups: [cutGroup(null, null, entries, limits.stories)],
    beside: false,
  }
}

/** "4 reports, 3 independent origins, 4 to 6 March 2031 [2:1]": with the place of its title. */
export function storyLine(index: RecordIndex, { record, origins }: ListedStory): Line {
  const days = [record.from, record.to].flatMap((day) => day ?? [])
  const counts = `${countOf(record.documents.length, 'report')}, ${countOf(origins, 'independent origin')}`
  const { document, ...title } = record.title
  return [
    days.length === 0 ? counts : `${counts}, ${showRange(days[0], days[days.length - 1])}`,
    ...referenceLine([refer(index, document, title)], 1),
  ]
}
