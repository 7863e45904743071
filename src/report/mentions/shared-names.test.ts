import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { readMentions } from './index.ts'

const core = openLanguageCore()

/** Whom the names of persons in a text mean, in order; a name by itself where it is nobody's who is named in full. */
const meant = (text: string): string[] => {
  const { mentions, entities } = readMentions(core.analyze(text))
  return mentions.flatMap(({ form, kind, entity }) =>
    form === 'name' && kind === 'person' && entity !== null ? [entities[entity].name] : [],
  )
}

describe('a name that several persons of a report share', () => {
  test.each<[string, string[]]>([
    ['Jonas Keller lost. Later Bruno Keller spoke. Keller wept.', ['Jonas Keller', 'Bruno Keller', 'Bruno Keller']],
    [
      'Jonas Keller lost. Keller wept. His wife, Rosa Keller, spoke. Keller then left.',
      ['Jonas Keller', 'Jonas Keller', 'Rosa Keller', 'Rosa Keller'],
    ],
    ['Bruno Keller and Jonas Keller came. Keller wept.', ['Bruno Keller', 'Jonas Keller', 'Keller']],
    [
      'Bruno Keller and Jonas Keller came. Bruno Keller spoke. Keller wept.',
      ['Bruno Keller', 'Jonas Keller', 'Bruno Keller', 'Bruno Keller'],
    ],
    [
      'Bruno Keller came. He and Jonas Keller, who fled with Bruno Keller, were free. Keller wept.',
      ['Bruno Keller', 'Jonas Keller', 'Bruno Keller', 'Bruno Keller'],
    ],
    ['Mr. Bruno Keller sued. Rosa Keller did not. Mr. Keller wept.', ['Bruno Keller', 'Rosa Keller', 'Bruno Keller']],
  ])('%s', (text, expected) => {
    expect(meant(text)).toEqual(expected)
  })
})
