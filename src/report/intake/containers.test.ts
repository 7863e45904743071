import { expect, test } from 'vitest'
import { containerOf } from './containers.ts'

/* What looks like text and is no report, and reports that look like it. All of it is made up. */

test.each<[string, string, string | null]>([
  ['a mail', 'Received: from mx.tarn.example\nSubject: Strike\nFrom: Oda\n\nDockers stopped work.', 'a mail'],
  [
    'a mail with folded headers',
    'Subject: Strike in\n Lomvik\nMessage-ID: <1@tarn>\n\nDockers stopped work.',
    'a mail',
  ],
  ['a mailbox', 'From oda@tarn.example Mon Mar  3 10:00:00 2031\nSubject: Strike\n\nDockers.', 'a mailbox'],
  [
    'a saved page in parts',
    'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n',
    'a saved page with its parts in one file (MHTML)',
  ],
  ['an archive of pages', 'WARC/1.0\r\nWARC-Type: response\r\n', 'an archive of web pages (WARC)'],
  ['a feed', '<?xml version="1.0"?>\n<rss version="2.0"><channel>', 'a feed'],
  ['a feed of the other kind', '<feed xmlns="http://www.w3.org/2005/Atom">', 'a feed'],
  ['a map of a site', '<?xml version="1.0"?><urlset xmlns="x">', 'a map of a site'],
  ['a shortcut', '[InternetShortcut]\r\nURL=https://tarn.example/', 'a link to a page'],
  ['a pasted address', 'https://tarn.example/news/strike\n', 'an address'],
  ['a calendar', 'BEGIN:VCALENDAR\nVERSION:2.0', 'a calendar or an address book'],
  ['JSON', '{"title": "Strike", "text": "Dockers stopped work."}', 'JSON'],
  ['JSON Lines', '{"doc": "1", "text": "Dockers."}\n{"doc": "2", "text": "Ministers."}\n', 'JSON Lines'],
  ['a report', 'Dockers of Lomvik stopped work on Monday.', null],
  ['a report with a byline and a place', 'From: our reporter in Tarn\nDockers of Lomvik stopped work.', null],
  ['a report with lines like headers', 'Date: Monday\nPlace: Tarn\nDockers of Lomvik stopped work.', null],
  ['a report that begins with a bracket', '[Updated] Dockers of Lomvik stopped work.', null],
  ['a report that begins with an address', 'https://tarn.example/news\nDockers of Lomvik stopped work.', null],
  ['a page', '<?xml version="1.0"?>\n<html><body><p>Dockers.</p></body></html>', null],
])('%s', (_, text, expected) => {
  expect(containerOf(text)?.what ?? null).toBe(expected)
})
