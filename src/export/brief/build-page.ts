import type { AnyRecord } from '../../record/record.ts'
import { openCasebook } from './casebook.ts'
import { correctionsSection } from './corrections.ts'
import { figuresSection } from './figures.ts'
import { glanceSection } from './glance.ts'
import { FULL, SHORT } from './measure.ts'
import type { Page } from './page.ts'
import { positionsSection } from './positions.ts'
import { relationsSection } from './relations.ts'
import { reportTexts } from './report-texts.ts'
import { leadLine, reportsSection } from './reports.ts'
import { saysSection } from './says.ts'
import { timelineSection } from './timeline.ts'
import { whoSection } from './who.ts'

/** The brief of a situation, before it has a format. */
export function buildPage(records: readonly AnyRecord[], all: boolean): Page {
  const casebook = openCasebook(records)
  const limits = all ? FULL : SHORT
  const sections = [
    glanceSection(casebook),
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
    lead: leadLine(casebook),
    sections: sections.filter((section) => section.groups.some((group) => group.entries.length > 0)),
    texts,
    textsLeft: casebook.documents.length - texts.length,
  }
}
