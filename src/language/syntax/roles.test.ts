import { describe, expect, test } from 'vitest'
import { expectReading } from '../../../test/support/expect-reading.ts'
import { treeOf } from '../../../test/support/tree-of.ts'
import { agentsOf, indirectObjectsOf, isPassive, ownersOf, patientsOf } from './index.ts'

/** A sentence, a verb of it, "who does it > to whom it is done", and why it is read otherwise, if it is. */
type Row = readonly [text: string, verb: string, roles: string, wrong?: string]

// biome-ignore format: a table reads better in rows
const TABLES: readonly { shows: string; rows: readonly Row[] }[] = [
  { shows: 'a clause of its own', rows: [
    ['Raiders burned the mill.', 'burned', 'raiders > mill'],
    ['The mill burned.', 'burned', 'mill > -'],
    ['Norland and Vesk signed the treaty.', 'signed', 'norland+vesk > treaty'],
    ['It is illegal to burn waste.', 'burn', '- > waste'],
  ] },
  { shows: 'the passive', rows: [
    ['The mill was burned by raiders.', 'burned', 'raiders > mill'],
    ['The mill was burned.', 'burned', '- > mill'],
    ['The bridge and the mill were burned by raiders and deserters.', 'burned', 'raiders+deserters > bridge+mill'],
    ['The children were given food by volunteers.', 'given', 'volunteers > children', 'the parser hangs the volunteers on the food'],
    ['The mill, burned by raiders, stood empty.', 'burned', 'raiders > mill'],
    ['The burned mill stood empty.', 'burned', '- > mill'],
    ['Mara Lindt, accused of fraud, denied the charge.', 'accused', '- > mara'],
    ['The talks had ended by noon.', 'ended', 'talks > -'],
  ] },
  { shows: 'coordination', rows: [
    ['Soldiers entered the town and burned the mill.', 'burned', 'soldiers > mill'],
    ['The mayor resigned and later left the country.', 'left', 'mayor > country'],
    ['Police arrested and later charged five men.', 'arrested', 'police > men'],
    ['Police arrested and later charged five men.', 'charged', 'police > men'],
    ['Villagers were robbed and beaten by raiders.', 'robbed', 'raiders > villagers'],
    ['Villagers were robbed and beaten by raiders.', 'beaten', 'raiders > villagers'],
    ['The houses were looted and set on fire by the crowd.', 'looted', 'crowd > houses'],
    ['The crowd threw stones and was dispersed by police.', 'dispersed', 'police > crowd'],
    ['The senate voted to impeach and remove the governor.', 'remove', 'senate > governor'],
    ['It rained, and the river flooded the fields.', 'flooded', 'river > fields'],
    ['The guard was hit by a stone and wounded.', 'wounded', '- > guard', 'the tagger takes it for a past tense'],
  ] },
  { shows: 'control by the subject', rows: [
    ['The council wants to sell the harbour.', 'sell', 'council > harbour'],
    ['The captain threatened the crew to sink the ship.', 'sink', 'captain > ship'],
    ['The workers stopped to protest.', 'protest', 'workers > -'],
    ['Fishermen blocked the port to protest.', 'protest', 'fishermen > -'],
    ['The rebels withdrew, leaving their weapons behind.', 'leaving', 'rebels > weapons'],
    ['The vessel sank after hitting a rock.', 'hitting', 'vessel > rock'],
    ['Having lost the vote, the premier resigned.', 'lost', 'premier > vote'],
  ] },
  { shows: 'control by the object', rows: [
    ['The council asked Brenholm to pay the fine.', 'pay', 'brenholm > fine'],
    ['The minister forced the company to close the mine.', 'close', 'company > mine'],
    ['The law allows the state to seize the land.', 'seize', 'state > land'],
    ['The union urged the ministry to raise wages.', 'raise', 'ministry > wages'],
    ['The crew was ordered to leave the ship.', 'leave', 'crew > ship'],
    ['The union called on miners to stop work.', 'stop', 'miners > work'],
    ['The judge accused the guards of stealing the money.', 'stealing', 'guards > money'],
    ['The court punished the editor for insulting the queen.', 'insulting', 'editor > queen'],
    ['The company was accused of poisoning the lake.', 'poisoning', 'company > lake'],
    ['The army stopped the convoy from reaching the city.', 'reaching', 'convoy > city'],
    ['Reporters saw soldiers loading trucks.', 'loading', 'soldiers > trucks'],
    ['The mayor persuaded the farmers to sell their land.', 'sell', 'farmers > land', 'the lemma of "persuaded" is wrong'],
  ] },
  { shows: 'clauses of nouns', rows: [
    ['The rebels, who seized the port, fled.', 'seized', 'rebels > port'],
    ['The port that rebels seized reopened.', 'seized', 'rebels > port'],
    ['The bank was robbed by three men who fled.', 'fled', 'men > -'],
    ['The general commanding the garrison surrendered.', 'commanding', 'general > garrison'],
    ['The town where the delegates met is old.', 'met', 'delegates > -'],
    ["Norland's plan to build a dam failed.", 'build', 'norland > dam'],
    ['Norland announced a plan to build a dam.', 'build', 'norland > dam'],
    ['She was the first woman to lead the party.', 'lead', 'woman > party'],
    ['The minister whom reporters questioned resigned.', 'questioned', 'reporters > minister', 'the parser makes a participle of it'],
  ] },
]

function rolesIn(text: string, verb: string): string {
  const { tree, at, words } = treeOf(text)
  const agents = words(agentsOf(tree, at(verb))).join('+')
  const patients = words(patientsOf(tree, at(verb))).join('+')
  return `${agents || '-'} > ${patients || '-'}`
}

describe.each(TABLES)('$shows', ({ rows }) => {
  test.each(rows.map(([text, verb, roles, wrong]) => ({ text, verb, roles, wrong })))(
    '$text – $verb: $roles',
    ({ text, verb, roles, wrong }) => expectReading([rolesIn(text, verb)], [roles], wrong),
  )
})

describe('voice', () => {
  test.each([
    ['The mill was burned.', 'burned', true],
    ['The mill had burned.', 'burned', false],
    ['The mill, burned by raiders, stood empty.', 'burned', true],
    ['Raiders had burned and looted the mill.', 'looted', false],
    ['The mill was burned and looted.', 'looted', true],
    ['A town given aid by Norland rebuilt its mill.', 'given', true],
  ])('%s – %s passive: %s', (text, verb, passive) => {
    const { tree, at } = treeOf(text)
    expect(isPassive(tree, at(verb))).toBe(passive)
  })
})

describe('owners', () => {
  test.each([
    ["Norland's plan failed.", 'plan', ['norland']],
    ['The Norland plan failed.', 'plan', ['norland']],
    ['Norland and Vesk announced a plan.', 'plan', ['norland', 'vesk']],
    ['A plan failed.', 'plan', []],
    ['A plan was announced.', 'plan', []],
  ])('%s – %s: %j', (text, noun, owners) => {
    const { tree, at, words } = treeOf(text)
    expect(words(ownersOf(tree, at(noun)))).toEqual(owners)
  })
})

test('an indirect object is no patient', () => {
  const { tree, at, words } = treeOf('The charity gave them food.')
  expect(words(indirectObjectsOf(tree, at('gave')))).toEqual(['them'])
  expect(words(patientsOf(tree, at('gave')))).toEqual(['food'])
})
