import { expect, test } from 'vitest'
import { eventNounCodes, eventVerbs, positionCues, statusCues } from './event-words.ts'

test.each([
  ['bomb', [], 'ASSAULT', 'aerial'],
  ['call', ['on'], 'REQUEST', null],
  ['speak', ['by', 'phone'], 'CONSULT', 'phone'],
  ['step', ['down'], 'RETREAT', 'resign'],
] as const)('the verb "%s" with %j is %s', (lemma, rest, code, mode) => {
  const entry = eventVerbs(lemma).find((one) => one.rest.join(' ') === rest.join(' ') && !one.narrow)
  expect([entry?.code, entry?.mode]).toEqual([code, mode])
})

test('what a verb names with certain objects only is marked', () => {
  expect(eventVerbs('fire').some((one) => one.narrow)).toBe(true)
})

test.each([
  ['strike', ['ASSAULT', 'PROTEST']],
  ['summit', ['CONSULT']],
  ['call', ['CONSULT', 'REQUEST']],
] as const)('the noun "%s" heads names of %j', (lemma, codes) => {
  expect(eventNounCodes(lemma)).toEqual(expect.arrayContaining([...codes]))
})

test('a noun that heads no name of an event has no types', () => {
  expect(eventNounCodes('harbor')).toEqual([])
})

test.each([
  ['verb', 'vow', 'planned'],
  ['verb', 'refuse', 'refused'],
  ['verb', 'deny', 'denied'],
  ['noun', 'possibility', 'possible'],
  ['adjective', 'unwilling', 'refused'],
] as const)('as a %s, "%s" makes what it governs %s', (kind, lemma, effect) => {
  expect(statusCues(kind, lemma).map((cue) => cue.effect)).toContain(effect)
})

test('a double negation is open', () => {
  expect(positionCues('rule').find((cue) => cue.negated)).toMatchObject({ rest: ['out'], stance: 'open' })
})
