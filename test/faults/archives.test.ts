import { describe } from 'vitest'
import { archives } from './archives.cases.ts'
import { testEach } from './test-each.ts'

describe('text as archives have it', () => testEach(archives.atFault))
describe('text as archives have it: the harmless neighbours', () => testEach(archives.harmless))
