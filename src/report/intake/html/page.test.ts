import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPage } from './page.ts'

function textOf(html: string): { text: string; warned: string[] } {
  const warned: string[] = []
  return { text: readPage(html, (rule) => warned.push(rule)).text, warned }
}

describe('the text of a page is what its reader sees, a line per block element', () => {
  test.each([
    ['<p>The dam\n   holds,</p><p>says the <b>keeper</b>.</p>', 'The dam holds,\nsays the keeper.'],
    ['<div>Lower Weir<p>The dam holds.</p>All quiet.</div>', 'Lower Weir\nThe dam holds.\nAll quiet.'],
    ['<p>One line<br>and another</p>', 'One line\nand another'],
    ['<ul><li>Locks</li><li>Weirs</li></ul>', 'Locks\nWeirs'],
    ['<nav><a href="/a">Home</a><a href="/b">Weather</a></nav>', 'Home Weather'],
    ['<table><tr><td>Weir</td><td>4</td></tr><tr><td>Lock</td><td>7</td></tr></table>', 'Weir\t4\nLock\t7'],
    ['<pre>first\n  second</pre>', 'first\nsecond'],
    ['<p>Fish &amp; chips &ndash; 5&nbsp;&euro;</p>', 'Fish & chips – 5 €'],
    ['<p>soft&shy;ly</p>', 'softly'],
    ['<h1>Dam holds</h1><script>var p = "<p>no</p>"</script><style>p{}</style><p>Yes.</p>', 'Dam holds\nYes.'],
    ['<p>Yes.</p><noscript>Switch scripts on</noscript><template><p>no</p></template>', 'Yes.'],
    ['<p>Yes.</p><p hidden>no</p><p style="display: none">no</p><span class="sr-only">no</span>', 'Yes.'],
    ['<p>Yes.</p><!-- <p>no</p> --><svg><text>no</text></svg><select><option>no</option></select>', 'Yes.'],
  ])('%s', (body, text) => {
    expect(textOf(`<!doctype html><html><head><title>not this</title></head><body>${body}</body></html>`)).toEqual({
      text,
      warned: [],
    })
  })
})

test('each line knows its elements, its names and its links', () => {
  const { text, elements } = readPage(
    '<body><article id="story" class="post"><h1>Dam holds</h1><p class="dek"><em>See <a href="/x">the map</a></em></p></article></body>',
    () => {},
  )
  expect(text).toBe('Dam holds\nSee the map')
  expect(elements.map(({ path }) => path.slice(0, 3))).toEqual([
    ['h1', 'article', 'body'],
    ['p', 'article', 'body'],
  ])
  expect(elements[1].names).toEqual(['dek', 'post', 'story'])
  expect(elements[1].wraps).toEqual(['em'])
  expect(elements[1].linkShare).toBeCloseTo(7 / 11)
  expect(elements[0].chain[1]).toBe(elements[1].chain[1])
})

test('metadata: linked data, meta elements and times, with raw line breaks and other breakage in the JSON', () => {
  const { meta } = readPage(
    `<html><head><title>Dam holds | Weir Post</title><meta property="og:site_name" content="Weir Post">
    <meta name="author" content="Ola Brandt"><script type="application/ld+json">
    {"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Dam
    holds","datePublished":"2031-03-04T18:10:00Z","author":[{"@type":"Person","name":"Ola Brandt"}],"publisher":{"name":"Weir Post"}}]}
    </script><script type="application/ld+json">{ broken</script></head>
    <body><time datetime="2031-03-04" class="published">4 March</time></body></html>`,
    () => {},
  )
  expect(meta).toEqual([
    { meta: 'title', value: 'Dam holds | Weir Post' },
    { meta: 'og:site_name', value: 'Weir Post' },
    { meta: 'author', value: 'Ola Brandt' },
    { meta: 'ld:headline', value: 'Dam holds' },
    { meta: 'ld:datePublished', value: '2031-03-04T18:10:00Z' },
    { meta: 'ld:author', value: 'Ola Brandt' },
    { meta: 'ld:publisher', value: 'Weir Post' },
    { meta: 'time:published', value: '2031-03-04' },
  ])
})

describe('pages that are broken or hostile are read all the same', () => {
  const sentence = 'The dam holds, says the keeper.'
  test.each([
    [
      'nested 100,000 levels deep',
      `${'<div>'.repeat(100_000)}${sentence}${'</div>'.repeat(100_000)}`,
      ['html-too-deep'],
    ],
    ['nested and never closed', `${'<b><i>'.repeat(50_000)}<p>${sentence}`, ['html-too-deep']],
    ['a script that never closes', `<p>${sentence}</p><script>let a = 1`, []],
    ['a comment that never closes', `<p>${sentence}</p><!-- and so on`, []],
    ['closings without openings', `</div></p></b><p>${sentence}</p></html></body>`, []],
    ['a tag that never ends', `<p>${sentence}</p><a href="`, []],
    ['many unclosed paragraphs', `<p>${sentence}${'<p>'.repeat(20_000)}`, []],
  ])('%s', (_, html, warned) => {
    const read = textOf(html)
    expect(read.text.trim()).toBe(sentence)
    expect(read.warned).toEqual(warned)
  })

  test('a line of eight million characters', () => {
    const { text, warned } = textOf(`<html><body><p>${'The dam holds. '.repeat(550_000)}</p></body></html>`)
    expect(text.length).toBe(550_000 * 15 - 1)
    expect(warned).toEqual(['html-too-large'])
  })
})

test('lines lie in the text, in order, and hold words, whatever the markup', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="a b">',
      '</div>',
      '<a href=x>',
      '</a>',
      '<br>',
      '<table><tr><td>',
      '</table>',
      '<pre>',
      '&amp;',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<',
      '>',
      '<li>',
      '<h1>',
      'dam ',
      '\n',
    ),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text, elements } = readPage(pieces.join(''), () => {})
      let at = 0
      for (const element of elements) {
        expect(element.start).toBe(at)
        expect(text.slice(element.start, element.end).trim()).not.toBe('')
        at = element.end + 1
      }
      expect(at).toBe(text === '' ? 0 : text.length + 1)
    }),
    { numRuns: 300 },
  )
})
