import { describe, expect, test } from 'vitest'
import { type Correction, makeCorrection, targetOf, targetOfDocument } from '../src/record/correction.ts'
import type { ActorRecord, DocumentRecord, ReportRecord } from '../src/record/record.ts'
import { applyCorrections } from '../src/story/index.ts'
import { actorOf, documentOf, eventOf, figureOf, mentionOf, publishedOn, spanOf } from './support/records.ts'
import { tell } from './support/story.ts'

const BY = 'mira'
const AT = '2031-04-01T10:00:00.000Z'

const first = documentOf('1.txt', 'Ana Belmonte met Rui Costa in Vessin. Costa left.', publishedOn('2031-03-03'))
const second = documentOf('2.txt', 'R. Costa denied it. Ana Belmonte sang.', publishedOn('2031-03-04'))
const belmonte = actorOf(first, 'Ana Belmonte')
const costa = actorOf(first, 'Rui Costa')
const otherCosta = actorOf(second, 'R. Costa')
const singer = actorOf(second, 'Ana Belmonte')
const meeting = eventOf(first, 'met', { actors: [{ actor: belmonte.id, span: null }], date: '2031-03-02' })
const reports: Record<string, ReportRecord[]> = {
  '1.txt': [
    first,
    belmonte,
    costa,
    mentionOf(first, 'Ana Belmonte', belmonte),
    mentionOf(first, 'Rui Costa', costa),
    meeting,
  ],
  '2.txt': [
    second,
    otherCosta,
    singer,
    mentionOf(second, 'R. Costa', otherCosta),
    mentionOf(second, 'Ana Belmonte', singer),
  ],
}

const at = (document: DocumentRecord, words: string) => targetOf(document, spanOf(document, words))

/** The story after corrections, with how each of them stands. */
function corrected(...corrections: Correction[]) {
  const applied = applyCorrections(corrections, (path) => reports[path] ?? null)
  const records = Object.entries(reports).map(([path, read]) => applied.reports.get(path) ?? read)
  const story = tell(records, applied.bindings)
  const actors = story.records.filter((record): record is ActorRecord => record.type === 'actor')
  return {
    states: corrections.map(({ id }) => applied.states.get(id) ?? 'undone'),
    names: actors.map(({ name }) => name).sort(),
    actors,
    story,
    records: records.flat(),
  }
}

describe('who is who', () => {
  test('nothing corrected: two reports, one Ana Belmonte, two Costas', () => {
    expect(corrected().names).toEqual(['Ana Belmonte', 'R. Costa', 'Rui Costa'])
  })

  test('a join makes two actors one, with both names', () => {
    const join = makeCorrection('join', at(second, 'R. Costa'), { with: at(first, 'Rui Costa') }, BY, AT)
    const { names, states, actors } = corrected(join)
    expect(states).toEqual(['applied'])
    expect(names).toEqual(['Ana Belmonte', 'Rui Costa'])
    expect(actors.find(({ name }) => name === 'Rui Costa')?.aliases).toEqual(['R. Costa'])
  })

  test('a split keeps two people of one name apart, in whichever order reports are read', () => {
    const split = makeCorrection('split', at(second, 'Ana Belmonte'), { from: at(first, 'Ana Belmonte') }, BY, AT)
    const { names, story } = corrected(split)
    expect(names).toEqual(['Ana Belmonte', 'Ana Belmonte', 'R. Costa', 'Rui Costa'])
    expect(story.documents[first.id].actorOf[belmonte.id]).not.toBe(story.documents[second.id].actorOf[singer.id])
  })

  test('a new name is shown, and the old one stays an alias', () => {
    const rename = makeCorrection('rename', at(first, 'Rui Costa'), { name: 'Rui Amaro Costa' }, BY, AT)
    const { actors } = corrected(rename)
    expect(actors.find(({ name }) => name === 'Rui Amaro Costa')?.aliases).toEqual(['Rui Costa'])
  })

  test('a kind is set for the actor', () => {
    const kind = makeCorrection('set-kind', at(second, 'R. Costa'), { kind: 'organization' }, BY, AT)
    const { actors, names } = corrected(kind)
    expect(actors.find(({ name }) => name === 'R. Costa')).toMatchObject({ kind: 'organization' })
    expect(names).toEqual(['Ana Belmonte', 'R. Costa', 'Rui Costa'])
  })

  test('words that name nobody are no mention', () => {
    const none = makeCorrection('not-a-mention', at(second, 'R. Costa'), null, BY, AT)
    expect(corrected(none).records.filter(({ type }) => type === 'mention')).toHaveLength(3)
  })
})

