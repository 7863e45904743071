import { describe } from 'vitest'
import { positions } from './positions.cases.ts'
import { testEach } from './test-each.ts'

describe('who is for and against what', () => testEach(positions.atFault))
describe('who is for and against what: the harmless neighbours', () => testEach(positions.harmless))
