import { scaleLinear, scaleLog } from 'd3-scale'
import type { ClaimedValue } from '../../../src/api/claims.ts'

/** Numbers on a line of pixels. */
export interface NumberScale {
  readonly x: (value: number) => number
  readonly ticks: readonly number[]
  readonly isLog: boolean
}

/** From this ratio on small numbers would all lie in one place of an even scale. */
const FAR_APART = 60
const TICK_WIDTH = 70
/** Part of the scale that is kept free at the end for what is open. */
const OPEN_ROOM = 0.12

/** One scale for all tellings of a quantity: even from 0, and logarithmic only if even would show nothing. */
export function numberScale(tellings: readonly ClaimedValue[], left: number, right: number): NumberScale {
  const values = tellings.flatMap(({ low, high }) => [low, high].filter((value) => value !== null))
  const least = Math.min(...values)
  const most = Math.max(...values)
  const wanted = Math.max(2, Math.floor((right - left) / TICK_WIDTH))
  if (least > 0 && most / least > FAR_APART) {
    const scale = scaleLog()
      .domain([least / 1.5, most * 2])
      .range([left, right])
    const ticks = scale.ticks().filter((tick) => /^[1-9]0*$|^0\.0*1$/.test(String(tick)))
    return { x: scale, ticks: thinned(ticks, scale), isLog: true }
  }
  // An even scale that begins far from 0 makes small differences look large: it begins there only if all lie far off.
  const from = least > most * 0.7 && most - least > 0 ? least - (most - least) : Math.min(0, least)
  const to = most + (most - from) * OPEN_ROOM
  const scale = scaleLinear()
    .domain([from, to === from ? from + 1 : to])
    .range([left, right])
  const isWhole = values.every(Number.isInteger)
  const ticks = scale.ticks(wanted).filter((tick) => !isWhole || Number.isInteger(tick))
  return { x: scale, ticks: thinned(ticks, scale), isLog: false }
}

function thinned(ticks: readonly number[], x: (value: number) => number): number[] {
  let free = Number.NEGATIVE_INFINITY
  return ticks.filter((tick) => {
    if (x(tick) < free) return false
    free = x(tick) + TICK_WIDTH * 0.6
    return true
  })
}