describe('what was said and done', () => {
  test('a rejected event is gone', () => {
    const reject = makeCorrection('reject', at(first, 'met'), { record: 'event' }, BY, AT)
    expect(corrected(reject).records.filter(({ type }) => type === 'event')).toEqual([])
  })

  test('a date is set for an event, and for a report', () => {
    const event = makeCorrection('set-date', at(first, 'met'), { record: 'event', date: '2031-02' }, BY, AT)
    const report = makeCorrection('set-date', targetOfDocument(second), { record: 'document', date: null }, BY, AT)
    const { records } = corrected(event, report)
    expect(records.find(({ type }) => type === 'event')).toMatchObject({ date: '2031-02' })
    expect(records.find((record) => record.type === 'document' && record.path === '2.txt')).toMatchObject({
      published: { value: null, basis: 'none' },
    })
  })

  test('two reports get one origin', () => {
    const same = makeCorrection('same-origin', targetOfDocument(first), { with: targetOfDocument(second) }, BY, AT)
    const origins = corrected(same).story.records.filter(({ type }) => type === 'origin')
    expect(origins).toMatchObject([{ basis: 'correction', documents: [first.id, second.id].sort() }])
  })

  test('a statement rejected leaves its figure to the report itself', () => {
    const quoted = documentOf('3.txt', 'He said 12 died.')
    const figure = figureOf(quoted, '12', { statement: 's:1' })
    const statement: ReportRecord = {
      type: 'statement',
      id: 's:1',
      document: quoted.id,
      quote: 'indirect',
      content: [spanOf(quoted, '12 died')],
      cue: [spanOf(quoted, 'said')],
      source: [spanOf(quoted, 'He')],
      speaker: null,
      speakers: [],
      anonymous: false,
      within: null,
      reportedBy: [],
      said: null,
      confidence: null,
    }
    const reject = makeCorrection('reject', at(quoted, '12 died'), { record: 'statement' }, BY, AT)
    const { reports: after } = applyCorrections([reject], () => [quoted, figure, statement])
    expect(after.get('3.txt')).toEqual([quoted, { ...figure, statement: null }])
  })
})

describe('what stays, what is taken back, what no longer applies', () => {
  const rename = makeCorrection('rename', at(first, 'Rui Costa'), { name: 'Rui Amaro Costa' }, BY, AT)
  const undo = makeCorrection('undo', rename.target, { correction: rename.id }, BY, AT)
  const redo = makeCorrection('undo', rename.target, { correction: undo.id }, BY, AT)

  test('an undo takes a correction back, and the undo of the undo brings it again', () => {
    expect(corrected(rename, undo).names).toContain('Rui Costa')
    expect(corrected(rename, undo, redo).names).toContain('Rui Amaro Costa')
  })

  const replaced = (text: string) => {
    const document = documentOf('1.txt', text)
    const records = [document, costa, { ...mentionOf(document, 'Rui Costa', costa) }]
    const { states } = applyCorrections([rename], () => records)
    return states.get(rename.id)
  }

  test.each([
    ['the same words in a new edition', `Corrected. ${first.text}`, 'moved'],
    ['the words stand twice', `${first.text} ${first.text}`, 'orphan'],
    ['other words before them', first.text.replace('met', 'saw'), 'orphan'],
    ['words that look alike', `${first.text.replace('Rui Costa', 'Rui  Costa')} Rui Costa`, 'orphan'],
  ])('%s', (_, text, state) => {
    expect(replaced(text)).toBe(state)
  })

  test('a report that is gone makes an orphan, and the story is told without it', () => {
    const { states } = applyCorrections([rename], () => null)
    expect(states.get(rename.id)).toBe('orphan')
  })

  test('a target tells its words from every other place in the text', () => {
    const document = documentOf('r.txt', 'Costa spoke. '.repeat(40))
    const span = { start: 13 * 20, end: 13 * 20 + 5 }
    const records = [document, costa, { ...mentionOf(document, 'Costa', costa), ...span }]
    const kind = makeCorrection('set-kind', targetOf(document, span), { kind: 'place' }, BY, AT)
    const { states, bindings } = applyCorrections([kind], () => records)
    expect(states.get(kind.id)).toBe('applied')
    expect(bindings.kinds.get(costa.id)).toBe('place')
  })
})

