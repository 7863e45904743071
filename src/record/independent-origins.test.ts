import { expect, test } from 'vitest'
import { independentOrigins } from './independent-origins.ts'

test.each<[string, string[][], string[]]>([
  ['two reports of one origin', [['a'], ['a']], ['a']],
  ['two origins', [['b'], ['a']], ['a', 'b']],
  ['a page of two stories beside its agency, whichever comes first', [['a', 'b'], ['b']], ['b']],
  ['a page of two stories beside its agency, in another order', [['b'], ['a', 'b']], ['b']],
  ['a page of two stories alone', [['a', 'b']], ['a']],
  ['nothing', [], []],
])('%s', (_, choices, origins) => {
  expect(independentOrigins(choices)).toEqual(origins)
})
