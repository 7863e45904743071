import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import type { Mentions } from '../layers.ts'
import { readMentions } from './index.ts'

const core = openLanguageCore()
const read = (text: string): Mentions => readMentions(core.analyze(text))
const named = (text: string): string[] => {
  const { mentions, entities } = read(text)
  return mentions
    .filter(({ form }) => form !== 'description' && form !== 'pronoun')
    .map((m) => `${text.slice(m.start, m.end)}|${m.kind}|${m.entity === null ? '-' : entities[m.entity].name}`)
}

describe('names', () => {
  test.each([
    ['The minister flew to Ghana on Monday.', ['Ghana|state|Ghana']],
    ['French voters went home.', ['French|state|France']],
    [
      'President Oskar Velling met Estonian Prime Minister Kaja Torv.',
      ['Oskar Velling|person|Oskar Velling', 'Estonian|state|Estonia', 'Kaja Torv|person|Kaja Torv'],
    ],
    ['Officials at the Ministry of Health said so.', ['Ministry of Health|organization|Ministry of Health']],
    ['They crossed the Danube near Vienna.', ['Danube|place|Danube', 'Vienna|place|Vienna']],
    ['Talks between Moscow and Tehran broke down.', ['Moscow|state|Russia', 'Tehran|state|Iran']],
    ['The Kremlin said it had no comment.', ['Kremlin|state|Russia']],
    ['He told Reuters that the U.S. would stay.', ['Reuters|organization|Reuters', 'U.S.|state|United States']],
    ['The pact survived the Cold War.', ['Cold War|event|Cold War']],
    ['On Monday in May the river rose.', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })
})

describe('joining', () => {
  test('a surname is the person whose full name stands elsewhere', () => {
    const { entities } = read(
      'Mayor Ingrid Solberg spoke first. Solberg then left, and Bruno Keller came. Keller laughed.',
    )
    expect(
      entities.filter(({ kind, named }) => kind === 'person' && named).map(({ name, aliases }) => [name, aliases]),
    ).toEqual([
      ['Ingrid Solberg', ['Ingrid Solberg', 'Solberg']],
      ['Bruno Keller', ['Bruno Keller', 'Keller']],
    ])
  })

  test('two men of one surname stay apart, and the bare surname joins neither', () => {
    const { mentions, entities } = read('Bruno Keller and Jonas Keller came to the hearing. Keller wept.')
    const persons = mentions.filter(({ kind, form }) => kind === 'person' && form === 'name')
    expect(new Set(persons.map(({ entity }) => entity)).size).toBe(3)
    expect(entities.filter(({ named }) => named)).toHaveLength(3)
  })

  test('an acronym in brackets is another name', () => {
    const { entities } = read('The Harbor Workers Union (HWU) struck. The HWU wants more pay.')
    expect(entities.find(({ name }) => name === 'Harbor Workers Union')?.aliases).toEqual([
      'HWU',
      'Harbor Workers Union',
    ])
  })
})
