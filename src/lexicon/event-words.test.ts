import { expect, test } from 'vitest'
import { eventNouns, eventVerbs, inObjectClass, positionCues, statusCues } from './event-words.ts'

test.each([
  ['bomb', [], 'ASSAULT', 'aerial'],
  ['call', ['on'], 'REQUEST', null],
  ['speak', ['by', 'phone'], 'CONSULT', 'phone'],
  ['step', ['down'], 'RETREAT', 'resign'],
] as const)('the verb "%s" with %j is %s', (lemma, rest, code, mode) => {
  const entry = eventVerbs(lemma).find((one) => one.rest.join(' ') === rest.join(' ') && one.object === null)
  expect([entry?.code, entry?.mode]).toEqual([code, mode])
})

test('an entry that asks for an object comes before the plain one', () => {
  const [first] = eventVerbs('fire')
  expect(first.object).not.toBeNull()
  expect(inObjectClass('missile', 'rocket')).toBe(true)
  expect(inObjectClass('missile', 'speech')).toBe(false)
})

test.each([
  ['strike', ['air'], 'ASSAULT', 'aerial'],
  ['strike', ['hunger'], 'PROTEST', 'hunger'],
  ['call', ['phone'], 'CONSULT', 'phone'],
] as const)('the noun "%s" after %j is %s', (lemma, before, code, mode) => {
  const entry = eventNouns(lemma).find((one) => one.before.join(' ') === before.join(' '))
  expect([entry?.code, entry?.mode]).toEqual([code, mode])
})

test('the longest name of an event comes first', () => {
  const lengths = eventNouns('strike').map((one) => one.before.length + one.after.length)
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
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
