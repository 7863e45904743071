import type { OpenAPIHono } from '@hono/zod-openapi'
import type * as z from 'zod'
import type { Filter } from '../api/filter.ts'
import { problemSchema } from '../api/index.ts'
import type { Answer } from '../query/index.ts'
import type { RecordIndex } from '../situation/index.ts'
import type { LiveIndex } from './live-index.ts'
import { PROBLEM_TYPE } from './problem.ts'
import type { Readings } from './readings.ts'

/** The API's routes are added to one of these. */
export type Api = OpenAPIHono

/** What the routes need of the server. */
export interface Served {
  readonly live: LiveIndex
  readonly readings: Readings
  /** Answers a question; it may load what it needs when it is first asked. */
  readonly ask: (index: RecordIndex, question: string, filter: Filter) => Answer
  /** Who corrects. */
  readonly by: string
  /** The time now, in milliseconds since 1970. */
  readonly clock: () => number
}

/** A schema under the name that it has in the API's description. */
export function named<Schema extends z.ZodType>(name: string, schema: Schema): Schema {
  // A copy, since only schemas that are made after the OpenAPI package was loaded can bear a name.
  return schema.clone().openapi(name)
}

/** The answer of a route that gives JSON, with the problems that it may answer with instead. */
export function answers<Schema extends z.ZodType>(name: string, schema: Schema, description: string) {
  return {
    200: { description, content: { 'application/json': { schema: named(name, schema) } } },
    ...problems,
  }
}

export const problems = {
  default: {
    description: 'What is wrong, and what to do (RFC 9457)',
    content: { [PROBLEM_TYPE]: { schema: named('Problem', problemSchema) } },
  },
}
