import { describe, expect, test } from 'vitest'
import { actorOf, documentOf, mentionOf } from '../../../test/support/records.ts'
import { statement } from '../../../test/support/sample-records.ts'
import { recordIndex } from '../../situation/record-index.ts'
import { makesClaim } from './claims.ts'
import { nameTerm, wordTerm } from './topic.ts'

/** Whether words make the claim of "Who says that Orsk must go?" */
function claims(content: string, cue = 'said'): boolean {
  const document = documentOf('a.txt', `${content} Pell ${cue}.`)
  const orsk = actorOf(document, 'Lena Orsk', { aliases: ['Orsk'] })
  const pell = actorOf(document, 'Adam Pell')
  const mentions = content.includes('Orsk') ? [mentionOf(document, 'Orsk', orsk)] : []
  const pronoun = /\bshe\b/.test(content) ? [mentionOf(document, 'she', orsk)] : []
  const start = content.length + ' Pell '.length
  const said = statement('s', document, content, { speaker: pell.id, cue: [{ start, end: start + cue.length }] })
  const index = recordIndex([document, orsk, pell, ...mentions, ...pronoun, said])
  const question = 'Who says that Orsk must go?'
  const topic = [nameTerm(index, 'Orsk', [orsk.id], 14), wordTerm('go', 'go', true, 24)]
  return makesClaim(index, said, topic, question)
}

describe('the claim that Orsk must go', () => {
  test.each([
    ['"Orsk must go,"', 'said'],
    ['"Orsk has to step down before the winter."', 'said'],
    ['that she should resign', 'said'],
    ['that Orsk resign', 'demanded'],
    ['the resignation of Orsk', 'called for'],
  ])('is made by %s (%s)', (content, cue) => {
    expect(claims(content, cue)).toBe(true)
  })

  test.each([
    ['"Let them go and fight, and Orsk must pay."', 'said'],
    ['"Orsk went home. The harbor must be dredged, and its old cranes have to be sold or go to Kale."', 'said'],
    ['"Orsk will go when the work is done."', 'said'],
    ['that Orsk had resigned', 'said'],
    ['"The mayor must go."', 'said'],
    ['"Nobody asked me. I like Orsk, but they say Orsk must resign."', 'said'],
  ])('is not made by %s (%s)', (content, cue) => {
    expect(claims(content, cue)).toBe(false)
  })
})
