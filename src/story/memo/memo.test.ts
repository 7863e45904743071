import { describe, expect, test } from 'vitest'
import type { Codec } from './codec.ts'
import type { Fingerprint } from './fingerprint.ts'
import { emptyMemo, type KeptChange, type KeptValues, Memo } from './memo.ts'

/** What is kept, as each change leaves it. */
function keptAfter(...changes: readonly KeptChange[]): KeptValues {
  const values = new Map<Fingerprint, Uint8Array>()
  for (const { put, drop } of changes) {
    for (const key of drop) values.delete(key)
    for (const { key, bytes } of put) values.set(key, bytes)
  }
  return { keys: () => [...values.keys()], get: (key) => values.get(key) ?? null }
}

function fails(): never {
  throw new Error('made again')
}

describe('what was made from the same parts', () => {
  test('an answer: is not made again, in this run or in the next', () => {
    const memo = emptyMemo(1)
    expect(memo.get(['share', 1, 2], () => 0.5)).toBe(0.5)
    expect(memo.get(['share', 1, 2], fails)).toBe(0.5)
    const next = new Memo(keptAfter(memo.changes()), 1)
    expect(next.get(['share', 1, 2], fails)).toBe(0.5)
  })

  test.each([[false], [null], [''], [0], [[]], [{ pairs: [[0, 1]] }]])('%j is an answer too', (answer) => {
    const memo = emptyMemo(1)
    memo.get(['answer'], () => answer)
    const next = new Memo(keptAfter(memo.changes()), 1)
    expect(next.get<typeof answer>(['answer'], fails)).toEqual(answer)
  })

  test('a value: is made once, and read where it is asked for', () => {
    const memo = emptyMemo(1)
    const first = memo.later(['actor', 'Ana'], () => ({ name: 'Ana' }))
    expect(memo.later(['actor', 'Ana'], fails).value()).toEqual({ name: 'Ana' })
    const kept = keptAfter(memo.changes())
    const next = new Memo(kept, 1)
    expect(next.later(['actor', 'Ana'], fails).value()).toEqual({ name: 'Ana' })
    expect(next.has(['actor', 'Ana'])).toBe(true)
    expect(next.at(first.key)).toEqual({ name: 'Ana' })
  })

  test('a value in a form of its own', () => {
    const length: Codec<string> = {
      encode: (text) => Uint8Array.of(text.length),
      decode: ([count]) => 'x'.repeat(count),
    }
    const memo = emptyMemo(1)
    memo.later(['words'], () => 'xxx', length)
    expect(new Memo(keptAfter(memo.changes()), 1).later(['words'], fails, length).value()).toBe('xxx')
  })

  test('a value that is gone: is made again', () => {
    const memo = emptyMemo(1)
    memo.later(['actor', 'Ana'], () => 'Ana')
    const { keys } = keptAfter(memo.changes())
    expect(new Memo({ keys, get: () => null }, 1).later(['actor', 'Ana'], () => 'Ana again').value()).toBe('Ana again')
  })
})

describe('what was made from something else', () => {
  test.each<[string, number, readonly [string, ...string[]]]>([
    ['other parts', 1, ['actor', 'Rui']],
    ['another kind', 1, ['place', 'Ana']],
    ['another version of the code', 2, ['actor', 'Ana']],
  ])('%s: is not found', (_, version, parts) => {
    const memo = emptyMemo(1)
    memo.get(['actor', 'Ana'], () => 'old')
    memo.later(['actor', 'Ana'], () => 'old')
    const next = new Memo(keptAfter(memo.changes()), version)
    expect(next.get(parts, () => 'new')).toBe('new')
    expect(next.later(parts, () => 'new').value()).toBe('new')
  })
})

describe('what nobody asked for', () => {
  test('is dropped, answers and values', () => {
    const memo = emptyMemo(1)
    for (const name of ['Ana', 'Rui']) {
      memo.get(['id of', name], () => name)
      memo.later(['actor', name], () => name)
    }
    const first = memo.changes()
    const second = new Memo(keptAfter(first), 1)
    second.get(['id of', 'Ana'], fails)
    second.later(['actor', 'Ana'], fails)
    const third = new Memo(keptAfter(first, second.changes()), 1)
    expect(third.has(['actor', 'Rui'])).toBe(false)
    expect(third.get(['id of', 'Rui'], () => 'found anew')).toBe('found anew')
    expect(third.get(['id of', 'Ana'], fails)).toBe('Ana')
  })

  test('what is kept and unchanged is neither put again nor dropped', () => {
    const memo = emptyMemo(1)
    memo.later(['actor', 'Ana'], () => 'Ana')
    const next = new Memo(keptAfter(memo.changes()), 1)
    const { key } = next.later(['actor', 'Ana'], fails)
    const { put, drop } = next.changes()
    expect(drop).toEqual([])
    expect(put.map((entry) => entry.key)).not.toContain(key)
  })
})
