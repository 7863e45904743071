import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Intake } from '../intake/intake.ts'
import { readBlocks } from './index.ts'

function intakeOf(text: string): Intake {
  return { text, original: null, sha256: '', format: 'text', encoding: 'utf-8', elements: [], meta: [] }
}

/** The page's lines with the kind of block each stands in. */
function kindsOf(page: readonly (readonly [kind: string, words: string])[]): string[][] {
  const text = page.map(([, words]) => words).join('\n\n')
  const { blocks } = readBlocks(intakeOf(text))
  let at = 0
  return page.map(([, words]) => {
    const start = text.indexOf(words, at)
    at = start + words.length
    return [blocks.find((block) => block.start <= start && start < block.end)?.kind ?? 'none', words]
  })
}

const paragraphs = [
  'The harbour authority of Port Ellory closed its northern basin on Tuesday after two barges collided in fog, the city said.',
  '“Nobody was hurt, but we do not know yet what the barges carried,” harbour master Ines Calloway told reporters.',
  'The owners of the barges, a family firm from the upper valley, did not answer calls on Tuesday evening.',
  'Divers are to look at the hulls on Wednesday, when the tide allows it, and the basin will stay closed until then.',
]

const pages: Record<string, readonly (readonly [kind: string, words: string])[]> = {
  'a wire story with a summary above its byline, and a subhead': [
    ['headline', 'Barges collide in fog, Port Ellory shuts northern basin'],
    [
      'summary',
      'Port Ellory shut its northern basin on Tuesday after two barges collided in thick fog and one of them took in water.',
    ],
    ['byline', '>>Reuters'],
    ['date', 'Published : 4 Mar 2031, 06:10 PM'],
    ['date', 'Updated : 4 Mar 2031, 08:45 PM'],
    ['body', paragraphs[0]],
    ['body', paragraphs[1]],
    ['subhead', 'Fog and tide'],
    ['body', paragraphs[2]],
    ['body', paragraphs[3]],
  ],
  'a summary that the first paragraph repeats under its dateline, and teasers after the story': [
    ['headline', 'Port Ellory shuts basin after collision'],
    ['summary', paragraphs[0]],
    ['body', `PORT ELLORY — ${paragraphs[0]}`],
    ['body', paragraphs[1]],
    ['body', paragraphs[2]],
    ['related', 'Just Posted'],
    ['related', 'Library roof will be mended before the winter'],
    ['related', 'Council found the money in another budget'],
    ['related', 'Goats escape from Milbrook fair, eat the prize marrow'],
    ['related', 'MILBROOK — Eleven goats left their pen on Sunday… Continue reading'],
    ['related', 'Most Read'],
  ],
  'a blog with a signature, a closed forum, readers and a note about the blog': [
    ['date', 'Friday, June 3, 2033'],
    ['furniture', 'River Watch'],
    ['headline', 'What The Collision In Port Ellory Tells Of The Old Pilots'],
    ['caption', 'Harbour master Ines Calloway (left) at the northern basin.'],
    ['body', paragraphs[0]],
    ['body', paragraphs[1]],
    ['body', paragraphs[2]],
    ['byline', '-- Tomas Verhaal'],
    ['comment', 'This forum has been closed.'],
    ['comment', 'Comment Sorting'],
    ['comment', 'by: bargee77 from: Milbrook'],
    ['comment', 'March 5, 2031 09:12'],
    ['comment', 'The pilots have said for years that the lights are too weak. Nobody in the city listens to them.'],
    ['comment', 'by: Anonymous'],
    ['comment', 'March 6, 2031 17:40'],
    ['comment', 'It was fog. There is always fog in March, and there are always people who sail into it.'],
    ['furniture', 'About This Blog'],
    ['furniture', '"River Watch" writes about the lower valley, its harbours and those who work in them, every week.'],
  ],
  'debris of the layout and two headlines': [
    ['headline', 'Divers search barges in Port Ellory for cargo'],
    ['headline', 'fog shuts northern basin for a second day'],
    ['furniture', 'block'],
    ['byline', 'News desk :'],
    ['body', paragraphs[0]],
    [
      'caption',
      'A diver climbs into the northern basin of Port Ellory. 4 March 2031 The barges lie at the quay behind him',
    ],
    ['body', paragraphs[2]],
    ['body', paragraphs[3]],
    ['furniture', 'block'],
  ],
  'links and a call to subscribe in the middle of the story': [
    ['headline', 'Barges collide in fog at Port Ellory'],
    ['byline', 'By Marta Quill and Jon Aske'],
    ['body', paragraphs[0]],
    ['body', paragraphs[1]],
    ['related', 'Read more: Pilots warned of weak harbour lights'],
    ['body', paragraphs[2]],
    ['furniture', 'Sign up for our newsletter'],
    ['body', paragraphs[3]],
    ['furniture', 'Advertisement'],
    ['body', 'The city will say on Thursday whether ships may come in again.'],
    ['byline', '(Reporting by Marta Quill; editing by Ola Brandt)'],
  ],
}

