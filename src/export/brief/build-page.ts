import type { AnyRecord } from '../../record/record.ts'
import { sureRecords } from '../../situation/sure.ts'
import { viewOf } from '../../situation/view.ts'
import { openCasebook } from './casebook.ts'
import { correctionsSection } from './corrections.ts'
import { figuresSection } from './figures.ts'
import { glanceSection } from './glance.ts'
import { countOf, FULL, SHORT } from './measure.ts'
import { type Page, type Piece, quiet } from './page.ts'
import { positionsSection } from './positions.ts'
import { relationsSection } from './relations.ts'
import { reportTexts } from './report-texts.ts'
import { leadLine, reportsSection } from './reports.ts'
import { saysSection } from './says.ts'
import { timelineSection } from './timeline.ts'
import { whoSection } from './who.ts'

/** The brief of a situation, before it has a format. */
export function buildPage(records: readonly AnyRecord[], all: boolean): Page {
  const sure = sureRecords(viewOf(records))
  const shown = openCasebook(sure)
  // At a glance only what is sure is told, whatever is asked for.
  const casebook = all && sure !== records ? openCasebook(records) : shown
  const limits = all ? FULL : SHORT
  const sections = [
    glanceSection(shown),
    reportsSection(casebook, limits),
    whoSection(casebook, limits),
    timelineSection(casebook, limits),
    saysSection(casebook, limits),
    figuresSection(casebook, limits),
    positionsSection(casebook, limits),
    relationsSection(casebook, limits),
    correctionsSection(casebook, limits),
  ]
  const texts = reportTexts(casebook, limits.texts)
  return {
    title: 'Situation brief',
    lead: [...leadLine(casebook), ...leftOut(records, all ? records : sure)],
    sections: sections.filter((section) => section.groups.some((group) => group.entries.length > 0)),
    texts,
    textsLeft: casebook.documents.length - texts.length,
  }
}

const TOLD: ReadonlySet<AnyRecord['type']> = new Set<AnyRecord['type']>(['statement', 'event', 'figure', 'position'])

/** How much is not shown since the reading is not sure of it. */
function leftOut(records: readonly AnyRecord[], shown: readonly AnyRecord[]): readonly Piece[] {
  const countTold = (list: readonly AnyRecord[]): number => list.filter(({ type }) => TOLD.has(type)).length
  const count = countTold(records) - countTold(shown)
  return count === 0 ? [] : [quiet(` · ${countOf(count, 'unsure reading')} left out: sitrep brief --all`)]
}
