import type { ReportRecord } from '../../record/record.ts'
import { fingerprintOf, type Later, type Memo } from '../memo/index.ts'
import { once } from '../once.ts'
import type { ActorOutline, ReportDetails, ReportDigest, ToldReport } from './digest.ts'
import { digestOf } from './index.ts'
import { outlineCodec } from './outline-codec.ts'
import { storyWords, storyWordsCodec } from './story-words.ts'

/** The details as they are remembered and read: what is needed together is one part. */
interface DetailsByPart extends Pick<ReportDetails, 'actors' | 'events' | 'statements' | 'positions'> {
  readonly figures: Pick<ReportDetails, 'figures' | 'occasion'>
}

type LaterDetails = { readonly [Part in keyof DetailsByPart]: Later<DetailsByPart[Part]> }

/**
 * A reading as the story stages take it. Its digest is made once, and in pieces: the outline, by which each aggregation
 * sorts all reports, and parts of the details, read only where something about the report is decided anew. Unnamed actors
 * are left out, save the `described` ones: the story joins all others only where an analyst says so, and then the report is
 * digested anew.
 * @param reading its path and key: equal for equal readings
 * @param records all records of the reading; asked for only where its digest is not remembered
 */
export function toldReport(
  memo: Memo,
  { path, key }: { readonly path: string; readonly key: string },
  records: () => readonly ReportRecord[],
): ToldReport {
  const from = fingerprintOf([path, key])
  const words = once(() => storyWords(documentIn(records())))
  const digest = once(() => withoutUntold(digestOf(records(), words())))
  const details = <Part extends keyof DetailsByPart>(part: Part, of: (made: ReportDetails) => DetailsByPart[Part]) =>
    memo.later([part, from], () => of(digest().details))
  const wordsLater = memo.later(['words', from], words, storyWordsCodec)
  return {
    from,
    outline: memo.later(['outline', from], () => digest().outline, outlineCodec).value(),
    details: heldByPart({
      actors: details('actors', ({ actors }) => actors),
      events: details('events', ({ events }) => events),
      figures: details('figures', ({ figures, occasion }) => ({ figures, occasion })),
      statements: details('statements', ({ statements }) => statements),
      positions: details('positions', ({ positions }) => positions),
    }),
    words: () => wordsLater.value(),
  }
}

/** A reading that an analyst has corrected: its words are those that were read, all else may be others. */
export function correctedReport(read: ToldReport, records: readonly ReportRecord[]): ToldReport {
  const { outline, details } = digestOf(records)
  const { shingles: _, parts, ...document } = outline.document
  const places = parts.map(({ spans, title }) => [...spans, title])
  const said = JSON.stringify([{ ...outline, document: { ...document, places } }, details])
  return { from: fingerprintOf(['corrected', read.from, said]), outline, details, words: read.words }
}

/** Without whoever has no name and is not described in a way by which a story could know him. */
function withoutUntold({ outline, details }: ReportDigest): ReportDigest {
  const isTold = ({ named, described }: ActorOutline): boolean => named || described !== undefined
  return {
    outline: { ...outline, actors: outline.actors.filter(isTold) },
    details: { ...details, actors: details.actors.filter((_, place) => isTold(outline.actors[place])) },
  }
}

/**
 * Details of which one part is held at a time: the story stages go through all reports for one part after the other, and
 * ask for each many times.
 */
function heldByPart(later: LaterDetails): ReportDetails {
  let held: { -readonly [Part in keyof DetailsByPart]?: DetailsByPart[Part] } = {}
  const part = <Part extends keyof DetailsByPart>(name: Part): DetailsByPart[Part] => {
    const known: DetailsByPart[Part] | undefined = held[name]
    if (known !== undefined) return known
    const value = later[name].value()
    held = {}
    held[name] = value
    return value
  }
  return {
    get actors() {
      return part('actors')
    },
    get events() {
      return part('events')
    },
    get figures() {
      return part('figures').figures
    },
    get occasion() {
      return part('figures').occasion
    },
    get statements() {
      return part('statements')
    },
    get positions() {
      return part('positions')
    },
  }
}

function documentIn(records: readonly ReportRecord[]): Extract<ReportRecord, { type: 'document' }> {
  const document = records.find((record) => record.type === 'document')
  if (document === undefined) throw new RangeError('the records of a reading hold no document')
  return document
}
