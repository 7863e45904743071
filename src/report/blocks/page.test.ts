import { expect, test } from 'vitest'
import { readPage } from '../intake/html/page.ts'
import type { Intake } from '../intake/intake.ts'
import { readMasthead } from '../masthead/index.ts'
import { readBlocks } from './index.ts'

const page = `<!doctype html>
<html><head>
<title>Barges collide in fog at Port Ellory - Ellory Courier</title>
<meta property="og:title" content="Barges collide in fog at Port Ellory">
<meta property="og:site_name" content="Ellory Courier">
<meta property="article:published_time" content="2031-03-04T18:10:00+01:00">
</head><body>
<header class="site-header"><a href="/">Ellory Courier</a>
<nav class="main-nav"><ul><li><a href="/news">News</a></li><li><a href="/port">Port</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article class="story">
<h1 class="headline">Barges collide in fog at Port Ellory</h1>
<p class="standfirst">Northern basin is shut until divers have seen the hulls of both ships.</p>
<div class="byline">By <a href="/staff/quill">Marta Quill</a></div>
<time class="timestamp" datetime="2031-03-04T18:10:00+01:00">4 March 2031</time>
<figure class="lead-image"><img src="x.jpg"><figcaption>A diver climbs into the northern basin on Tuesday morning. Photo: Ola Brandt</figcaption></figure>
<div class="article-body">
<p>The harbour authority of Port Ellory closed its northern basin on Tuesday after two barges collided in fog, the city said.</p>
<p>“Nobody was hurt, but we do not know yet what the barges carried,” harbour master Ines Calloway told reporters at the quay.</p>
<aside class="related-box"><h4>Related</h4><ul><li><a href="/lights">Pilots warned of weak harbour lights</a></li><li><a href="/budget">Council cuts money for the port</a></li></ul></aside>
<h2>Fog and tide</h2>
<p>The owners of the barges, a family firm from the upper valley, did not answer calls on Tuesday evening, and their office was shut.</p>
<p>Divers are to look at the hulls on Wednesday, when the tide allows it, and the basin will stay closed until then, the city said.</p>
<p>Pilots have asked for brighter lights at the mouth of the basin since two other barges touched there in the autumn.</p>
</div></article>
<section class="newsletter-signup"><h3>Sign up for our newsletter</h3><p>Get the news of the port delivered to your inbox every morning.</p></section>
<section id="comments" class="comments"><h3>2 comments</h3><div class="comment"><b>bargee77</b> <span>5 March 2031</span><p>The pilots have said for years that the lights are too weak, and nobody listens.</p></div></section>
<section class="most-read"><h3>Most read</h3><ol><li><a href="/goats">Goats escape from Milbrook fair, eat the prize marrow</a></li></ol></section>
</main>
<footer class="site-footer"><p>© 2033 Ellory Courier. All rights reserved.</p></footer>
</body></html>`

function read(html: string) {
  const { text, elements, meta } = readPage(html, () => {})
  const intake: Intake = { text, original: null, elements, meta, sha256: '', format: 'html', encoding: 'utf-8' }
  const { blocks, flags } = readBlocks(intake)
  const rows = blocks.flatMap(({ kind, start, end }) =>
    text
      .slice(start, end)
      .trimEnd()
      .split('\n')
      .map((line) => `${kind}: ${line.slice(0, 40)}`),
  )
  return { rows, flags, masthead: readMasthead(intake, blocks, null) }
}

test('a page with its furniture', () => {
  const { rows, flags } = read(page)
  expect(rows).toEqual([
    'furniture: Ellory Courier',
    'furniture: News',
    'furniture: Port',
    'furniture: Sport',
    'headline: Barges collide in fog at Port Ellory',
    'summary: Northern basin is shut until divers have',
    'byline: By Marta Quill',
    'date: 4 March 2031',
    'caption: A diver climbs into the northern basin o',
    'body: The harbour authority of Port Ellory clo',
    'body: “Nobody was hurt, but we do not know yet',
    'related: Related',
    'related: Pilots warned of weak harbour lights',
    'related: Council cuts money for the port',
    'subhead: Fog and tide',
    'body: The owners of the barges, a family firm ',
    'body: Divers are to look at the hulls on Wedne',
    'body: Pilots have asked for brighter lights at',
    'furniture: Sign up for our newsletter',
    'furniture: Get the news of the port delivered to yo',
    'comment: 2 comments',
    'comment: bargee77 5 March 2031',
    'comment: The pilots have said for years that the ',
    'related: Most read',
    'related: Goats escape from Milbrook fair, eat the',
    'furniture: © 2033 Ellory Courier. All rights reserv',
  ])
  expect(flags).toEqual([])
})

test('its masthead, with the metadata as evidence', () => {
  const { masthead } = read(page)
  expect(masthead).toMatchObject({
    title: 'Barges collide in fog at Port Ellory',
    outlet: 'Ellory Courier',
    byline: ['Marta Quill'],
    wire: [],
    dateline: null,
    published: { value: '2031-03-04', precision: 'day', basis: 'stated' },
    evidence: { outlet: [{ meta: 'og:site_name', value: 'Ellory Courier' }] },
  })
  expect(masthead.published.evidence).toContainEqual({
    meta: 'article:published_time',
    value: '2031-03-04T18:10:00+01:00',
  })
})

test('a page whose markup tells nothing is read by its words alone', () => {
  const deep = page.replace('<main>', `<main>${'<div>'.repeat(700)}`)
  const { rows } = read(deep)
  expect(rows).toContain('body: The owners of the barges, a family firm ')
  expect(rows).toContain('headline: Barges collide in fog at Port Ellory')
  expect(rows.filter((row) => /^(?:body|summary|caption|subhead): (?:Goats|©|Get the news|Sign up)/.test(row))).toEqual(
    [],
  )
})