const more: typeof pages = {
  'a press release, and a note on who sent it': [
    ['furniture', 'FOR IMMEDIATE RELEASE'],
    ['date', 'March 4, 2031'],
    ['headline', 'Port Authority Statement on Collision in the Northern Basin'],
    ['body', paragraphs[0]],
    ['body', paragraphs[3]],
    ['furniture', '###'],
    ['furniture', 'About the Port Authority'],
    ['furniture', 'The Port Authority of Ellory runs the harbour and its three basins on behalf of the city.'],
    ['furniture', 'Sign up for news of the port'],
  ],
  'a bare name under the headline, a call to subscribe that cuts the story off': [
    ['headline', 'Barges collide in fog at Port Ellory'],
    ['byline', 'Marta Quill'],
    ['date', 'March 4, 2031'],
    ['body', paragraphs[0]],
    ['body', paragraphs[1]],
    ['furniture', 'Subscribe to continue reading'],
    ['furniture', 'Already a subscriber? Log in'],
  ],
  'links between paragraphs': [
    ['headline', 'Barges collide in fog at Port Ellory'],
    ['body', paragraphs[0]],
    ['related', 'READ ALSO: Goats escape from Milbrook fair'],
    ['body', paragraphs[1]],
    ['related', 'ALSO READ | Library roof to be mended'],
    ['body', paragraphs[2]],
    ['body', paragraphs[3]],
  ],
  'other stories that begin under their own names and days': [
    ['headline', 'Barges collide in fog at Port Ellory'],
    ['byline', 'By Marta Quill'],
    ['body', paragraphs[0]],
    ['body', paragraphs[1]],
    ['body', paragraphs[2]],
    ['related', 'Goats escape from Milbrook fair and eat the prize marrow'],
    ['related', 'Jon Aske'],
    ['related', '3 March 2031'],
    ['related', 'Eleven goats left their pen on Sunday and were found in the tent where the vegetables are judged.'],
    ['related', 'Library roof will be mended before the winter'],
    ['related', 'Ola Brandt'],
    ['related', '2 March 2031'],
    ['related', 'The council found the money for the roof in another budget, which it does not name.'],
  ],
  'comments without a head': [
    ['headline', 'Barges collide in fog at Port Ellory'],
    ['body', paragraphs[0]],
    ['body', paragraphs[1]],
    ['body', paragraphs[2]],
    ['comment', 'bargee77 • 3 years ago'],
    ['comment', 'The pilots have said for years that the lights are too weak. Nobody listens to them in the city.'],
    ['comment', 'Reply'],
    ['comment', 'ola b. • 3 years ago'],
    ['comment', 'It was fog, and nobody can see through fog, whatever lights you put there.'],
  ],
  'a menu after the story': [
    ['headline', 'Barges collide in fog at Port Ellory'],
    ['body', paragraphs[0]],
    ['body', paragraphs[1]],
    ['body', paragraphs[2]],
    ['furniture', 'Live TV'],
    ['furniture', 'Digital Studios'],
    ['furniture', 'Weather Maps'],
    ['furniture', 'Harbour Cameras'],
    ['furniture', 'Our People'],
    ['furniture', 'Tide tables are provided by the harbour office and may be delayed by some minutes.'],
  ],
}

