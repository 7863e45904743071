import { expect, test } from 'vitest'
import type { EventStatus } from '../../record/vocabulary.ts'
import { eventAgreement } from './statuses.ts'
import { daysOf } from './when.ts'

const MON = '2031-03-03'
const TUE = '2031-03-04'

test.each<[string, [EventStatus, string | null][], string]>([
  [
    'done, says everybody',
    [
      ['happened', MON],
      ['happened', TUE],
    ],
    'agree',
  ],
  [
    'done and under way',
    [
      ['happened', MON],
      ['ongoing', MON],
    ],
    'agree',
  ],
  [
    'denied, says everybody',
    [
      ['denied', MON],
      ['denied', TUE],
    ],
    'agree',
  ],
  [
    'done, and denied',
    [
      ['happened', MON],
      ['denied', MON],
    ],
    'differ',
  ],
  [
    'denied, and done in a later report',
    [
      ['denied', MON],
      ['happened', TUE],
    ],
    'differ',
  ],
  [
    'planned, then done',
    [
      ['planned', MON],
      ['happened', TUE],
    ],
    'update',
  ],
  [
    'asked for, then done',
    [
      ['demanded', MON],
      ['happened', TUE],
    ],
    'update',
  ],
  [
    'refused, then done',
    [
      ['refused', MON],
      ['happened', TUE],
    ],
    'update',
  ],
  [
    'done, and refused after that',
    [
      ['happened', MON],
      ['refused', TUE],
    ],
    'differ',
  ],
  [
    'possible in an older text on the day it was done',
    [
      ['possible', MON],
      ['happened', MON],
    ],
    'agree',
  ],
  [
    'planned, nobody says that it was done',
    [
      ['planned', MON],
      ['possible', TUE],
    ],
    'agree',
  ],
  [
    'planned in a report without a date',
    [
      ['planned', null],
      ['happened', TUE],
    ],
    'agree',
  ],
])('%s', (_, standings, expected) => {
  const dated = standings.map(([status, published]) => ({ status, published: daysOf(published) }))
  expect(eventAgreement(dated)).toBe(expected)
})
