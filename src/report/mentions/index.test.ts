import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { contains } from '../../text/span.ts'
import type { Mentions } from '../layers.ts'
import { lookUpMentions, readMentions } from './index.ts'

const core = openLanguageCore()
const read = (text: string): Mentions => readMentions(core.analyze(text))
const rolesOf = (text: string): string[] =>
  read(text).entities.flatMap(({ name, roles }) =>
    roles.map((role) => `${name}: ${role.title} of ${role.organization}`),
  )
const geoOf = (text: string, name: string) => {
  const entity = read(text).entities.find((other) => other.name === name)
  return entity === undefined
    ? undefined
    : [entity.country, entity.geo?.precision ?? null, entity.geo?.geonames ?? null]
}

describe('joining', () => {
  test('a surname is the person whose full name stands elsewhere', () => {
    const { entities } = read(
      'Mayor Ingrid Solberg spoke first. Solberg then left, and Bruno Keller came. Keller laughed.',
    )
    expect(
      entities.filter(({ kind, named }) => kind === 'person' && named).map(({ name, aliases }) => [name, aliases]),
    ).toEqual([
      ['Ingrid Solberg', ['Ingrid Solberg', 'Solberg']],
      ['Bruno Keller', ['Bruno Keller', 'Keller']],
    ])
  })

  test('two men of one surname stay apart, and the bare surname joins neither', () => {
    const { mentions, entities } = read('Bruno Keller and Jonas Keller came to the hearing. Keller wept.')
    const persons = mentions.filter(({ kind, form }) => kind === 'person' && form === 'name')
    expect(new Set(persons.map(({ entity }) => entity)).size).toBe(3)
    expect(entities.filter(({ named }) => named)).toHaveLength(3)
  })

  test('Mrs. Keller is not Mr. Keller', () => {
    const { mentions } = read('Mr. Bruno Keller sued. Mrs. Keller did not.')
    const [mr, mrs] = mentions.filter(({ kind, form }) => kind === 'person' && form === 'name')
    expect(mr.entity).not.toBe(mrs.entity)
  })

  test('an acronym in brackets is another name', () => {
    const { entities } = read('The Harbor Workers Union (HWU) struck. The HWU wants more pay.')
    expect(entities.find(({ name }) => name === 'Harbor Workers Union')?.aliases).toEqual([
      'HWU',
      'Harbor Workers Union',
    ])
  })

  test('a state is one entity under its name, its adjective and its capital', () => {
    const { entities } = read('Norway said no. Norwegian ships turned back, and Oslo told Britain so.')
    expect(entities.find(({ country }) => country === 'NOR')?.aliases).toEqual(['Norway', 'Norwegian', 'Oslo'])
  })

  test('unnamed sources never join a named person, and the same words are one source', () => {
    const { mentions, entities } = read(
      'Minister Ana Vell said no. A senior official said yes. Another person left. A senior official said so again.',
    )
    const sources = mentions.filter(
      ({ form, entity }) => form === 'description' && entity !== null && !entities[entity].named,
    )
    const said = sources.filter(({ start, end }) => end - start === 'a senior official'.length)
    expect(said).toHaveLength(2)
    expect(said[0].entity).toBe(said[1].entity)
  })
})

describe('roles', () => {
  test.each([
    ['Velia hosted Portuguese Foreign Minister Rui Sal.', ['Rui Sal: Foreign Minister of Portugal']],
    ['Rui Sal, a spokesman for the World Food Programme, left.', ['Rui Sal: spokesman of World Food Programme']],
    ['The Chilean president, Elena Soto, spoke.', ['Elena Soto: president of Chile']],
    ['Spokeswoman Elena Soto spoke.', ['Elena Soto: Spokeswoman of null']],
    [
      'Chile’s International Development Secretary Elena Soto spoke.',
      ['Elena Soto: International Development Secretary of Chile'],
    ],
    ['Emergency Relief Coordinator Jan Soto spoke.', ['Jan Soto: Emergency Relief Coordinator of null']],
    ['Elena Soto, Chile\u2019s top envoy, spoke.', ['Elena Soto: envoy of Chile']],
    ['Rui Sal, who owns a boat, left.', []],
    ['Mr. Sal left.', []],
  ])('%s', (text, expected) => {
    expect(rolesOf(text)).toEqual(expected)
  })

  test('a role\u2019s evidence holds the title and the name', () => {
    const text = 'Then Portuguese Foreign Minister Rui Sal left.'
    const [role] = read(text).entities.find(({ name }) => name === 'Rui Sal')?.roles ?? []
    expect(role.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Portuguese Foreign Minister Rui Sal',
    ])
  })
})

