import { SitrepError } from '../../record/error.ts'
import { sha256Hex } from '../../record/identity.ts'
import type { Input } from '../layers.ts'
import type { Stage, Tools } from '../stage.ts'
import { binaryKind } from './binary.ts'
import { containerOf } from './containers.ts'
import { type Decoded, declaredEncoding, decode, unicodeSign } from './decode.ts'
import { readPage } from './html/page.ts'
import { looksLikeHtml } from './html/sniff.ts'
import type { Intake, OriginalText } from './intake.ts'
import { repair, ungarble } from './repair/index.ts'

/** The largest text, in UTF-16 units, that is read as one report: some three thousand printed pages. */
const MAX_TEXT_LENGTH = 10_000_000

/** The largest input in bytes; a saved page may carry its pictures within. */
const MAX_INPUT_BYTES = 64_000_000

/** Turns the bytes of an input into the report's text. Throws a SitrepError where they hold none. */
export const intakeStage: Stage<'input', 'intake'> = {
  name: 'intake',
  version: 4,
  needs: ['input'],
  gives: ['intake'],
  run: ({ input }, tools) => ({ intake: takeIn(input, tools) }),
}

function takeIn(input: Input, tools: Tools): Intake {
  const { text: decoded, encoding, doubt } = decodeOrRefuse(input)
  if (doubt !== null) tools.warn({ rule: 'intake/encoding', span: null, text: doubt })
  if (!input.plain && input.format !== 'html') refuseContainer(input.path, decoded)
  const sha256 = sha256Hex(input.bytes)
  const isHtml = input.format === 'html' || (input.format === 'auto' && looksLikeHtml(decoded, input.path))
  if (!isHtml || input.plain) {
    refuseTooLong(input, decoded.length)
    return { ...readable(decoded, tools), sha256, format: 'text', encoding, elements: [], meta: [] }
  }
  const page = readPage(ungarble(decoded)?.text ?? decoded, (rule, text) =>
    tools.warn({ rule: `intake/${rule}`, span: null, text }),
  )
  if (page.text.trim() === '') {
    throw new SitrepError(
      'empty',
      `Cannot read "${input.path}": the page shows no text. Save it again once it has fully loaded.`,
    )
  }
  refuseTooLong(input, page.text.length)
  return {
    ...inUsualCase(page.text, null, tools),
    sha256,
    format: 'html',
    encoding,
    elements: page.elements,
    meta: page.meta,
  }
}

/** A plain text put right for the reading: garbled marks, missing spaces, missing capitals. */
function readable(decoded: string, tools: Tools): Pick<Intake, 'text' | 'original'> {
  const repaired = repair(decoded)
  const original = repaired && { text: decoded, offsets: repaired.origin }
  return inUsualCase(repaired?.text ?? decoded, original, tools)
}

function inUsualCase(
  text: string,
  original: OriginalText | null,
  { language }: Tools,
): Pick<Intake, 'text' | 'original'> {
  const cased = language.withUsualCase(text)
  if (cased === text || original !== null) return { text: cased, original }
  return { text: cased, original: { text, offsets: Uint32Array.from({ length: text.length + 1 }, (_, at) => at) } }
}

function decodeOrRefuse(input: Input): Decoded {
  const { bytes, path } = input
  if (bytes.length > MAX_INPUT_BYTES) {
    const size = Math.round(bytes.length / 1e6)
    throw new SitrepError(
      'too-large',
      `Cannot read "${path}": it has ${size} MB, and one report has at most ${MAX_INPUT_BYTES / 1e6}. Split it into its reports.`,
    )
  }
  const kind = unicodeSign(bytes) === null ? binaryKind(bytes) : null
  if (kind !== null) {
    throw new SitrepError(
      'binary',
      `Cannot read "${path}": it is ${kind}, not text. Save the report as text or as an HTML page.`,
    )
  }
  const decoded = decode(bytes, input.format === 'text' ? null : declaredEncoding(bytes, path))
  if (decoded.text.trim() === '') {
    throw new SitrepError('empty', `Cannot read "${path}": it is empty. Save the report again, or leave the file out.`)
  }
  return decoded
}

/** With `--plain` whoever reads says that all of it is the story. */
function refuseContainer(path: string, text: string): void {
  const container = containerOf(text)
  if (container === null) return
  throw new SitrepError('binary', `Cannot read "${path}": it is ${container.what}, not a report. ${container.wayOut}`)
}

function refuseTooLong(input: Input, length: number): void {
  if (length <= MAX_TEXT_LENGTH) return
  const millions = Math.round(length / 1e6)
  throw new SitrepError(
    'too-large',
    `Cannot read "${input.path}": its text has ${millions} million characters, and one report has at most ${MAX_TEXT_LENGTH / 1e6} million. Split it into its reports.`,
  )
}
