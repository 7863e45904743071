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

/** Elements that are nested too deeply for a DOM, and then `body`. */
const afterDepths = (body: string): string => `${'<div>'.repeat(260)}${'</div>'.repeat(260)}${body}`

describe('character references are read as what they stand for, whichever way a page is read', () => {
  const references = [
    ['&Lstrok;ukasz &Oslash;re', 'Łukasz Øre'],
    ['&scaron;&zcaron;&Ccaron;', 'šžČ'],
    ['&#8220;Dam holds&#x201D;', '“Dam holds”'],
    ['&#150;', '–'],
    ['&frac12; &times; &prime;', '½ × ′'],
    ['Fish &amp chips', 'Fish & chips'],
    ['&amp;eacute;', '&eacute;'],
    ['&nosuch; & &;', '&nosuch; & &;'],
    ['&notin; &not in', '∉ ¬ in'],
    ['&#x110000;&#xD800;', '\ufffd\ufffd'],
    ['&#128167;', '💧'],
  ] as const
  test.each(references)('%s in a document', (words, text) => {
    expect(textOf(`<p>${words}</p>`)).toEqual({ text, warned: [] })
  })
  test.each(references)('%s in a page that is only tokens', (words, text) => {
    expect(textOf(afterDepths(`<p>${words}</p>`))).toEqual({ text, warned: ['html-too-deep'] })
  })
})

describe('a page that is only tokens shows the same text', () => {
  test.each([
    ['<p>One line<br>and another', 'One line\nand another'],
    ['<ul><li>Locks<li>Weirs</ul>', 'Locks\nWeirs'],
    ['<p title="a > b">The <b class=x>dam</b> holds.</p>', 'The dam holds.'],
    ['<p>Yes.</p><p hidden>no</p><noscript><p>no</p></noscript><style>p{}</style>', 'Yes.'],
    ['<p>Yes.</p><svg><title/><path/><text>no</text></svg><p>And yes.</p>', 'Yes.\nAnd yes.'],
    ['<script>if (a < b) "</p>"</script><p>Yes.</p>', 'Yes.'],
    ['<p>4 < 5 and 7 > 6</p>', '4 < 5 and 7 > 6'],
    ['<head><title>not this</title><body>Yes.', 'Yes.'],
  ])('%s', (body, text) => {
    expect(textOf(body).text).toBe(text)
    expect(textOf(afterDepths(body)).text).toBe(text)
  })

  test('and gives the same metadata', () => {
    const head = `<title>Dam &amp; weir</title><meta name=author content='Ola &Oslash;re'>
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam holds"}</script>`
    const expected = [
      { meta: 'title', value: 'Dam & weir' },
      { meta: 'author', value: 'Ola Øre' },
      { meta: 'ld:headline', value: 'Dam holds' },
    ]
    expect(readPage(`<head>${head}</head><p>Yes.</p>`, () => {}).meta).toEqual(expected)
    expect(readPage(afterDepths(`${head}<p>Yes.</p>`), () => {}).meta).toEqual(expected)
  })
})

describe('a page need not have a root', () => {
  test.each([
    ['<h1>Dam holds</h1><p>All is quiet.</p>', 'Dam holds\nAll is quiet.'],
    ['The dam <b>holds</b> today.', 'The dam holds today.'],
    ['<html><body><p>Dam holds</p></body></html><p>All is quiet.</p>', 'Dam holds\nAll is quiet.'],
  ])('%s', (html, text) => {
    expect(textOf(html).text).toBe(text)
  })
})

describe('what is taken out before a page is read', () => {
  test.each([
    ['comments that a script left between two texts part no words', '<p>5<!-- -->%<!-- --> of it</p>', '5% of it'],
    [
      'an opening of a comment in an attribute opens none',
      '<p title="<!-- x">Yes.</p><p>And -->.</p>',
      'Yes.\nAnd -->.',
    ],
    [
      'a script in an attribute is none',
      '<p title="<script>">Yes.</p><p>And</p><b title="</script>">yes',
      'Yes.\nAnd\nyes',
    ],
    ['a comment in a script is none', '<script>a = "<!-- "</script><p>Yes.</p>', 'Yes.'],
    ['a style within a drawing may close itself', '<svg><style/></svg><p>Yes.</p><style>p{}</style>', 'Yes.'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toEqual({ text, warned: [] })
  })

  test('the parts of a drawing that close themselves are not nested', () => {
    expect(textOf(`<p>Yes.</p><svg>${'<path d="M0 0"/>'.repeat(300)}</svg>`)).toEqual({ text: 'Yes.', warned: [] })
  })
})

test.each([
  ['as text', 'café — '],
  ['as markup', '<p>caf&eacute; &mdash; </p>'],
  ['as markup that is escaped', '&lt;p&gt;caf&amp;eacute; &amp;mdash; &lt;/p&gt;'],
])('lines that the linked data repeat %s are known as the article', (_, words) => {
  const body = words.repeat(120)
  const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: body })
  const { elements } = readPage(
    `<script type="application/ld+json">${data}</script><p>Café — café</p><p>More stories</p>`,
    () => {},
  )
  expect(elements.map(({ declared }) => declared)).toEqual([true, false])
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
    ['a million signs that open no tag', `<p>${sentence}</p><!--${'<'.repeat(1_000_000)}`, []],
    ['a tag of a hundred thousand attributes', `<p>${sentence}</p><a ${'x="1" '.repeat(100_000)}></a>`, []],
    ['an attribute that never ends', `<p>${sentence}</p><a title="${'<p>'.repeat(100_000)}`, []],
    ['closings alone, a hundred thousand', `<p>${sentence}</p>${'</div>'.repeat(100_000)}`, ['html-too-large']],
    ['drawings within drawings', `<p>${sentence}</p>${'<svg>'.repeat(100_000)}`, ['html-too-deep']],
    ['a title that never closes', `<p>${sentence}</p><title>${'<p>'.repeat(100_000)}`, []],
  ])('%s', (_, html, warned) => {
    const read = textOf(html)
    expect(read.text.trim()).toBe(sentence)
    expect(read.warned).toEqual(warned)
  })

  test('a million signs that open a tag, and none does', () => {
    const { text, warned } = textOf(`<p>${sentence}</p>${'<'.repeat(1_000_000)}`)
    expect(text).toBe(`${sentence}\n${'<'.repeat(1_000_000)}`)
    expect(warned).toEqual(['html-too-large'])
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
