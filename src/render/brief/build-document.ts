import type { AnyRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { sureIndex } from '../../situation/sure.ts'
import { countOf } from '../../views/numbers.ts'
import { type Piece, type PrintedDocument, quiet } from '../document.ts'
import { correctionsSection } from './corrections.ts'
import { figuresSection } from './figures.ts'
import { glanceSection } from './glance.ts'
import { FULL, SHORT } from './limits.ts'
import { positionsSection } from './positions.ts'
import { relationsSection } from './relations.ts'
import { reportTexts } from './report-texts.ts'
import { leadLine, reportsSection } from './reports.ts'
import { saysSection } from './says.ts'
import { timelineSection } from './timeline.ts'
import { whoSection } from './who.ts'

/** The brief of a situation, before it has a format. */
export function buildDocument(whole: RecordIndex, all: boolean): PrintedDocument {
  // At a glance only what is sure is told, whatever is asked for.
  const sure = sureIndex(whole)
  const index = all ? whole : sure
  const limits = all ? FULL : SHORT
  const sections = [
    glanceSection(sure),
    reportsSection(index, limits),
    whoSection(index, limits),
    timelineSection(index, limits),
    saysSection(index, limits),
    figuresSection(index, limits),
    positionsSection(index, limits),
    relationsSection(index, limits),
    correctionsSection(index, limits),
  ]
  const texts = reportTexts(index, limits.texts)
  return {
    title: 'Situation brief',
    lead: [...leadLine(index), ...leftOut(whole.records, index.records)],
    sections: sections.filter((section) => section.groups.some((group) => group.entries.length > 0)),
    texts,
    textsLeft: index.reports.length - texts.length,
  }
}

const TOLD: ReadonlySet<AnyRecord['type']> = new Set<AnyRecord['type']>(['statement', 'event', 'figure', 'position'])

/** How much is not shown since the reading is not sure of it. */
function leftOut(records: readonly AnyRecord[], shown: readonly AnyRecord[]): readonly Piece[] {
  const countTold = (list: readonly AnyRecord[]): number => list.filter(({ type }) => TOLD.has(type)).length
  const count = countTold(records) - countTold(shown)
  return count === 0 ? [] : [quiet(` · ${countOf(count, 'unsure reading')} left out: sitrep brief --all`)]
}
