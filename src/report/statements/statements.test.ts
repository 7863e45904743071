import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectReading } from '../../../test/support/expect-reading.ts'
import { openLanguageCore } from '../../node/language-core.ts'
import { loadModels } from '../../node/models.ts'
import { openReportModels } from '../models.ts'
import { candidatesByModel } from './attribution/model.ts'
import { direct } from './cases/direct.cases.ts'
import { indirect } from './cases/indirect.cases.ts'
import { type Case, readMarked } from './cases/marked-sentence.ts'
import { nothing, others } from './cases/others.cases.ts'
import { readStatements } from './index.ts'
import { candidatesByRule } from './rules/rules.ts'
import { buildTokenView } from './token-view/token-view.ts'

const language = openLanguageCore()
const { attribution } = openReportModels(loadModels().bytes)

function statementsIn(text: string) {
  if (attribution === null) throw new Error('the attribution model is missing')
  const view = buildTokenView(language.analyze(text))
  return readStatements(view, candidatesByModel(view, attribution), { mentions: [], entities: [] }, [])
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
  expectReading(found, expected, wrong)
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

describe('without the model', () => {
  test.each([
    ['a quotation', '{c:"The quay is full,"} {q:said} {s:Harbor Master Ida Kvam}.'],
    ['a quotation behind a colon', '{s:Ida Kvam} {q:said}: {c:"The quay is full."}'],
    ['a quotation split by its cue', '{c:"The quay is full,"} {s:Kvam} {q:said}, {c:"and the sheds are too."}'],
    ['a that-clause', '{s:Kvam} {q:said} {c:that the quay was full}.'],
    ['the cue at the end', '{c:The quay is full}, {s:pilots} {q:said}.'],
    ['a demand', '{s:The pilots} {q:called for} {c:a second quay}.'],
    ['a denial', '{s:The port} {q:denied} {c:that a crane had failed}.'],
    ['a body of people', '{s:The pilots} {q:praised} {c:the crane drivers}.'],
    ['partly quoted', '{s:Kvam} {q:called} {c:the shed "a ruin with a roof"}.'],
    ['no statement', 'The crane fell onto the quay on Sunday.'],
  ] satisfies readonly Case[])('%s: %s', (_, marked) => {
    const { text, statements } = readMarked(marked)
    const view = buildTokenView(language.analyze(text))
    const found = readStatements(view, candidatesByRule(view), { mentions: [], entities: [] }, [])
    expect(found.map(read(text))).toEqual(statements.map(read(text)))
  })
})
