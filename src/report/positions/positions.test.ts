import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectReading } from '../../../test/support/expect-reading.ts'
import { readSentence } from '../../../test/support/read-sentence.ts'
import type { Span } from '../../record/span.ts'
import { STANCES } from '../../record/vocabulary.ts'

/** The positions of a sentence as "holder stance: proposition > whom it concerns"; "-" where there is none. */
function positionsIn(text: string): string[] {
  const { positions, mentions } = readSentence(text)
  const name = (entity: number): string => mentions.entities[entity].name
  const words = ({ start, end }: Span): string => text.slice(start, end)
  return positions.map(
    ({ entity, holder, stance, proposition, toward }) =>
      `${entity === null ? holder && words(holder.span) : name(entity)} ${stance}: ${proposition === null ? '-' : words(proposition)} > ${toward === null ? '-' : name(toward)}`,
  )
}

/** A sentence, its positions, and, where it is read wrongly as yet, why. */
type Row = readonly [sentence: string, positions: readonly string[], wrong?: string]

function testEach(rows: readonly Row[]): void {
  test.each(rows.map(([sentence, positions, wrong]) => ({ sentence, positions, wrong })))(
    '$sentence',
    ({ sentence, positions, wrong }) => expectReading(positionsIn(sentence), positions, wrong),
  )
}

describe('for', () => {
  // biome-ignore format: a table reads better in rows
  const rows: readonly Row[] = [
    ['Kenya supports the peace plan.', ['Kenya for: the peace plan > -']],
    ['Italy backed the French proposal.', ['Italy for: the French proposal > France']],
    ['Minister Lena Okafor called for sanctions against Chad.', ['Lena Okafor against: - > Chad', 'Lena Okafor for: sanctions against Chad > Chad']],
    ['France demanded that Iran stop its missile tests.', ['France for: Iran stop its missile tests > Iran']],
    ['The United Nations urged Ethiopia to release the detainees.', ['United Nations for: release the detainees > Ethiopia']],
    ['Turkey vowed to destroy the Red Column.', ['Turkey against: - > Red Column', 'Turkey for: destroy the Red Column > Red Column']],
    ['Poland wants to join the alliance.', ['Poland for: join the alliance > -']],
    ['Ghana accepted the request of Mali.', ['Ghana for: the request of Mali > Mali']],
    ['Chancellor Mara Lindt praised Senator Greta Holm.', ['Mara Lindt for: - > Greta Holm']],
    ['Peru and Bolivia are seeking a ceasefire.', ['Peru for: a ceasefire > -', 'Bolivia for: a ceasefire > -']],
    ['President Lucas Orban insisted on new elections.', ['Lucas Orban for: new elections > -']],
    ['The parliament of Malta approved the treaty.', ['The parliament of Malta for: the treaty > -']],
    ['Russia promised to defend Belarus.', ['Russia for: - > Belarus', 'Russia for: defend Belarus > -']],
    ["Sweden's support for the mission is firm.", ['Sweden for: - > the mission']],
    ['Egypt has long been an ally of Sudan.', ['Egypt for: - > Sudan']],
    ['"We must protect the border," Minister Paul Adeyemi said.', ['Paul Adeyemi for: We must protect the border > -']],
    ['Minister Paul Adeyemi said the rebels must lay down their arms.', ['Paul Adeyemi for: the rebels must lay down their arms > the rebels']],
    ['Japan is determined to keep the treaty.', ['Japan for: keep the treaty > -']],
    ['The union pushed for higher wages.', ['The union for: higher wages > -']],
  ]
  testEach(rows)
})

