import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { readMentions } from './index.ts'

const core = openLanguageCore()

/** The descriptions of a text by the names that they are given: the words that say who is meant. */
function described(text: string): string[] {
  const { mentions, entities } = readMentions(core.analyze(text))
  return mentions.flatMap(({ form, entity }) =>
    form === 'description' && entity !== null ? [entities[entity].name] : [],
  )
}

describe('a day beside a phrase is no part of it', () => {
  test.each([
    ['On Sunday several Arab countries condemned the attack.', ['several Arab countries']],
    ['Sunday several Arab countries offered help.', ['several Arab countries']],
    ['Friday police arrested two men.', ['police', 'two men']],
    ['Tuesday relief agencies left.', ['relief agencies']],
    ['Wednesday four civilians died.', ['four civilians']],
    ['Today several ministers resigned.', ['several ministers']],
    ['Yesterday rebels shelled the port.', ['rebels']],
    ['This week two officials resigned.', ['two officials']],
    ['In May angry dockers closed the port.', ['angry dockers']],
    ['A spokesman in Baghdad Friday said so.', ['A spokesman in Baghdad']],
    ['Muslim leaders in Norvik on Thursday urged calm.', ['Muslim leaders in Norvik']],
    ['Officials on Monday denied it.', ['Officials']],
    ['Protesters arrested in June were freed.', ['Protesters']],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual(expected)
  })
})

describe('a day that belongs to a phrase', () => {
  test.each([
    ['The Sunday paper closed.', ['The Sunday paper']],
    ['His Monday visitors left.', ['His Monday visitors']],
    ['The Friday demonstrators returned.', ['The Friday demonstrators']],
    ["Last week's protesters returned.", ["Last week's protesters"]],
    ["Last month's speakers returned.", ["Last month's speakers"]],
    ['Members of the Monday committee left.', ['Members of the Monday committee', 'the Monday committee']],
    ['Victims of the Monday attack sued.', ['Victims of the Monday attack']],
    ['Several Arab countries offered help.', ['Several Arab countries']],
    ['Two officials resigned on Sunday.', ['Two officials']],
    ['Survivors of the 2011 flood sued.', ['Survivors of the 2011 flood']],
    ['Angry dockers closed the port in May.', ['Angry dockers']],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual(expected)
  })
})

describe('a hedge before a number is no part of a phrase', () => {
  test.each([
    ['At least nine miners died.', ['nine miners']],
    ['The quake killed at least nine miners.', ['nine miners']],
    ['At most two guards slept.', ['two guards']],
    ['In many villages old farmers stayed.', ['old farmers']],
    ['The least experienced guards slept.', ['The least experienced guards']],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual(expected)
  })
})
