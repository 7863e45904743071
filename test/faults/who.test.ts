import { describe } from 'vitest'
import { testEach } from './test-each.ts'
import { who } from './who.cases.ts'

describe('who did it, to whom', () => testEach(who.atFault))
describe('who did it, to whom: the harmless neighbours', () => testEach(who.harmless))
