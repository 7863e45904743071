import { describe, expect, test } from 'vitest'
import { readBlocks } from '../blocks/index.ts'
import type { Intake } from '../intake/intake.ts'
import { readMasthead } from './index.ts'

function mastheadOf(...lines: string[]) {
  const intake: Intake = {
    text: lines.join('\n\n'),
    original: null,
    sha256: '',
    format: 'text',
    encoding: 'utf-8',
    elements: [],
    meta: [],
  }
  return readMasthead(intake, readBlocks(intake).blocks, null)
}

const story = [
  'The harbour authority of Port Ellory closed its northern basin on Tuesday after two barges collided in fog, the city said.',
  '“Nobody was hurt, but we do not know yet what the barges carried,” harbour master Ines Calloway told reporters.',
  'The owners of the barges, a family firm from the upper valley, did not answer calls on Tuesday evening.',
]
const title = 'Barges collide in fog at Port Ellory'

describe('who wrote it, who passed it on, and from where', () => {
  test.each([
    ['By Marta Quill and Jon Aske', { byline: ['Marta Quill', 'Jon Aske'], wire: [] }],
    ['By Marta Quill, Associated Press', { byline: ['Marta Quill'], wire: ['The Associated Press'] }],
    ['>>Reuters', { byline: [], wire: ['Reuters'] }],
    ['AFP', { byline: [], wire: ['Agence France-Presse'] }],
    ['Staff reporter', { byline: ['Staff reporter'], wire: [] }],
    ['By Ola Brandt, Staff Writer', { byline: ['Ola Brandt'], wire: [] }],
  ])('%s', (line, expected) => {
    expect(mastheadOf(title, line, ...story)).toMatchObject({ ...expected, title, outlet: null, dateline: null })
  })

  test.each([
    ['PORT ELLORY — ', { dateline: 'PORT ELLORY', wire: [] }],
    ['PORT ELLORY, Maine (AP) — ', { dateline: 'PORT ELLORY, Maine', wire: ['The Associated Press'] }],
    ['Port Ellory (Reuters) - ', { dateline: 'Port Ellory', wire: ['Reuters'] }],
    ['PORT ELLORY, March 4 (UNB) – ', { dateline: 'PORT ELLORY', wire: ['UNB'] }],
    ['PORT ELLORY, March 4, 2031 (Norda) - ', { dateline: 'PORT ELLORY', wire: ['Norda'] }],
    [
      'PORT ELLORY, Maine, March 4 (Halden News Agency) - ',
      { dateline: 'PORT ELLORY, Maine', wire: ['Halden News Agency'] },
    ],
    ['Ellory, March 4: ', { dateline: 'Ellory', wire: [] }],
    ['The harbour — ', { dateline: null, wire: [] }],
    ['Told Reuters - ', { dateline: null, wire: [] }],
  ])('%s opens the story', (opening, expected) => {
    expect(mastheadOf(title, opening + story[0], ...story.slice(1))).toMatchObject(expected)
  })

  test('an agency that a story quotes is not where the story comes from', () => {
    expect(mastheadOf(title, ...story, 'A pilot told Reuters that the lights were weak.').wire).toEqual([])
  })

  test.each([
    ['The Ellory Courier', 'The Ellory Courier'],
    ['THE LOWER ELLORY STANDARD', 'The Lower Ellory Standard'],
    ['Breaking News', null],
  ])('%s above the headline: outlet %s', (line, outlet) => {
    expect(mastheadOf(line, title, 'By Marta Quill', ...story)).toMatchObject({ title, outlet })
  })

  test('a title may end in a mark of its own', () => {
    const cry = 'Harbour Master Admits Hiding Letters About Barges Before Fog!'
    expect(mastheadOf(cry, 'Posted by admin | Trending', ...story)).toMatchObject({ title: cry, outlet: null })
  })

  test('a paper with its day on one line names the outlet and dates the report', () => {
    const masthead = mastheadOf(title, 'Ellory Shipping Digest   March 4, 2031', ...story)
    expect(masthead).toMatchObject({ title, outlet: 'Ellory Shipping Digest', published: { value: '2031-03-04' } })
  })

  test('an agency that a story under a dateline speaks of as its own is where it comes from', () => {
    const told = 'A pilot told The Associated Press that the lights were weak.'
    const own = 'In an AP interview on Sunday, Calloway had called them the best on the coast.'
    expect(mastheadOf(title, `PORT ELLORY — ${story[0]}`, told, own).wire).toEqual(['The Associated Press'])
    expect(mastheadOf(title, `PORT ELLORY — ${story[0]}`, ...story.slice(1), told).wire).toEqual([])
    expect(mastheadOf(title, ...story, told, own).wire).toEqual([])
  })

  test('a bracket, letters before a place, or "adds" tell an agency that no list knows', () => {
    expect(mastheadOf(title, 'HNA, Ellory', 'Tuesday 4 March 2031', ...story).wire).toEqual(['HNA'])
    expect(mastheadOf(title, ...story, `HNA adds: ${story[2]}`).wire).toEqual(['HNA'])
  })

  const more = [
    'Divers will look at both hulls on Wednesday, and the ferry to Sandvik will not sail before the weekend.',
    'Traders said that fish would be dear for a week, since most boats of the valley land their catch in the basin.',
  ]

  test.each([
    ['in the middle', [...story, 'By Marta Quill, Associated Press', ...more], []],
    ['in brackets in the middle', [...story, '(AFP)', ...more], []],
    ['a line of its own in the middle', [...story, 'Reuters', ...more], []],
    ['as the source in the middle', [...story, 'Source: AFP', ...more], []],
    ['in the middle and on top', ['Reuters', ...story, '(AFP)', ...more], ['Reuters']],
    ['on top', ['By Marta Quill, Associated Press', ...story, ...more], ['The Associated Press']],
    ['below the first paragraph', [story[0], '(AFP)', ...story.slice(1), ...more], ['Agence France-Presse']],
    ['at the end', [...story, ...more, 'Reuters'], ['Reuters']],
    ['at the end in brackets', [...story, ...more, '(AFP)'], ['Agence France-Presse']],
    ['in the dateline', [`SANDVIK (Reuters) — ${story[0]}`, ...story.slice(1), ...more], ['Reuters']],
  ])('an agency is that of the whole report, save in its middle: %s', (_where, lines, wire) => {
    expect(mastheadOf(title, ...lines).wire).toEqual(wire)
  })

  test('an outlet is what the page names, and null where it names none', () => {
    expect(mastheadOf(title, ...story, 'Copyright 2031 The Ellory Courier. All rights reserved.').outlet).toBe(
      'The Ellory Courier',
    )
    expect(mastheadOf(title, ...story).outlet).toBeNull()
  })
})

