/** What went wrong, for programs: the stable name of a kind of failure. */
export type ErrorCode =
  | 'unreadable'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'bad-input'
  | 'bad-option'
  | 'not-found'
  | 'database'
  | 'database-locked'
  | 'database-damaged'
  | 'disk-full'
  | 'model-damaged'
  /** A fault of Sitrep's own. */
  | 'internal'

/** An error that the user can act on: its message names the file, the reason and the way out. */
export class SitrepError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'SitrepError'
    this.code = code
  }
}