describe('what else goes with a correction', () => {
  const text = 'The Dalton said yes. Ana Belmonte met the Dalton. Belmonte said that Costa said no.'
  const document = documentOf('4.txt', text, publishedOn('2031-03-03'))
  const [dalton, ana, rui] = ['Dalton', 'Ana Belmonte', 'Costa'].map((name) => actorOf(document, name))
  const said = (
    id: string,
    words: string,
    source: string,
    speaker: ActorRecord,
    within: string | null,
  ): ReportRecord => ({
    type: 'statement',
    id,
    document: document.id,
    quote: 'indirect',
    content: [spanOf(document, words)],
    cue: [],
    source: [spanOf(document, source)],
    speaker: speaker.id,
    speakers: [speaker.id],
    anonymous: false,
    within,
    reportedBy: [],
    said: null,
    confidence: null,
  })
  const second = { start: text.indexOf('Dalton', 20), end: text.indexOf('Dalton', 20) + 6 }
  const met = eventOf(document, 'met', {
    actors: [{ actor: ana.id, span: spanOf(document, 'Ana Belmonte') }],
    recipients: [{ actor: dalton.id, span: second }],
  })
  const outer = said('s:outer', 'that Costa said no', 'Belmonte', ana, null)
  const inner = said('s:inner', 'no', 'Costa', rui, 's:outer')
  const report: ReportRecord[] = [
    document,
    dalton,
    ana,
    rui,
    mentionOf(document, 'Dalton', dalton),
    mentionOf(document, 'Ana Belmonte', ana),
    mentionOf(document, 'Costa', rui),
    met,
    said('s:yes', 'yes', 'Dalton', dalton, null),
    outer,
    inner,
  ]
  const after = (...corrections: Correction[]): readonly ReportRecord[] =>
    applyCorrections(corrections, () => report).reports.get('4.txt') ?? []

  test('an actor whom no other words name is gone, and nobody speaks or acts in its place', () => {
    const records = after(makeCorrection('not-a-mention', at(document, 'Dalton'), null, BY, AT))
    expect(records).not.toContainEqual(expect.objectContaining({ id: dalton.id }))
    expect(records).toContainEqual(expect.objectContaining({ id: 's:yes', speaker: null, speakers: [] }))
    expect(records).toContainEqual(expect.objectContaining({ id: met.id, recipients: [] }))
  })

  test('what a person puts right is not hidden for what the reading was unsure of', () => {
    const unsure = report.map((record): ReportRecord => {
      if (record.type === 'event') return { ...record, confidence: 0.4, partiesConfidence: 0.6 }
      return record.type === 'statement' ? { ...record, confidence: 0.4 } : record
    })
    const speaker = makeCorrection(
      'set-speaker',
      at(document, 'yes'),
      { speaker: at(document, 'Ana Belmonte') },
      BY,
      AT,
    )
    const date = makeCorrection('set-date', at(document, 'met'), { record: 'event', date: '2031-02' }, BY, AT)
    const now = applyCorrections([speaker, date], () => unsure).reports.get('4.txt') ?? []
    expect(now).toContainEqual(expect.objectContaining({ id: 's:yes', speaker: ana.id, confidence: null }))
    expect(now).toContainEqual(expect.objectContaining({ id: 's:outer', confidence: 0.4 }))
    expect(now).toContainEqual(expect.objectContaining({ id: met.id, confidence: null, partiesConfidence: 0.6 }))
  })

  test('what stood in a rejected statement stands in the one around it', () => {
    const figure = figureOf(document, 'no', { statement: 's:inner' })
    const reject = makeCorrection('reject', targetOf(document, spanOf(document, 'no')), { record: 'statement' }, BY, AT)
    const { reports: now } = applyCorrections([reject], () => [...report, figure])
    expect(now.get('4.txt')).toContainEqual({ ...figure, statement: 's:outer' })
  })

  test('somebody split off takes along what is said and done under that name', () => {
    const both = report.map(
      (record): ReportRecord => (record.type === 'mention' ? { ...record, actor: ana.id } : record),
    )
    const merged = both.map(
      (record): ReportRecord =>
        record.id === 's:yes' && record.type === 'statement'
          ? { ...record, speaker: ana.id, speakers: [ana.id] }
          : record,
    )
    const split = makeCorrection('split', at(document, 'Dalton'), { from: null }, BY, AT)
    const records = applyCorrections([split], () => merged).reports.get('4.txt') ?? []
    const apart = records.find(
      (record) => record.type === 'actor' && record.name === 'Dalton' && record.id !== dalton.id,
    )
    expect(records).toContainEqual(expect.objectContaining({ id: 's:yes', speaker: apart?.id }))
    expect(records).toContainEqual(expect.objectContaining({ id: 's:outer', speaker: ana.id }))
  })

  test('a correction finds its report under the path that it has here', () => {
    const elsewhere = { ...document, path: 'press/4.txt' }
    const rename = makeCorrection('rename', at(document, 'Dalton'), { name: 'MV Dalton' }, BY, AT)
    const records = report.map((record) => (record.type === 'document' ? elsewhere : record))
    const recordsAt = (path: string) => (path === 'press/4.txt' ? records : null)
    const find = (sha256: string) => (sha256 === document.sha256 ? 'press/4.txt' : null)
    expect(applyCorrections([rename], recordsAt, find).states.get(rename.id)).toBe('applied')
    expect(applyCorrections([rename], recordsAt).states.get(rename.id)).toBe('orphan')
  })
})
