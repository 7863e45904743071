import type { Block, MetaEvidence, Published } from '../../record/record.ts'
import type { Flag } from '../../record/vocabulary.ts'
import { type Span, trimSpan } from '../../text/span.ts'
import type { Intake } from '../intake/intake.ts'
import type { Masthead } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { readCredits } from './credit.ts'
import { dateEvidence } from './date-evidence.ts'
import { readOutlet } from './outlet.ts'
import { weighDates } from './published.ts'

/** Reads who published the report, where it came from, and when, each with its evidence; what nothing says is null. */
export const mastheadStage: Stage<'input' | 'intake' | 'blocks', 'masthead'> = {
  name: 'masthead',
  version: 2,
  needs: ['input', 'intake', 'blocks'],
  gives: ['masthead'],
  run: ({ input, intake, blocks }, tools) => {
    const given = input.date === null ? null : givenDate(input.date)
    if (input.plain) return { masthead: withoutMasthead(given) }
    const masthead = readMasthead(intake, blocks.blocks, given, blocks.flags.includes('mixed-stories'))
    if (masthead.published.value === null) {
      tools.warn({
        rule: 'masthead/no-date',
        span: null,
        text: 'Nothing in this report supports a date of publication. Give it with --date.',
      })
    }
    return { masthead }
  },
}

/**
 * @param given the day of publication where the user gives it
 * @param joinsStories the page joins several stories: the agencies of all are named
 */
export function readMasthead(
  intake: Intake,
  blocks: readonly Block[],
  given: Published | null,
  joinsStories = false,
): Masthead {
  const title = readTitle(intake, blocks)
  const outlet = readOutlet(intake, blocks)
  const credits = readCredits(intake.text, blocks, intake.meta, outlet?.value ?? null, joinsStories)
  const weighed = weighDates(dateEvidence(intake, blocks, credits.datelineNote))
  const flags: Flag[] = given === null && weighed.overruled ? ['page-date-differs'] : []
  return {
    title: title?.value ?? null,
    outlet: outlet?.value ?? null,
    wire: credits.wire.map(({ value }) => value),
    byline: credits.byline.map(({ value }) => value),
    dateline: credits.dateline?.value ?? null,
    published: given ?? weighed.published,
    evidence: {
      title: title === null ? [] : [title.evidence],
      outlet: outlet === null ? [] : [outlet.evidence],
      wire: credits.wire.map(({ evidence }) => evidence),
      byline: credits.byline.map(({ evidence }) => evidence),
      dateline: credits.dateline === null ? [] : [credits.dateline.evidence],
    },
    flags,
  }
}

function givenDate(date: string): Published {
  const evidence: MetaEvidence[] = [{ meta: '--date', value: date }]
  return { value: date, precision: 'day', basis: 'stated', earliest: date, latest: date, evidence }
}

function withoutMasthead(given: Published | null): Masthead {
  return {
    title: null,
    outlet: null,
    wire: [],
    byline: [],
    dateline: null,
    published: given ?? { value: null, precision: null, basis: 'none', earliest: null, latest: null, evidence: [] },
    evidence: { title: [], outlet: [], wire: [], byline: [], dateline: [] },
    flags: [],
  }
}

/** The first headline on the page. */
function readTitle(intake: Intake, blocks: readonly Block[]): { value: string; evidence: Span | MetaEvidence } | null {
  const block = blocks.find(({ kind }) => kind === 'headline')
  if (block === undefined) return null
  const span = trimSpan(intake.text, block)
  return span.start >= span.end
    ? null
    : { value: intake.text.slice(span.start, span.end).replace(/\s+/g, ' '), evidence: span }
}
