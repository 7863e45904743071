import { describe, expect, test } from 'vitest'
import { decodeMemory, emptyMemory, encodeMemory, Remembered } from './memory.ts'

describe('what is remembered', () => {
  test('is not found again', () => {
    const remembered = new Remembered({ from: [1], found: ['one'] })
    expect(remembered.recall(1, () => 'found again')).toBe('one')
    expect(remembered.recall(2, () => 'two')).toBe('two')
    expect(remembered.recall(2, () => 'found again')).toBe('two')
    expect(remembered.known(3)).toBeUndefined()
  })

  test('goes on to the next telling where this one asked for it', () => {
    const remembered = new Remembered({ from: [1, 2], found: ['one', 'two'] })
    remembered.known(2)
    remembered.keep(3, 'three')
    expect(remembered.answers()).toEqual({ from: [2, 3], found: ['two', 'three'] })
    expect(remembered.forgotten()).toEqual(['one'])
  })

  test('comes back from its text, rows included', () => {
    const memory = emptyMemory()
    memory.copies.keep(1, 0.5)
    memory.rewrites.keep(2, false)
    memory.actors.keep(3, 'a:1')
    memory.joins.keep(2 ** 53 - 1, [0, 1, 1, 2])
    memory.kept.records.keep(5, 'c:1')
    const again = decodeMemory(encodeMemory(memory, [['d:1', 6]]))
    expect([again.copies.known(1), again.rewrites.known(2), again.actors.known(3)]).toEqual([0.5, false, 'a:1'])
    expect(again.joins.known(2 ** 53 - 1)).toEqual([0, 1, 1, 2])
    expect(again.kept.records.known(5)).toBe('c:1')
    expect([...again.kept.documents]).toEqual([['d:1', 6]])
  })
})
