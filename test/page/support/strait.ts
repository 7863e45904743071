import type { DocumentRecord, EventRecord, ReportRecord } from '../../../src/record/record.ts'
import type { ActorKind } from '../../../src/record/vocabulary.ts'
import { actorOf, documentOf, eventOf, mentionOf, publishedOn, spanOf } from '../../support/records.ts'
import { at, position } from '../../support/sample-records.ts'

/*
 * A quarrel over a strait, told by two papers. Its records are made by hand, so that what a test does on the page hangs
 * on no reading: an event of each standing, a pair with an act of each tone, a state that turned, acts that name nobody
 * or have no date, one of a week, and more actors than the timeline shows at first.
 */

const DELEGATES = ['Arvo', 'Brin', 'Celd', 'Dorn', 'Elve', 'Farn', 'Gild', 'Holt', 'Irna', 'Jovin']

const POST = documentOf(
  'post.txt',
  `Norland is open to a joint search for the ferry, Foreign Minister Ana Belmonte said. Norland sent boats to Sudland. Ana Belmonte thanked Sudland for its divers and accused Sudland of delay. The Harbor Union marched in Vessin. The hull was searched. ${DELEGATES.join(', ')} attended.`,
  { outlet: 'Vessin Post', title: 'Norland open to joint search', ...publishedOn('2031-03-04') },
)
const GAZETTE = documentOf(
  'gazette.txt',
  'Norland now backs a joint search for the ferry. Ana Belmonte rejected the fine. Ana Belmonte met Rui Costa. Norland and Sudland will negotiate. Sudland may close the strait. Sudland denied that it had shelled a trawler. The Harbor Union called on the Port Board to pay. The Port Board would not compensate them. Nets burned.',
  { outlet: 'Harbor Gazette', title: 'Norland backs joint search', ...publishedOn('2031-03-06') },
)

const KINDS: Readonly<Record<string, ActorKind>> = {
  Norland: 'state',
  Sudland: 'state',
  'Ana Belmonte': 'person',
  'Rui Costa': 'person',
  Vessin: 'place',
}

/** An act: its words, type, standing and day, who did it, to whom. */
type Act = readonly [string, EventRecord['code'], EventRecord['status'], string | null, string[], string[]]

const POST_ACTS: readonly Act[] = [
  ['sent', 'AID', 'happened', '2031-03-02', ['Norland'], ['Sudland']],
  ['thanked', 'SUPPORT', 'happened', '2031-03-03', ['Ana Belmonte'], ['Sudland']],
  ['accused', 'ACCUSE', 'happened', null, ['Ana Belmonte'], ['Sudland']],
  ['searched', 'COOPERATE', 'ongoing', '2031-03-04', [], []],
  ['attended', 'CONSULT', 'happened', '2031-03-01', DELEGATES, []],
]
const GAZETTE_ACTS: readonly Act[] = [
  ['rejected', 'REJECT', 'happened', '2031-03-05', ['Ana Belmonte'], []],
  ['met', 'CONSULT', 'happened', '2031-03-05', ['Ana Belmonte'], ['Rui Costa']],
  ['negotiate', 'CONSULT', 'planned', '2031-W11', ['Norland', 'Sudland'], []],
  ['close', 'COERCE', 'possible', null, ['Sudland'], []],
  ['shelled', 'ASSAULT', 'denied', null, ['Sudland'], []],
  ['pay', 'AID', 'demanded', null, ['Port Board'], ['Harbor Union']],
  ['compensate', 'AID', 'refused', '2031-03-05', ['Port Board'], ['Harbor Union']],
  ['burned', 'OTHER', 'happened', '2031-03-06', [], []],
]

/** The records of the two reports. */
export const STRAIT: readonly (readonly ReportRecord[])[] = [
  [
    ...recordsOf(POST, ['Norland', 'Sudland', 'Ana Belmonte', 'Harbor Union', 'Vessin', ...DELEGATES]),
    ...POST_ACTS.map((act) => actOf(POST, act)),
    marchInVessin(),
    stanceOf(POST, 'Norland', 'open', '2031-03-04', 'open to a joint search for the ferry'),
  ],
  [
    ...recordsOf(GAZETTE, ['Norland', 'Sudland', 'Ana Belmonte', 'Rui Costa', 'Harbor Union', 'Port Board']),
    ...GAZETTE_ACTS.map((act) => actOf(GAZETTE, act)),
    stanceOf(GAZETTE, 'Norland', 'for', '2031-03-06', 'backs a joint search for the ferry'),
    stanceOf(GAZETTE, 'Ana Belmonte', 'against', '2031-03-05', 'rejected the fine'),
  ],
]

/** A report, its actors and their mentions. */
function recordsOf(document: DocumentRecord, names: readonly string[]): ReportRecord[] {
  return [
    document,
    ...names.flatMap((name) => {
      const actor = actorIn(document, name)
      return [actor, mentionOf(document, name, actor)]
    }),
  ]
}

function actorIn(document: DocumentRecord, name: string) {
  const actor = actorOf(document, name, { kind: KINDS[name] ?? 'organization' })
  if (name === 'Vessin') {
    return { ...actor, geo: { geonames: null, lat: 60, lon: 11, country: null, precision: 'point' as const } }
  }
  if (name !== 'Ana Belmonte' || document !== POST) return actor
  const evidence = [{ document: document.id, ...spanOf(document, 'Foreign Minister Ana Belmonte') }]
  return { ...actor, roles: [{ title: 'Foreign Minister', organization: 'Norland', evidence }] }
}

function actOf(document: DocumentRecord, [words, code, status, date, doers, recipients]: Act): EventRecord {
  const parties = (names: readonly string[]) =>
    names.map((name) => ({ actor: actorIn(document, name).id, span: spanOf(document, name) }))
  const mode = code === 'OTHER' ? 'accident' : null
  return eventOf(document, words, { code, mode, status, date, actors: parties(doers), recipients: parties(recipients) })
}

function marchInVessin(): EventRecord {
  const { id, name, geo } = actorIn(POST, 'Vessin')
  const place = { actor: id, name, country: null, lat: geo?.lat ?? null, lon: geo?.lon ?? null }
  const march = actOf(POST, ['marched', 'PROTEST', 'happened', '2031-03-03', ['Harbor Union'], []])
  return { ...march, place: { ...place, span: spanOf(POST, name) } }
}

function stanceOf(
  document: DocumentRecord,
  who: string,
  stance: 'for' | 'against' | 'open',
  date: string,
  words: string,
) {
  const proposition = words.includes('search') ? at(document, 'a joint search for the ferry') : at(document, 'the fine')
  const fields = { stance, date, proposition }
  return position(`p:${document.path}:${who}`, document, actorIn(document, who).id, words, fields)
}
