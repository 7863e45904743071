import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Problem } from '../api/index.ts'
import { type ErrorCode, SitrepError } from '../record/error.ts'

export const PROBLEM_TYPE = 'application/problem+json'

/** What kinds of failure are called, and the status that each is answered with. */
const KINDS = {
  'bad-request': [400, 'The request cannot be understood'],
  'no-token': [401, 'The token is missing or wrong'],
  'wrong-host': [403, 'The request is not meant for this server'],
  'wrong-origin': [403, 'The request comes from another site'],
  'not-found': [404, 'There is nothing of this name'],
  'wrong-method': [405, 'This cannot be done here'],
  'too-large': [413, 'The request is too large'],
  'wrong-media-type': [415, 'The body is of a kind that is not read here'],
  internal: [500, 'A fault of Sitrep’s own'],
  'not-built': [503, 'The page is not built'],
  'database-locked': [503, 'The situation file is in use'],
  database: [503, 'The situation file cannot be used'],
} as const satisfies Record<string, readonly [number, string]>
export type ProblemKind = keyof typeof KINDS

/** A failure that is answered with a problem document (RFC 9457). */
export class ProblemError extends Error {
  readonly kind: ProblemKind
  readonly parts: Problem['errors']

  constructor(kind: ProblemKind, detail: string, parts?: NonNullable<Problem['errors']>) {
    super(detail)
    this.name = 'ProblemError'
    this.kind = kind
    this.parts = parts
  }
}

/** The kind of problem that each of Sitrep's own errors is for a client. */
const KIND_OF_CODE: Readonly<Record<ErrorCode, ProblemKind>> = {
  unreadable: 'bad-request',
  empty: 'bad-request',
  binary: 'bad-request',
  'bad-input': 'bad-request',
  'bad-option': 'bad-request',
  'too-large': 'too-large',
  'not-found': 'not-found',
  database: 'database',
  'database-damaged': 'database',
  'disk-full': 'database',
  'database-locked': 'database-locked',
  'model-damaged': 'internal',
  internal: 'internal',
}

/** The problem document for anything that was thrown. What is not foreseen says nothing of its inside. */
function problemOf(error: unknown): Omit<Problem, 'instance'> {
  if (error instanceof ProblemError) return document(error.kind, error.message, error.parts)
  if (error instanceof SitrepError) return document(KIND_OF_CODE[error.code], error.message)
  if (error instanceof HTTPException) {
    if (error.status === 415) return document('wrong-media-type', 'Send the body as the API’s description names it.')
    if (error.status === 413) return document('too-large', 'Send less at once.')
    if (error.status < 500) return document('bad-request', error.message || 'The body cannot be read.')
  }
  return document('internal', 'The server’s own messages say more.')
}

function document(kind: ProblemKind, detail: string, errors?: Problem['errors']): Omit<Problem, 'instance'> {
  const [status, title] = KINDS[kind]
  const type = `https://sitrep.invalid/problems/${kind}`
  return { type, title, status, detail, ...(errors === undefined ? {} : { errors }) }
}

/** Answers with a problem document. */
export function answerProblem(c: Context, error: unknown): Response {
  const problem = { ...problemOf(error), instance: new URL(c.req.url).pathname }
  return c.body(JSON.stringify(problem), problem.status === 503 ? 503 : statusOf(problem.status), {
    'content-type': PROBLEM_TYPE,
    'cache-control': 'no-store',
    ...(problem.status === 503 ? { 'retry-after': '5' } : {}),
  })
}

function statusOf(status: number): 400 | 401 | 403 | 404 | 405 | 413 | 415 | 500 {
  switch (status) {
    case 400:
    case 401:
    case 403:
    case 404:
    case 405:
    case 413:
    case 415:
      return status
    default:
      return 500
  }
}
