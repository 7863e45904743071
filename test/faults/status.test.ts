import { describe } from 'vitest'
import { status } from './status.cases.ts'
import { testEach } from './test-each.ts'

describe('whether an act was done', () => testEach(status.atFault))
describe('whether an act was done: the harmless neighbours', () => testEach(status.harmless))