describe('the day of publication', () => {
  const dated = (line: string) => mastheadOf(title, line, ...story).published

  test.each([
    ['Published : 4 Mar 2031, 06:10 PM', '2031-03-04'],
    ['March 4, 2031', '2031-03-04'],
    ['Tuesday, 4 March 2031 18:10 GMT', '2031-03-04'],
    ['2031-03-04', '2031-03-04'],
    ['Last updated: March 5, 2031', '2031-03-05'],
  ])('stated as %s', (line, value) => {
    expect(dated(line)).toMatchObject({ value, precision: 'day', basis: 'stated', earliest: value, latest: value })
  })

  test('stated by the dateline', () => {
    const published = mastheadOf(title, `PORT ELLORY, March 4, 2031 (Norda) - ${story[0]}`, ...story.slice(1)).published
    expect(published).toMatchObject({ value: '2031-03-04', precision: 'day', basis: 'stated' })
  })

  test('the day published is believed before the day updated', () => {
    expect(mastheadOf(title, 'Published: March 4, 2031', 'Updated: March 9, 2031', ...story).published.value).toBe(
      '2031-03-04',
    )
  })

  test('a day on top of the page that nothing supports is the day it was saved: a bound and no more', () => {
    const { published, flags } = mastheadOf('Friday, June 3, 2033', title, ...story)
    expect(published).toMatchObject({ value: null, basis: 'none', latest: '2033-06-03' })
    expect(flags).toEqual([])
  })

  test('a day on top of the page is believed where the story names a day close before it', () => {
    const { published, flags } = mastheadOf(
      'Wednesday, March 5, 2031',
      title,
      ...story,
      'The fog came in on March 3 and stayed.',
    )
    expect(published).toMatchObject({ value: '2031-03-05', basis: 'stated' })
    expect(flags).toEqual([])
  })

  test('comments and a day that the story tells bound it from both sides', () => {
    const { published, flags } = mastheadOf(
      'Friday, June 3, 2033',
      title,
      story[0],
      'The fog came in on March 3 and stayed for two days, which the pilots had foretold.',
      story[2],
      'Comments are closed',
      'by: bargee77 from: Milbrook',
      'March 5, 2031 09:12',
      'The pilots have said for years that the lights are too weak.',
      'by: Anonymous from: Ellory',
      'March 6, 2031 10:00',
      'It was the fog.',
    )
    expect(published).toMatchObject({
      value: '2031-03-04',
      basis: 'inferred',
      earliest: '2031-03-03',
      latest: '2031-03-05',
    })
    expect(flags).toEqual(['page-date-differs'])
  })

  test('comments on end and the weekday that the story tells date it', () => {
    const { published } = mastheadOf(
      title,
      ...story,
      'Comments are closed',
      'by: bargee77 from: Milbrook',
      'March 4, 2031 19:12',
      'The pilots have said since 5 May 2010 that the lights are too weak.',
      'by: Anonymous from: Ellory',
      'March 5, 2031 10:00',
      'It was the fog.',
    )
    expect(published).toMatchObject({
      value: '2031-03-04',
      basis: 'inferred',
      earliest: '2031-03-04',
      latest: '2031-03-04',
    })
  })

  test('a photograph is a lower bound, and the newest weekday lies closest to publication', () => {
    const { published } = mastheadOf(
      title,
      story[0],
      'A diver climbs into the northern basin of Port Ellory. 3 March 2031 The barges lie at the quay behind him',
      'On Sunday the pilots had asked for brighter lights, and on Monday the city had refused to pay for them.',
      story[2],
    )
    expect(published).toMatchObject({
      value: '2031-03-04',
      basis: 'inferred',
      earliest: '2031-03-04',
      latest: '2031-03-08',
    })
  })

  test('what the story tells as past is a lower bound, and what it awaits is none', () => {
    const past = mastheadOf(
      title,
      ...story,
      'The last collision in the basin was on 9 May 2029, in daylight.',
    ).published
    expect(past).toMatchObject({ value: null, basis: 'none', earliest: '2029-05-09', latest: null })
    const awaited = mastheadOf(title, ...story, 'The new lights will be ready by 9 May 2035, the city said.').published
    expect(awaited).toMatchObject({ value: null, basis: 'none', earliest: null, latest: null })
  })

  test('a weekday that lies ahead is not the newest of those told', () => {
    const { published } = mastheadOf(
      title,
      'A barge lies at the quay of Port Ellory on March 4, 2031. REUTERS/Ola Brandt',
      ...story,
      'Divers are to look at the hulls on Thursday, when the tide allows it, and the basin will stay closed until then.',
    )
    expect(published).toMatchObject({ value: '2031-03-04', basis: 'inferred', latest: '2031-03-10' })
  })

  test('a year that the story names does not outweigh what says that it is the day of publication', () => {
    const published = mastheadOf(
      title,
      'Published: March 4, 2031',
      ...story,
      'In 2032 the city opened a fourth basin.',
    ).published
    expect(published).toMatchObject({ value: '2031-03-04', basis: 'stated' })
  })

  test('nothing at all gives nothing', () => {
    expect(mastheadOf(title, ...story).published).toEqual({
      value: null,
      precision: null,
      basis: 'none',
      earliest: null,
      latest: null,
      evidence: [],
    })
  })
})