test('two headlines that the layout has glued together are two', () => {
  const story = [...paragraphs, 'Pilots of the lower valley have asked for lights at Ellory since the autumn.']
  const text = ['Barges collide at Port ElloryPilots ask for lights', ...story].join('\n\n')
  const { blocks } = readBlocks(intakeOf(text))
  expect(blocks.slice(0, 2).map(({ kind, start, end }) => [kind, text.slice(start, end).trim()])).toEqual([
    ['headline', 'Barges collide at Port Ellory'],
    ['headline', 'Pilots ask for lights'],
  ])
})

describe('a page, line by line', () => {
  test.each(Object.entries({ ...pages, ...more }))('%s', (_, page) => {
    expect(kindsOf(page)).toEqual(page.map(([kind, words]) => [kind, words]))
  })
})

describe('flags', () => {
  test.each([
    [
      'mixed-stories',
      [
        'Barges collide in fog at Port Ellory',
        ...paragraphs.slice(0, 2),
        `Reuters adds: ${paragraphs[2]}`,
        paragraphs[3],
      ],
    ],
    [
      'truncated',
      ['Barges collide in fog at Port Ellory', ...paragraphs, 'The harbour master said that the lights on the…'],
    ],
    [
      'rewritten',
      [
        'Rare success of divers in Ellory',
        ...paragraphs,
        'USA officials praised the divers.',
        'A USA navy ship was near.',
      ],
    ],
    [
      'mixed-stories',
      ['Barges collide in fog at Port Ellory', ...paragraphs, `HNA adds from Milbrook: ${paragraphs[2]}`],
    ],
    ['layout-debris', ['Barges collide in fog at Port Ellory', 'block', ...paragraphs]],
    ['headline-mismatch', ['Goats escape from fair and eat prize marrow', ...paragraphs]],
  ])('%s', (flag, lines) => {
    expect(readBlocks(intakeOf(lines.join('\n\n'))).flags).toContain(flag)
  })

  test('“USA” at the end of a name is no trace of a machine', () => {
    const named = ['Priorities USA Action gave money to the divers.', 'Team USA divers were near.']
    const { flags } = readBlocks(
      intakeOf(['Barges collide in fog at Port Ellory', ...paragraphs, ...named].join('\n\n')),
    )
    expect(flags).not.toContain('rewritten')
  })

  test('a clean page has none', () => {
    expect(readBlocks(intakeOf(['Barges collide in fog at Port Ellory', ...paragraphs].join('\n\n'))).flags).toEqual([])
  })
})

test('blocks cover the whole text, in order, without overlap', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...paragraphs,
      '',
      'Just Posted',
      'Comments',
      'By Jon Aske',
      'block',
      '4 March 2031',
      'Most Read',
      'by: x from: y',
    ),
    fc.string({ maxLength: 60 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const text = lines.join('\n')
      let at = 0
      for (const block of readBlocks(intakeOf(text)).blocks) {
        expect(block.start).toBe(at)
        expect(block.end).toBeGreaterThan(block.start)
        at = block.end
      }
      expect(at).toBe(text.length)
    }),
  )
})

test('text that was broken at a fixed width is read by paragraphs', () => {
  const wrap = (text: string): string => text.replace(/(.{50,68}) /g, '$1\n')
  const text = ['Barges collide in fog at Port Ellory', ...paragraphs.map(wrap)].join('\n\n')
  expect(readBlocks(intakeOf(text)).blocks.map(({ kind }) => kind)).toEqual(['headline', 'body'])
})