describe('places', () => {
  test.each([
    ['The fair in Munich opened.', 'Munich', ['DEU', 'point', 2867714]],
    ['A bus left Springfield, Illinois, at noon.', 'Springfield', ['USA', 'point', 4250542]],
    ['He flew from Paris, Texas, to Dallas.', 'Paris', ['USA', 'point', 4717560]],
    ['He flew from Paris to Lyon.', 'Paris', ['FRA', 'point', 2988507]],
    ['Shells fell on Kobane.', 'Kobane', ['SYR', 'point', 172256]],
    ['Shells fell on Raqqa.', 'Raqqa', ['SYR', 'point', 172955]],
    ['The convoy crossed Anbar at night.', 'Anbar', ['IRQ', 'region', null]],
    ['Ships crossed the Black Sea.', 'Black Sea', [null, 'region', null]],
    ['Georgia and its allies met Russia.', 'Georgia', ['GEO', 'country', null]],
    ['Voters in Atlanta, in the U.S. state of Georgia, queued.', 'Georgia', ['USA', 'region', null]],
    ['Police in Birmingham, Alabama, said so.', 'Birmingham', ['USA', 'point', 4049979]],
    ['British police in Birmingham said so.', 'Birmingham', ['GBR', 'point', 2655603]],
    ['The village of Zarrinak in northern Syria burned.', 'Zarrinak', ['SYR', null, null]],
    ['A road to Qwertystan is planned.', 'Qwertystan', [null, null, null]],
    ['Farmers in London, Ontario, protested.', 'London', ['CAN', 'point', 6058560]],
    ['Tripoli was shelled, Libyan officials said.', 'Tripoli', ['LBY', 'point', 2210247]],
    ['The port of Valencia in Spain closed.', 'Valencia', ['ESP', 'point', 2509954]],
  ])('%s', (text, name, expected) => {
    expect(geoOf(text, name)).toEqual(expected)
  })
})

describe('looking up', () => {
  test('the smallest mention at a token, and the largest headed by one', () => {
    const text = 'The French minister of health left.'
    const mentions = read(text)
    const lookup = lookUpMentions(mentions)
    const words = (mention: { start: number; end: number } | null) => mention && text.slice(mention.start, mention.end)
    expect(words(lookup.mentionAt(1))).toBe('French')
    expect(words(lookup.mentionAt(2))).toBe('The French minister')
    expect(words(lookup.mentionHeadedBy(2))).toBe('The French minister')
    expect(lookup.mentionAt(5)).toBeNull()
    expect(lookup.mentionsWithin(0, 2)).toHaveLength(2)
    expect(lookup.mentionsWithin(3, 6)).toHaveLength(0)
  })
})

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    'President',
    'Ana',
    'Vell',
    'the',
    'U.S.',
    'said',
    'he',
    'it',
    'of',
    'and',
    '-',
    '"',
    ',',
    '.',
    '\n\n',
    'Moscow',
    'in',
    'IS',
    '(',
    ')',
    'minister',
    'French',
    "'s",
    'al',
    'Paris',
    'they',
    '\u201c',
    '\u201d',
    'Group',
    '7',
    'who',
    'group',
    'New York',
    'I',
    'Georgia',
    '@x',
    '\ud83d\ude00',
  )
  const texts = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' '))

  test('mentions lie inside the text, hold words, stand in order and name entities that exist; twice gives the same', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ maxLength: 200 })), (text) => {
        const analysis = core.analyze(text)
        const mentions = readMentions(analysis)
        const { tokens } = analysis
        let before = 0
        for (const mention of mentions.mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(before)
          before = mention.start
          expect(text.slice(mention.start, mention.end).trim()).not.toBe('')
          const around = { start: tokens.start[mention.firstToken], end: tokens.end[mention.lastToken] }
          expect(contains(around, mention)).toBe(true)
          expect(mention.headToken).toBeGreaterThanOrEqual(mention.firstToken)
          expect(mention.headToken).toBeLessThanOrEqual(mention.lastToken)
          if (mention.entity !== null) expect(mentions.entities[mention.entity]).toBeDefined()
        }
        for (const { name, roles } of mentions.entities) {
          expect(name).not.toBe('')
          for (const { evidence } of roles)
            for (const span of evidence) expect(contains({ start: 0, end: text.length }, span)).toBe(true)
        }
        expect(readMentions(core.analyze(text))).toEqual(mentions)
      }),
      { numRuns: 150 },
    )
  })
})
