import { describe } from 'vitest'
import { testEach } from './test-each.ts'
import { timesPlaces } from './times-places.cases.ts'

describe('when and where', () => testEach(timesPlaces.atFault))
describe('when and where: the harmless neighbours', () => testEach(timesPlaces.harmless))
