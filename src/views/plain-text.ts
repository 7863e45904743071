/**
 * What a report may smuggle into a terminal or a page: control characters (C0, DEL, C1), the marks that turn the
 * direction of writing, invisible marks, line and paragraph separators, and tag characters.
 */
const UNSEEN =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

const WHITE = /[\s\u2028\u2029]+/gu

/**
 * Words of a report made fit for one line of any output: control and direction characters are dropped, white space
 * becomes one space, halves of surrogate pairs become U+FFFD. Markup is not this function's subject: each format
 * escapes what it writes.
 */
export function plainText(words: string): string {
  return words.toWellFormed().replace(UNSEEN, '').replace(WHITE, ' ').trim()
}

/** As `plainText`, but the white space at the edges and inside stays as wide as it is: for showing a report's lines. */
export function plainLine(line: string): string {
  return line
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/[\t\n\v\f\r\u2028\u2029]/gu, ' ')
}
