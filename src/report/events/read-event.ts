import type { Event } from '../layers.ts'
import type { EventRoles } from './event-roles.ts'

/** An event as it is read by rule, without when and where: whoever takes part in it is one of the report's entities. */
export type ReadEvent = Pick<Event, 'trigger' | 'code' | 'mode' | 'status'> & EventRoles
