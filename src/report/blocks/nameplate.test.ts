import { expect, test } from 'vitest'
import { nameplateOf } from './nameplate.ts'

test.each([
  ['The Vell Ledger', 'The Vell Ledger'],
  ['THE LOWER VELL STANDARD', 'THE LOWER VELL STANDARD'],
  ['Daily Crescent', 'Daily Crescent'],
  ['Fjord Shipping Digest March 22, 2023', 'Fjord Shipping Digest'],
  ['Dale Echo | Friday, 3 June 2033', 'Dale Echo'],
  ['The Voice of Dale', 'The Voice of Dale'],
  ['Breaking News', null],
  ['Good News', null],
  ['More From This Standard', null],
  ['Ferry sinks off Dale', null],
  ['Council Votes to Close the Post', null],
  ['Mayor: Dale Post Closed', null],
  ['Post', null],
  ['The owners of the barge did not answer the Dale Courier', null],
])('%s', (line, name) => {
  expect(nameplateOf(line)).toBe(name)
})
