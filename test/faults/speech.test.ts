import { describe } from 'vitest'
import { speech } from './speech.cases.ts'
import { testEach } from './test-each.ts'

describe('who says what', () => testEach(speech.atFault))
describe('who says what: the harmless neighbours', () => testEach(speech.harmless))
