import { describe } from 'vitest'
import { causes } from './causes.cases.ts'
import { testEach } from './test-each.ts'

describe('doers behind nouns and causes', () => testEach(causes.atFault))
describe('doers behind nouns and causes: the harmless neighbours', () => testEach(causes.harmless))
