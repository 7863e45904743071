import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { readMentions } from './index.ts'

const core = openLanguageCore()

/** How often a text names the body whose letters are those of a verb. */
const named = (text: string): number => {
  const { mentions, entities } = readMentions(core.analyze(text))
  return mentions.filter(({ form, entity }) => {
    return form !== 'description' && form !== 'pronoun' && entity !== null && entities[entity].name === 'Islamic State'
  }).length
}

describe('"IS" as a name', () => {
  test.each([
    'IS bombed the camp.',
    'IS claimed the attack.',
    'IS is losing ground.',
    'IS fighters left the town.',
    'The town is lost. IS attacked it at dawn.',
    '"IS fled at night," a villager said.',
    'The army said IS had lost the town.',
    'Troops fought IS near the river.',
  ])('%s', (text) => {
    expect(named(text)).toBe(1)
  })
})

describe('"is" as a verb', () => {
  test.each([
    'Is the port open?',
    'IS the port open?',
    'IS THE PORT OPEN?',
    'WHAT IS NEXT FOR THE PORT',
    'IS this the end?',
    'Is Lund guilty?',
    'The port is open.',
    '"Is it over?" she asked.',
  ])('%s', (text) => {
    expect(named(text)).toBe(0)
  })
})
