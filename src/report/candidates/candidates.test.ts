import { describe, expect, it } from 'vitest'
import { readSentence } from '../../../test/support/read-sentence.ts'
import { firstTokenAfter, headOfSpan, matchedTokens, numberOf } from '../../language/syntax/index.ts'
import { partyOf } from './party.ts'
import { phraseHeads } from './phrases.ts'
import { governorOf, inOrder } from './roles.ts'
import { isWordCandidate } from './word-features.ts'

function facts(text: string) {
  const layers = readSentence(text)
  const { facts } = layers.candidates
  const { start, end } = facts.tree.tokens
  const word = (t: number): string => text.slice(start[t], end[t])
  const at = (words: string): number => firstTokenAfter(facts.tree.tokens, text.indexOf(words))
  return { layers, facts, word, at, tokens: facts.tree.tokens, count: facts.tree.tokens.count }
}

describe('words that may name an act', () => {
  it.each([
    ['Rebels shelled the old town.', ['Rebels', 'shelled', 'town']],
    ['The minister is dead.', ['minister', 'dead']],
    ['The very tall mayor slept quietly.', ['mayor', 'slept']],
  ])('in “%s” are %j', (text, words) => {
    const read = facts(text)
    const found = Array.from({ length: read.count }, (_, t) => t).filter((t) => isWordCandidate(read.facts, t))
    expect(found.map(read.word)).toEqual(words)
  })
})

describe('phrases that may take part', () => {
  it.each([
    ['Velia sent ten tanks to the border on Monday.', ['Velia', 'tanks', 'border', 'Monday']],
    ['He thanked the doctors of Norrhamn.', ['He', 'doctors', 'Norrhamn']],
    ['Mayor Ines Calder and two aides resigned.', ['Calder', 'aides']],
  ])('in “%s” have the heads %j', (text, heads) => {
    const read = facts(text)
    const found = phraseHeads(read.facts, 0, read.count).map(read.word)
    for (const head of heads) expect(found).toContain(head)
  })
  it('are words for nobody twice: of a name only its head', () => {
    const read = facts('Mayor Ines Calder resigned.')
    expect(phraseHeads(read.facts, 0, read.count).map(read.word)).toEqual(['Ines'])
  })
})

describe('places of tokens', () => {
  const read = facts('At least twelve miners died near Tarn.')
  const span = (words: string) => {
    const start = 'At least twelve miners died near Tarn.'.indexOf(words)
    return { start, end: start + words.length }
  }
  it.each([
    ['twelve miners', ['twelve', 'miners']],
    ['near Tarn', ['near', 'Tarn']],
  ])('“%s” holds %j', (words, tokens) => {
    expect(matchedTokens(read.tokens, span(words)).map(read.word)).toEqual(tokens)
  })
  it.each([
    ['twelve miners', 'miners'],
    ['miners died', 'died'],
  ])('the head of “%s” is “%s”', (words, head) => {
    expect(read.word(headOfSpan(read.tokens, span(words)))).toBe(head)
  })
  it('a figure stands on its number', () => {
    expect(read.word(numberOf(read.tokens, span('At least twelve')))).toBe('twelve')
  })
  it('a span without words has no head', () => {
    expect(headOfSpan(read.tokens, { start: 0, end: 0 })).toBe(-1)
  })
})

describe('who a phrase stands for', () => {
  it('a pronoun is told by the words of its sentence that name the same', () => {
    const text = 'Ines Calder said that she will resign.'
    const read = facts(text)
    const { span } = partyOf(read.facts, read.layers.mentions, read.at('she'))
    expect(span && text.slice(span.start, span.end)).toBe('Ines Calder')
  })
  it('words that no mention has stand for themselves', () => {
    const text = 'The blaze destroyed twelve wooden warehouses.'
    const read = facts(text)
    const party = partyOf(read.facts, read.layers.mentions, read.at('warehouses'))
    expect(party.span && text.slice(party.span.start, party.span.end)).toContain('warehouses')
  })
})

describe('the order of decisions', () => {
  const text = 'The council promised to free the sailors whom rebels had kidnapped.'
  const read = facts(text)
  const anchor = (words: string) => ({ token: read.at(words) })
  it('is from the act above to the acts below it', () => {
    const order = inOrder(read.facts, [anchor('kidnapped'), anchor('free'), anchor('promised')])
    expect(order.map(({ token }) => read.word(token))).toEqual(['promised', 'free', 'kidnapped'])
  })
  it('an act sees the nearest one above it', () => {
    const decided = (words: string) => ({
      ...anchor(words),
      anchorClass: 1,
      phrases: [],
      roles: new Map<number, number>(),
    })
    const acts = new Map(['promised', 'free'].map((words) => [read.at(words), decided(words)]))
    expect(governorOf(read.facts, read.at('kidnapped'), acts, false)?.token).toBe(read.at('free'))
    expect(governorOf(read.facts, read.at('promised'), acts, false)).toBeNull()
    expect(governorOf(read.facts, read.at('promised'), acts, true)?.token).toBe(read.at('promised'))
  })
})

describe('a sentence that is a list without end', () => {
  const names = Array.from({ length: 400 }, (_, i) => `Velia${String.fromCharCode(97 + (i % 26))}`).join(' and ')
  it('is read, and its acts see the phrases nearest to them', () => {
    const text = `Rebels attacked ${names} and then Norland freed the sailors of Tarn near the port`
    const read = facts(text)
    expect(read.layers.events.length).toBeGreaterThan(0)
    for (const { phrases } of read.layers.acts.values()) expect(phrases.length).toBeLessThanOrEqual(80)
  })
})
