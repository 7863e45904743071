import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { loadModels } from '../../node/models.ts'
import { openReportModels } from '../models.ts'
import { draftByModel } from './attribution/model.ts'
import type { Case } from './cases/case.ts'
import { direct } from './cases/direct.ts'
import { indirect } from './cases/indirect.ts'
import { readMarked } from './cases/marked-sentence.ts'
import { nothing, others } from './cases/others.ts'
import { readStatements } from './index.ts'
import { layOutPage } from './page.ts'
import { draftByRule } from './rules.ts'

const language = openLanguageCore()
const { attribution } = openReportModels(loadModels().bytes)

function statementsIn(text: string) {
  if (attribution === null) throw new Error('the attribution model is missing')
  const page = layOutPage(language.analyze(text))
  return readStatements(page, draftByModel(page, attribution), { mentions: [], entities: [] }, [])
}

/** The statements of a sentence as their words, the outer ones and those inside them. */
function read(text: string) {
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ')
  return (statement: ReturnType<typeof readMarked>['statements'][number]) =>
    `${words(statement.source)} | ${words(statement.cue)} | ${words(statement.content)}`
}

function check(marked: string, wrong: string | undefined): void {
  const { text, statements } = readMarked(marked)
  const expected = statements.map(read(text))
  const found = statementsIn(text).map(read(text))
  // A row that is read wrongly as yet is kept in view; once it comes right, its reason must go.
  if (wrong === undefined) expect(found).toEqual(expected)
  else expect(found, `this comes right now: drop the reason “${wrong}”`).not.toEqual(expected)
}

function rows(cases: readonly Case[]) {
  return cases.map(([phenomenon, marked, wrong]) => ({ phenomenon, marked, wrong }))
}

describe('direct speech', () => {
  test.each(rows(direct))('$phenomenon: $marked', ({ marked, wrong }) => check(marked, wrong))
})

describe('indirect speech, belief, demand, denial, judgement', () => {
  test.each(rows(indirect))('$phenomenon: $marked', ({ marked, wrong }) => check(marked, wrong))
})

describe('mixed and nested', () => {
  test.each(rows(others))('$phenomenon: $marked', ({ marked, wrong }) => check(marked, wrong))
})

describe('no statement', () => {
  test.each(rows(nothing))('$phenomenon: $marked', ({ marked, wrong }) => check(marked, wrong))
})

test('on any text: spans lie inside it and hold words, parts do not overlap, chains end', () => {
  const words = fc.constantFrom(
    ...'Lund Moen said that "We “ ” \' ’ , . : ? — ( ) the harbor denied told reporters who according to'.split(' '),
    '\n\n',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ')
      const found = statementsIn(text)
      found.forEach((statement, i) => {
        const spans = [...statement.source, ...statement.cue, ...statement.content].sort((a, b) => a.start - b.start)
        expect(statement.content.length).toBeGreaterThan(0)
        spans.forEach(({ start, end }, n) => {
          expect(text.slice(start, end).trim()).not.toBe('')
          if (n > 0) expect(start).toBeGreaterThanOrEqual(spans[n - 1].end)
        })
        const seen = new Set([i])
        for (let at = statement.within; at !== null; at = found[at].within) {
          expect(seen.has(at)).toBe(false)
          seen.add(at)
        }
      })
    }),
    { numRuns: 150 },
  )
})

test('without the model, the rules alone read two thirds of the table', () => {
  const all = [...direct, ...indirect, ...others, ...nothing]
  const right = all.filter(([, marked]) => {
    const { text, statements } = readMarked(marked)
    const page = layOutPage(language.analyze(text))
    const found = readStatements(page, draftByRule(page), { mentions: [], entities: [] }, [])
    return found.map(read(text)).join('\n') === statements.map(read(text)).join('\n')
  })
  expect(right.length / all.length).toBeGreaterThan(2 / 3)
})