describe('against', () => {
  // biome-ignore format: a table reads better in rows
  const rows: readonly Row[] = [
    ['Brazil opposes the deal.', ['Brazil against: the deal > -']],
    ['Cuba refused to extradite the banker.', ['Cuba against: extradite the banker > the banker']],
    ['Iceland ruled out an air raid against Norway.', ['Iceland against: an air raid against Norway > -']],
    ['Thailand rejected a request by Cambodia.', ['Thailand against: a request by Cambodia > Cambodia']],
    ['Kenya condemned the attack on the embassy.', ['Kenya against: the attack > -']],
    ['Mali accused Niger of arming the rebels.', ['Mali against: - > Niger']],
    ['The opposition criticized the government over the budget.', ['The opposition against: - > the government']],
    ['Germany does not support the plan.', ['Germany against: the plan > -']],
    ['The union urged members not to sign the contract.', ['The union against: not to sign the contract > members']],
    ['Hungary vetoed the resolution.', ['Hungary against: the resolution > -']],
    ['Chad is opposed to the deployment.', ['Chad against: the deployment > -']],
    ['The Sahil Front threatened France.', ['Sahil Front against: - > France']],
    ["Chile's opposition to the treaty has hardened.", ['Chile against: the treaty > -']],
    ['Peru objects to the border wall.', ['Peru against: the border wall > -']],
    ['"The camps should not be closed," Ambassador Ruth Mensah said.', ['Ruth Mensah against: The camps should not be closed > -']],
    ['The senator is critical of the central bank.', ['The senator against: - > the central bank']],
    ['India warned against a military intervention.', ['India against: a military intervention > -']],
    ['Vietnam will not accept foreign troops.', ['Vietnam against: foreign troops > foreign troops']],
  ]
  testEach(rows)
})

describe('open', () => {
  // biome-ignore format: a table reads better in rows
  const rows: readonly Row[] = [
    ['Spain is considering a ban on the party.', ['Spain open: a ban on the party > the party']],
    ['Portugal is ready to send troops to Mali.', ['Portugal open: send troops to Mali > -']],
    ['Argentina does not oppose the plan.', ['Argentina open: the plan > -']],
    ['Bulgaria is willing to host the talks.', ['Bulgaria open: host the talks > -']],
    ['Norway may support the proposal.', ['Norway open: the proposal > -']],
  ]
  testEach(rows)
})

describe('neutral', () => {
  // biome-ignore format: a table reads better in rows
  const rows: readonly Row[] = [
    ['Uruguay abstained from the vote.', ['Uruguay neutral: the vote > -']],
  ]
  testEach(rows)
})

describe('none', () => {
  // biome-ignore format: a table reads better in rows
  const rows: readonly Row[] = [
    ['The museum opened a new wing.', []],
    ['Chad is a country in Africa.', []],
    ['Prices in Ghana rose in May.', []],
    ['The president did not ask for help.', []],
    ['The deal was signed in Geneva.', []],
    ['The supporters of the club sang.', [], '“supporters” of a club are read as supporting a cause'],
    ['Critics considered the book a success.', []],
  ]
  testEach(rows)
})

describe('for any text', () => {
  const words = fc.constantFrom(
    'Chad',
    'The rebels',
    'supports',
    'is opposed to',
    'did not rule out',
    'urged Mali not to',
    'must',
    'sign',
    'the treaty',
    'an ally of',
    'according to',
    '"',
    'said',
    'Lena Okafor',
    'we',
    ',',
    '.',
  )

  test('every position has a holder, words inside the text, and a stance of the contract', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 14 }), (parts) => {
        const text = parts.join(' ')
        const { positions, mentions } = readSentence(text)
        for (const position of positions) {
          expect(STANCES).toContain(position.stance)
          expect(position.entity === null ? position.holder : mentions.entities[position.entity]).toBeDefined()
          expect(position.toward).not.toBe(position.entity)
          expect(position.evidence.length).toBeGreaterThan(0)
          for (const { start, end } of [
            ...position.evidence,
            ...(position.proposition ? [position.proposition] : []),
          ]) {
            expect(text.slice(start, end).trim()).not.toBe('')
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['support', 'against'],
    ['favor', 'against'],
    ['endorse', 'against'],
    ['oppose', 'open'],
    ['reject', 'open'],
  ] as const)('negation never leaves a stance as it is: %s', (cue, opposite) => {
    const stances = readSentence(`Chad does not ${cue} the treaty.`).positions.map(({ stance }) => stance)
    expect(stances).toEqual([opposite])
  })
})
