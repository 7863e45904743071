import { describe, expect, test } from 'vitest'
import { citiesNamed } from './cities.ts'
import { countries, countryOf, toAlpha3 } from './countries.ts'
import { knownAs, knownNamesFrom } from './known-names.ts'
import { givenNameGender, honorificGender, nounSense, offices } from './people.ts'

describe('known names', () => {
  test.each([
    ['France', 'state', 'name', 'France', 'FRA'],
    ['French', 'state', 'adjective', 'France', 'FRA'],
    ['Frenchmen', 'group', 'people', 'France', 'FRA'],
    ['U.S.', 'state', 'name', 'United States', 'USA'],
    ['Kremlin', 'state', 'seat', 'Russia', 'RUS'],
    ['Tokyo', 'state', 'capital', 'Japan', 'JPN'],
    ['ISIS', 'organization', 'name', 'Islamic State', null],
    ['AFP', 'organization', 'name', 'Agence France-Presse', 'FRA'],
    ['Catalan', 'place', 'adjective', 'Catalonia', 'ESP'],
    ['Gaza', 'place', 'name', 'Gaza', 'PSE'],
    ['Second World War', 'event', 'name', 'Second World War', null],
  ])('%s is a %s, as %s of %s', (words, kind, form, canonical, country) => {
    expect(knownAs(words)).toContainEqual(expect.objectContaining({ words, kind, form, canonical, country }))
  })

  test('names that begin alike come longest first', () => {
    const lengths = knownNamesFrom('united').map((known) => known.words.length)
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
    expect(lengths.length).toBeGreaterThan(3)
  })

  test('an unknown word has no known names', () => {
    expect(knownAs('Zyxland')).toEqual([])
  })
})

describe('countries', () => {
  test('every country has codes of its own and a name of its own', () => {
    for (const key of ['alpha3', 'alpha2', 'name'] as const) {
      expect(new Set(countries.map((country) => country[key])).size).toBe(countries.length)
    }
  })

  test('all members and observers of the United Nations are there', () => {
    expect(countries.length).toBeGreaterThanOrEqual(195)
    expect(countryOf('TUV')?.capitals).toEqual(['Funafuti'])
    expect(toAlpha3('TV')).toBe('TUV')
    expect(toAlpha3('ZZ')).toBeNull()
  })

  test('every capital is a town of that country', () => {
    const lost = countries.flatMap(({ alpha3, capitals }) =>
      capitals.filter((name) => !name.includes(',') && !citiesNamed(name).some((city) => city.country === alpha3)),
    )
    expect(lost).toEqual([])
  })
})

describe('towns', () => {
  test.each([
    ['Paris', 'FRA', 2988507],
    ['Kobani', 'SYR', 172256],
    ['KÖLN', 'DEU', 2886242],
    ['Sao Paulo', 'BRA', 3448439],
  ])('the largest %s lies in %s', (name, country, geonames) => {
    expect(citiesNamed(name)[0]).toMatchObject({ country, geonames })
  })

  test.each(['', 'Zyxtown', 'a', 'zzzz'])('%j is no town', (name) => {
    expect(citiesNamed(name)).toEqual([])
  })
})

describe('nouns and titles', () => {
  test.each([
    ['spokeswoman', { kind: 'person', gender: 'female', plural: false }],
    ['lawyer', { kind: 'person', gender: 'any', plural: false }],
    ['villagers', { kind: 'group', gender: 'any', plural: true }],
    ['ministry', { kind: 'organization', gender: 'any', plural: false }],
    ['country', { kind: 'state', gender: 'any', plural: false }],
  ])('%s may head %o', (word, sense) => {
    expect(nounSense(word)).toEqual(sense)
  })

  test('titles and given names tell a gender where they do', () => {
    expect(honorificGender('mrs')).toBe('female')
    expect(honorificGender('president')).toBe('any')
    expect(honorificGender('table')).toBeUndefined()
    expect(givenNameGender('Boris')).toBe('male')
    expect(givenNameGender('Ingrid')).toBe('female')
    expect(givenNameGender('Xyz')).toBeUndefined()
    expect(offices.has('deputy foreign minister')).toBe(true)
  })
})
