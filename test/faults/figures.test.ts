import { describe } from 'vitest'
import { figures } from './figures.cases.ts'
import { testEach } from './test-each.ts'

describe('what is a number of what', () => testEach(figures.atFault))
describe('what is a number of what: the harmless neighbours', () => testEach(figures.harmless))
