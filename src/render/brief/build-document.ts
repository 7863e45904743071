import type { AnyRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { indexOfStory, type ListedStory, storiesOf } from '../../situation/stories.ts'
import { sureIndex } from '../../situation/sure.ts'
import { countOf } from '../../views/numbers.ts'
import { plainText } from '../../views/plain-text.ts'
import { type Piece, type PrintedDocument, type PrintedStory, quiet, type Section } from '../document.ts'
import { correctionsSection } from './corrections.ts'
import { figuresSection } from './figures.ts'
import { glanceSection } from './glance.ts'
import { FULL, type Limits, SHORT } from './limits.ts'
import { positionsSection } from './positions.ts'
import { relationsSection } from './relations.ts'
import { reportTexts } from './report-texts.ts'
import { leadLine, reportsSection } from './reports.ts'
import { saysSection } from './says.ts'
import { storiesSection, storyLine } from './stories.ts'
import { timelineSection } from './timeline.ts'
import { whoSection } from './who.ts'

/**
 * The brief of a situation, before it has a format: where its reports tell several stories, a list of these and each by
 * itself.
 */
export function buildDocument(whole: RecordIndex, all: boolean): PrintedDocument {
  const limits = all ? FULL : SHORT
  const index = all ? whole : sureIndex(whole)
  const stories = storiesOf(whole)
  const texts = reportTexts(index, limits.texts)
  const isOne = stories.length < 2
  return {
    title: 'Situation brief',
    lead: [...leadLine(index), ...leftOut(whole.records, index.records)],
    sections: isOne
      ? sectionsOf(whole, all, limits)
      : shown([storiesSection(whole, limits), correctionsSection(index, limits)]),
    stories: isOne ? [] : stories.slice(0, limits.toldStories).map((story) => printedStory(whole, story, all, limits)),
    texts,
    textsLeft: index.reports.length - texts.length,
  }
}

function printedStory(whole: RecordIndex, story: ListedStory, all: boolean, limits: Limits): PrintedStory {
  const own = indexOfStory(whole, story.record)
  return {
    title: `${story.number}. ${plainText(story.title)}`,
    anchor: `story${story.number}`,
    lead: storyLine(whole, story),
    // What people put right stands once, before all stories.
    sections: sectionsOf(own, all, limits).filter(({ anchor }) => anchor !== 'corrections'),
  }
}

function sectionsOf(whole: RecordIndex, all: boolean, limits: Limits): Section[] {
  // At a glance only what is sure is told, whatever is asked for.
  const sure = sureIndex(whole)
  const index = all ? whole : sure
  return shown([
    glanceSection(sure),
    reportsSection(index, limits),
    whoSection(index, limits),
    timelineSection(index, limits),
    saysSection(index, limits),
    figuresSection(index, limits),
    positionsSection(index, limits),
    relationsSection(index, limits),
    correctionsSection(index, limits),
  ])
}

/** The sections that say something. */
function shown(sections: readonly Section[]): Section[] {
  return sections.filter((section) => section.groups.some((group) => group.entries.length > 0))
}

const TOLD: ReadonlySet<AnyRecord['type']> = new Set<AnyRecord['type']>(['statement', 'event', 'figure', 'position'])

/** How much is not shown since the reading is not sure of it. */
function leftOut(records: readonly AnyRecord[], shown: readonly AnyRecord[]): readonly Piece[] {
  const countTold = (list: readonly AnyRecord[]): number => list.filter(({ type }) => TOLD.has(type)).length
  const count = countTold(records) - countTold(shown)
  return count === 0 ? [] : [quiet(` · ${countOf(count, 'unsure reading')} left out: sitrep brief --all`)]
}
