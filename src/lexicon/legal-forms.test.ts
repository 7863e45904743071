import { expect, test } from 'vitest'
import { withoutLegalForm } from './legal-forms.ts'

test.each([
  ['norda shipping inc', 'norda shipping'],
  ['norda shipping co ltd', 'norda shipping'],
  ['lomvik werft gmbh', 'lomvik werft'],
  ['corporation', 'corporation'],
  ['norda', 'norda'],
])('%s', (key, expected) => {
  expect(withoutLegalForm(key)).toBe(expected)
})
