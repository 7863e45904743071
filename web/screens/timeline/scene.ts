import type { ActorRef } from '../../../src/api/parts.ts'
import type { Lane, Mark, Timeline } from '../../../src/api/timeline.ts'
import type { Period } from '../../charts/periods.ts'
import { inTime } from './in-time.ts'
import { type LaneLayout, layOut, ROW_HEIGHT, slotsOf } from './lane-layout.ts'
import { type StanceLines, stanceLines } from './stances.ts'

export const AXIS_HEIGHT = 24
export const STANCE_HEIGHT = 14
const LANE_ROOM = 6
const LABEL_HEIGHT = 18
export const LABEL_WIDTH = 172
/** Below this width the lanes' names stand above them. */
export const NARROW = 620
const UNDATED_ROWS = 3

export interface LaneScene {
  readonly actor: ActorRef
  readonly top: number
  readonly height: number
  /** Where its first row of marks has its middle. */
  readonly firstRow: number
  /** Where its first line of stances has its middle. */
  readonly firstStance: number
  readonly layout: LaneLayout
  readonly stances: StanceLines
}

/** A mark in the lanes of all who have part in it, from the uppermost to the lowest. */
interface Station {
  readonly mark: Mark
  readonly points: readonly (readonly [number, number])[]
}

interface UndatedMark {
  readonly mark: Mark
  readonly x: number
  readonly y: number
}

/** Everything that is drawn of a timeline, in pixels. */
export interface Scene {
  readonly left: number
  readonly width: number
  readonly height: number
  readonly isNarrow: boolean
  readonly period: Period
  readonly lanes: readonly LaneScene[]
  readonly stations: readonly Station[]
  readonly undated: { readonly top: number; readonly marks: readonly UndatedMark[]; readonly left: number } | null
}

/** Places all of a timeline that is in sight. */
export function sceneOf(timeline: Timeline, period: Period, room: number, byPublication: boolean): Scene {
  const isNarrow = room < NARROW
  const left = isNarrow ? 0 : LABEL_WIDTH
  const width = Math.max(120, room - left - 2)
  const { byId, slots } = lookUp(timeline, byPublication)
  const view = { period, width, byPublication }
  let top = AXIS_HEIGHT
  const lanes = [...timeline.lanes, ...laneOfNobody(timeline)].map(({ actor, marks, stances }): LaneScene => {
    const own = marks.flatMap((id) => byId.get(id) ?? [])
    const layout = layOut(own, slots, view)
    const lines = stanceLines(stances, view)
    const label = isNarrow ? LABEL_HEIGHT : 0
    const marksHeight = layout.rows * ROW_HEIGHT
    const height = label + LANE_ROOM * 2 + marksHeight + lines.lines.length * STANCE_HEIGHT
    const lane = {
      actor,
      top,
      height,
      firstRow: top + label + LANE_ROOM + ROW_HEIGHT / 2,
      firstStance: top + label + LANE_ROOM + marksHeight + STANCE_HEIGHT / 2 + 1,
      layout,
      stances: lines,
    }
    top += height
    return lane
  })
  const undated = undatedOf(
    timeline.marks.filter((mark) => inTime(mark, byPublication) === null),
    left,
    width,
    top + (isNarrow ? LABEL_HEIGHT : 0),
  )
  const height = undated === null ? top : undated.bottom
  return { left, width, height: height + 4, isNarrow, period, lanes, stations: stationsOf(lanes, left), undated }
}

/** Whose lane it is that holds what nobody is named in, or not for sure. */
export const NOBODY: Lane['actor'] = { id: 'nobody', name: 'nobody for sure', kind: 'other', named: false }

/** The last lane: acts of which no words say, or not for sure, who did them. */
function laneOfNobody({ nobody }: Timeline): Lane[] {
  return nobody.length === 0 ? [] : [{ actor: NOBODY, marks: nobody, stances: [] }]
}

/** What depends on the timeline alone, kept while one zooms in it. */
function lookUp(timeline: Timeline, byPublication: boolean): LookUp {
  const known = lookUps.get(timeline)
  if (known?.byPublication === byPublication) return known
  const byId = new Map(timeline.marks.map((mark) => [mark.id, mark]))
  const made = { byPublication, byId, slots: slotsOf(timeline.marks, byPublication) }
  lookUps.set(timeline, made)
  return made
}

interface LookUp {
  readonly byPublication: boolean
  readonly byId: ReadonlyMap<string, Mark>
  readonly slots: ReadonlyMap<string, number>
}

const lookUps = new WeakMap<Timeline, LookUp>()

function stationsOf(lanes: readonly LaneScene[], left: number): Station[] {
  const points = new Map<string, { mark: Mark; points: [number, number][] }>()
  for (const { layout, firstRow } of lanes) {
    for (const { mark, x, row } of layout.marks) {
      const point: [number, number] = [left + x, firstRow + row * ROW_HEIGHT]
      const known = points.get(mark.id)
      if (known === undefined) points.set(mark.id, { mark, points: [point] })
      else known.points.push(point)
    }
  }
  return [...points.values()].filter((station) => station.points.length > 1)
}

function undatedOf(undated: readonly Mark[], left: number, width: number, top: number) {
  if (undated.length === 0) return null
  const columns = Math.max(1, Math.floor(width / ROW_HEIGHT))
  const shown = undated.slice(0, columns * UNDATED_ROWS - (undated.length > columns * UNDATED_ROWS ? 3 : 0))
  const rows = Math.ceil(shown.length / columns)
  return {
    top,
    bottom: top + LANE_ROOM * 2 + rows * ROW_HEIGHT,
    left: undated.length - shown.length,
    marks: shown.map(
      (mark, index): UndatedMark => ({
        mark,
        x: left + ((index % columns) + 0.5) * ROW_HEIGHT,
        y: top + LANE_ROOM + (Math.floor(index / columns) + 0.5) * ROW_HEIGHT,
      }),
    ),
  }
}
