import { expect, test } from 'vitest'
import { documentOf } from '../../../test/support/records.ts'
import { loweredText, wordTerm } from './topic.ts'

test.each(['Łódź', 'Tromsø', 'Köln'])('a report that names %s is not passed over when a question does', (name) => {
  const text = loweredText(documentOf('fire.txt', `A fire broke out in ${name} on Monday.`))
  const [[root]] = wordTerm(name, name).roots
  expect(text).toContain(root.slice(0, -1))
})
