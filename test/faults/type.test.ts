import { describe } from 'vitest'
import { testEach } from './test-each.ts'
import { type } from './type.cases.ts'

describe('the type of an act', () => testEach(type.atFault))
describe('the type of an act: the harmless neighbours', () => testEach(type.harmless))
