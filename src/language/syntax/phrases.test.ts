import { describe, expect, test } from 'vitest'
import { treeOf } from '../../../test/support/tree-of.ts'
import { antecedentOf, firstConjunct, governorOf, headAmong, headsOf, phraseHead, REL } from './index.ts'

describe('coordination', () => {
  const text = 'Floods hit farms, mills and a school.'

  test('every conjunct finds the first', () => {
    const { tree, at } = treeOf(text)
    expect(['farms', 'mills', 'school'].map((word) => firstConjunct(tree, at(word)))).toEqual(
      Array(3).fill(at('farms')),
    )
  })

  test('a conjunct hangs where the first does', () => {
    const { tree, at } = treeOf(text)
    expect(governorOf(tree, at('school'))).toEqual({ head: at('hit'), relation: REL.obj })
    expect(governorOf(tree, at('hit'))).toEqual({ head: -1, relation: REL.root })
  })
})

describe('relative pronouns', () => {
  test.each([
    ['Police caught the rebels who seized the port.', 'who', 'rebels'],
    ['The ferry that sank was old.', 'that', 'ferry'],
    ['She said that the ferry sank.', 'that', ''],
    ['Who sank the ferry?', 'who', ''],
  ])('%s – %s: %s', (text, pronoun, noun) => {
    const { tree, at, words } = treeOf(text)
    const found = antecedentOf(tree, at(pronoun))
    expect(found < 0 ? '' : words([found])[0]).toBe(noun)
  })
})

describe('the words that a phrase stands for', () => {
  test.each([
    ['Norland and Vesk signed.', 'norland', ['norland', 'vesk']],
    ['The ministers and generals who met signed.', 'who', ['ministers', 'generals']],
    ['Norland signed.', 'norland', ['norland']],
  ])('%s – %s: %j', (text, word, heads) => {
    const { tree, at, words } = treeOf(text)
    expect(words(headsOf(tree, at(word)))).toEqual(heads)
  })
})

describe('heads', () => {
  test.each([
    ['The old mayor of Brenholm left.', 'the', 'brenholm', 'mayor'],
    ['They met at the Brenholm Sailing Club.', 'brenholm', 'club', 'club'],
    ['They met in Brenholm.', 'brenholm', '.', 'brenholm'],
  ])('%s – from %s to %s: %s', (text, first, last, head) => {
    const { tree, at, words } = treeOf(text)
    expect(words([headAmong(tree, at(first), at(last))])).toEqual([head])
  })

  test.each([
    ['The head of the union, Orla Vesk, resigned.', 'orla', 'head'],
    ['The union thanked Orla Vesk.', 'vesk', 'orla'],
    ['The union resigned.', 'union', 'union'],
  ])('%s – the phrase of %s: %s', (text, word, head) => {
    const { tree, at, words } = treeOf(text)
    expect(words([phraseHead(tree, at(word))])).toEqual([head])
  })
})
