import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery, queryWords } from './query.ts'

describe('a query', () => {
  test.each([
    ['harbor blast', 'harbor blast'],
    ['Harbors BLASTS', 'harbor blast'],
    ['"joint inquiry" dockers', '"joint inquiry" docker'],
    ['“joint inquiry”', '"joint inquiry"'],
    ['blast -strike', 'blast -strike'],
    ['blast -"no confidence"', 'blast -"no confidence"'],
    ['explos*', 'explos*'],
    ['"joint inq*', '"joint inq"*'],
    ['"joint inquir"*', '"joint inquir"*'],
    ['vote no-confidence', 'vote "no confidence"'],
    ['3,000', '"3 000"'],
    ['U.S. offer', 'us offer'],
    ["Uruguay's ministry", 'uruguay ministry'],
    ['Paysandú', 'paysandu'],
    ['blast blast blasts', 'blast'],
    // What other programs take for commands are words here, and signs are nothing.
    ['blast AND NOT (strike OR x)', 'blast and not strike or x'],
    ['title:blast ^fire NEAR(a b, 2)', '"title blast" fire "near a" b 2'],
    ['-', ''],
    ['"', ''],
    ['*', ''],
    ['- * " () -- -"" ;', ''],
    ["'; DROP TABLE reading; --", 'drop table reading'],
  ])('%s', (typed, understood) => {
    expect(queryWords(parseQuery(typed))).toBe(understood)
  })

  test('holds letters and digits only, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const { wanted, unwanted } = parseQuery(typed)
        for (const { forms } of [...wanted, ...unwanted]) {
          expect(forms.length).toBeGreaterThan(0)
          for (const form of forms) expect(form).toMatch(/^[\p{L}\p{N}]+$/u)
        }
      }),
    )
  })
})
