import type { Problem } from '../../src/api/problem.ts'

/** What the server says went wrong, in words for a person. */
export class RequestError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/**
 * Asks the API. The answer's type is the caller's word: page and server are built from the same schemas.
 * @param path below /api/v1, with its query
 * @throws RequestError if the server refuses or cannot be reached
 */
export async function request<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await ask(path, init)
  return response.json()
}

/** As `request`, for an answer that is not one JSON value. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(`/api/v1${path}`, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new RequestError({
      type: 'about:blank',
      title: 'No answer',
      status: 503,
      detail: 'Sitrep does not answer. Is “sitrep serve” still running?',
    })
  }
  if (response.ok) return response
  throw new RequestError(await problemOf(response))
}

/** Sends a JSON body. */
export function send<Answer>(path: string, body: unknown): Promise<Answer> {
  return request<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function problemOf(response: Response): Promise<Problem> {
  const problem: unknown = await response.json().catch(() => null)
  if (isProblem(problem)) return problem
  return { type: 'about:blank', title: response.statusText, status: response.status, detail: response.statusText }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'detail' in value && typeof value.detail === 'string'
}
