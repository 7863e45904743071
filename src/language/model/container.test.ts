import { describe, expect, it } from 'vitest'
import { readContainer, section, writeContainer } from './container.ts'

const file = writeContainer([
  ['few', Uint8Array.of(1, 2, 3)],
  ['signed', Int16Array.of(-5, 700)],
  ['large', Uint32Array.of(4_000_000_000)],
])

describe('a model file', () => {
  it('gives back what was written', () => {
    const sections = readContainer(file, 'a test')
    expect(section(sections, 'few', Uint8Array)).toEqual(Uint8Array.of(1, 2, 3))
    expect(section(sections, 'signed', Int16Array)).toEqual(Int16Array.of(-5, 700))
    expect(section(sections, 'large', Uint32Array)).toEqual(Uint32Array.of(4_000_000_000))
  })

  it('is read without a copy, so that memory can be shared', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(file.length))
    shared.set(file)
    expect(section(readContainer(shared, 'a test'), 'large', Uint32Array).buffer).toBe(shared.buffer)
  })

  it('is read where its bytes are not aligned', () => {
    const shifted = new Uint8Array(file.length + 1)
    shifted.set(file, 1)
    expect(section(readContainer(shifted.subarray(1), 'a test'), 'large', Uint32Array)[0]).toBe(4_000_000_000)
  })

  it.each([
    ['empty', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('this is no model file at all')],
    ['cut off', file.subarray(0, file.length - 8)],
    ['cut off in its contents', file.subarray(0, 40)],
  ])('that is %s is refused by name', (_, bytes) => {
    expect(() => readContainer(bytes, 'trees')).toThrow('The model file for trees is damaged')
  })

  it('without a needed section, or with one of another kind, is refused', () => {
    const sections = readContainer(file, 'a test')
    expect(() => section(sections, 'many', Uint8Array)).toThrow('no section many')
    expect(() => section(sections, 'few', Int16Array)).toThrow('no section few of the kind Int16Array')
  })
})
