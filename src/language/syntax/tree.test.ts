import { describe, expect, it } from 'vitest'
import { treeOf } from '../../../test/support/tree-of.ts'
import { openLanguageCore } from '../../node/language-core.ts'
import {
  buildTree,
  childBy,
  childrenBy,
  isBelow,
  prepositionOf,
  REL,
  relations,
  subtreeSpan,
  withConjuncts,
} from './index.ts'

describe('prepositions', () => {
  // biome-ignore format: a table reads better in rows
  it.each([
    ['The ferry left for Brenholm.', 'brenholm', 'for'],
    ['Guards waited outside the old mill.', 'mill', 'outside'],
    ['Because of the storm, schools were closed.', 'storm', 'because of'],
    ['She spoke to Chancellor Mara Lindt.', 'lindt', 'to'],
    ['The ferry left the harbour.', 'harbour', ''],
  ])('%s – %s: %s', (text, word, preposition) => {
    const { tree, at } = treeOf(text)
    expect(prepositionOf(tree, at(word))).toBe(preposition)
  })
})

describe('dependents', () => {
  it('are found by relation, in the order of the text', () => {
    const { tree, at, words } = treeOf('The two old bridges fell on Monday.')
    expect(words(childrenBy(tree, at('bridges'), relations('det', 'amod', 'nummod')))).toEqual(['the', 'two', 'old'])
    expect(childBy(tree, at('fell'), relations('nsubj'))).toBe(at('bridges'))
    expect(childBy(tree, at('fell'), relations('obj', 'iobj'))).toBe(-1)
  })

  it('coordinated words come with the first of them', () => {
    const { tree, at, words } = treeOf('Farmers, miners and teachers marched.')
    expect(words(withConjuncts(tree, at('farmers')))).toEqual(['farmers', 'miners', 'teachers'])
  })

  it('hang below all that governs them', () => {
    const { tree, at } = treeOf('Rebels attacked the village in the hills.')
    expect(isBelow(tree, at('hills'), at('attacked'))).toBe(true)
    expect(isBelow(tree, at('rebels'), at('village'))).toBe(false)
    expect(isBelow(tree, at('village'), at('village'))).toBe(true)
  })

  it('make up the stretch that a word spans', () => {
    const text = 'The mayor of Brenholm praised the crew.'
    const { tree, at } = treeOf(text)
    const { start, end } = subtreeSpan(tree, at('mayor'))
    expect(text.slice(start, end)).toBe('The mayor of Brenholm')
    const bare = subtreeSpan(tree, at('mayor'), relations('nmod'))
    expect(text.slice(bare.start, bare.end)).toBe('The mayor')
  })
})

it('one analysis has one tree', () => {
  const analysis = openLanguageCore().analyze('Rain fell.')
  expect(buildTree(analysis)).toBe(buildTree(analysis))
  expect(analysis.tokens.deprel[0]).toBe(REL.nsubj)
})
