import { describe } from 'vitest'
import { noAct } from './no-act.cases.ts'
import { testEach } from './test-each.ts'

describe('what is no act', () => testEach(noAct.atFault))
describe('what is no act: the harmless neighbours', () => testEach(noAct.harmless))
