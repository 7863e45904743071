/*
 * The arithmetic of the nets in AssemblyScript, four or more numbers at a time. `train/net/assemble.ts` turns it into the
 * bytes in `kernel-bytes.ts`. Every argument of the type usize is an address in the module's memory; `net.ts` lays it out.
 * Only operations that WebAssembly fixes to the last bit are used, and each sum is added up in a fixed order.
 * Columns are worked through in blocks: what a block has more than a row are columns that nobody reads.
 */

/** Columns of a block of rows: sixteen bytes. */
const BLOCK: usize = 16
/** As many unsigned bytes fit into a lane of 16 bits. */
const LANE_ROWS: i32 = 256

/**
 * Finds where the rows of features begin. An entry of `slots` is a feature's check value (upper half) and the number of
 * its row in its run of 65,536 slots; 0 is empty. Four slots are looked at in one step, so that nearly no look-up branches.
 * @param runs number of the first row of each run
 * @param found receives the rows' addresses
 * @returns how many of the features have a row
 */
export function findRows(
  hashes: usize,
  count: i32,
  slots: usize,
  mask: u32,
  runs: usize,
  table: usize,
  width: usize,
  found: usize,
): i32 {
  let next = found
  for (const end = hashes + ((<usize>count) << 2); hashes < end; hashes += 4) {
    const hash = load<u32>(hashes)
    const upper = hash >>> 16
    const mark = i32x4.splat(<i32>select<u32>(upper, 1, upper !== 0))
    let slot = hash & mask
    let ends: i32 = 0
    while (true) {
      const entries = v128.load(slots + ((<usize>slot) << 2))
      const same = i32x4.eq(i32x4.shr_u(entries, 16), mark)
      ends = i32x4.bitmask(v128.or(same, i32x4.eq(entries, i32x4.splat(0))))
      if (ends !== 0) break
      slot = (slot + 4) & mask
    }
    slot = (slot + <u32>ctz(ends)) & mask
    const entry = load<u32>(slots + ((<usize>slot) << 2))
    const row = load<u32>(runs + ((<usize>(slot >>> 16)) << 2)) + (entry & 0xffff)
    store<usize>(next, table + <usize>row * width)
    next += (<usize>(entry !== 0)) << 2
  }
  return <i32>((next - found) >>> 2)
}

/** Adds rows of bytes, each stored plus 128, to sums of 32 bits. */
export function addRows(found: usize, count: i32, width: usize, sums: usize): void {
  const end = found + ((<usize>count) << 2)
  const excess = i32x4.splat(count << 7)
  for (let column: usize = 0; column < width; column += BLOCK) {
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let c = i32x4.splat(0)
    let d = i32x4.splat(0)
    let row = found
    while (row < end) {
      const stop = min(end, row + ((<usize>LANE_ROWS) << 2))
      let low = i16x8.splat(0)
      let high = i16x8.splat(0)
      for (; row < stop; row += 4) {
        const at = load<usize>(row) + column
        low = i16x8.add(low, v128.load_ext<u8>(at))
        high = i16x8.add(high, v128.load_ext<u8>(at, 8))
      }
      a = i32x4.add(a, i32x4.extend_low_i16x8_u(low))
      b = i32x4.add(b, i32x4.extend_high_i16x8_u(low))
      c = i32x4.add(c, i32x4.extend_low_i16x8_u(high))
      d = i32x4.add(d, i32x4.extend_high_i16x8_u(high))
    }
    const sum = sums + (column << 2)
    v128.store(sum, i32x4.add(v128.load(sum), i32x4.sub(a, excess)))
    v128.store(sum, i32x4.add(v128.load(sum, 16), i32x4.sub(b, excess)), 16)
    v128.store(sum, i32x4.add(v128.load(sum, 32), i32x4.sub(c, excess)), 32)
    v128.store(sum, i32x4.add(v128.load(sum, 48), i32x4.sub(d, excess)), 48)
  }
}

/** Turns a vector of signed bytes by a matrix of signed bytes, a row of `width` for each of its numbers. */
export function turn(vector: usize, dimensions: i32, matrix: usize, width: usize, turned: usize): void {
  const end = vector + <usize>dimensions
  for (let column: usize = 0; column < width; column += BLOCK) {
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let c = i32x4.splat(0)
    let d = i32x4.splat(0)
    let at = matrix + column
    for (let place = vector; place < end; place++) {
      const value = i16x8.splat(load<i8>(place))
      const low = v128.load_ext<i8>(at)
      const high = v128.load_ext<i8>(at, 8)
      a = i32x4.add(a, i32x4.extmul_low_i16x8_s(value, low))
      b = i32x4.add(b, i32x4.extmul_high_i16x8_s(value, low))
      c = i32x4.add(c, i32x4.extmul_low_i16x8_s(value, high))
      d = i32x4.add(d, i32x4.extmul_high_i16x8_s(value, high))
      at += width
    }
    const sum = turned + (column << 2)
    v128.store(sum, a)
    v128.store(sum, b, 16)
    v128.store(sum, c, 32)
    v128.store(sum, d, 48)
  }
}

/** Sums the turned vectors at the given addresses. */
export function sumTurned(places: usize, count: i32, width: usize, sums: usize): void {
  const end = places + ((<usize>count) << 2)
  for (let column: usize = 0; column < width << 2; column += 32) {
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    for (let place = places; place < end; place += 4) {
      const at = load<usize>(place) + column
      a = i32x4.add(a, v128.load(at))
      b = i32x4.add(b, v128.load(at, 16))
    }
    v128.store(sums + column, a)
    v128.store(sums + column, b, 16)
  }
}

/**
 * Brings the sums to mean 0 and spread 1, scales them, and cuts them at 0.
 * @param x place for the sums as they enter
 * @param inputs receives what comes out
 */
export function normalize(
  sums: usize,
  tableUnit: f64,
  turned: usize,
  turnedUnit: f64,
  bias: usize,
  gain: usize,
  shift: usize,
  hidden: i32,
  inputs: usize,
): void {
  const size = (<usize>hidden) << 3
  const one = f64x2.splat(tableUnit)
  const other = f64x2.splat(turnedUnit)
  for (let at: usize = 0; at < size; at += 16) {
    const table = f64x2.mul(f64x2.convert_low_i32x4_s(v128.load_zero<u64>(sums + (at >>> 1))), one)
    const words = f64x2.mul(f64x2.convert_low_i32x4_s(v128.load_zero<u64>(turned + (at >>> 1))), other)
    v128.store(inputs + at, f64x2.add(f64x2.add(table, words), v128.load(bias + at)))
  }
  let mean: f64 = 0
  for (let at: usize = 0; at < size; at += 8) mean += load<f64>(inputs + at)
  mean /= <f64>hidden
  let variance: f64 = 0
  for (let at: usize = 0; at < size; at += 8) {
    const apart = load<f64>(inputs + at) - mean
    variance += apart * apart
  }
  const inverse = f64x2.splat(1 / sqrt<f64>(variance / <f64>hidden + 1e-5))
  const middle = f64x2.splat(mean)
  for (let at: usize = 0; at < size; at += 16) {
    const scaled = f64x2.mul(f64x2.sub(v128.load(inputs + at), middle), inverse)
    const moved = f64x2.add(f64x2.mul(scaled, v128.load(gain + at)), v128.load(shift + at))
    v128.store(inputs + at, f64x2.max(f64x2.splat(0), moved))
  }
}

/** Cuts numbers at 0. */
export function cut(numbers: usize, count: i32): void {
  for (const end = numbers + ((<usize>count) << 3); numbers < end; numbers += 16) {
    v128.store(numbers, f64x2.max(f64x2.splat(0), v128.load(numbers)))
  }
}

/**
 * Lists the inputs that are not nothing; half of them are, and cost nothing from here on.
 * @param listed receives sixteen bytes for each: the input, then its number
 * @returns where the list ends
 */
export function listInputs(inputs: usize, from: i32, to: i32, listed: usize): usize {
  for (; from < to; from++) {
    const input = load<f64>(inputs + ((<usize>from) << 3))
    store<f64>(listed, input)
    store<usize>(listed, <usize>from, 8)
    listed += (<usize>(input !== 0)) << 4
  }
  return listed
}

/** Adds one input times two of its weights to two sums. */
function addTwo(sum: v128, value: v128, weights: usize, offset: usize): v128 {
  return f64x2.add(sum, f64x2.mul(f64x2.promote_low_f32x4(v128.load_zero<u64>(weights + offset)), value))
}

/**
 * Adds the inputs that are listed times their weights to sums, input by input. A block of sums stays at hand for all
 * inputs.
 * @param matrix for each input a row of weights
 * @param width how many weights are in a row, and sums; a multiple of 4
 */
export function multiply(listed: usize, end: usize, matrix: usize, width: usize, sums: usize): void {
  const rowSize = width << 2
  let column: usize = 0
  for (; column + 16 <= width; column += 16) {
    const sum = sums + (column << 3)
    let a = v128.load(sum)
    let b = v128.load(sum, 16)
    let c = v128.load(sum, 32)
    let d = v128.load(sum, 48)
    let e = v128.load(sum, 64)
    let f = v128.load(sum, 80)
    let g = v128.load(sum, 96)
    let h = v128.load(sum, 112)
    for (let input = listed; input < end; input += 16) {
      const value = v128.load_splat<u64>(input)
      const weights = matrix + load<usize>(input, 8) * rowSize + (column << 2)
      a = addTwo(a, value, weights, 0)
      b = addTwo(b, value, weights, 8)
      c = addTwo(c, value, weights, 16)
      d = addTwo(d, value, weights, 24)
      e = addTwo(e, value, weights, 32)
      f = addTwo(f, value, weights, 40)
      g = addTwo(g, value, weights, 48)
      h = addTwo(h, value, weights, 56)
    }
    v128.store(sum, a)
    v128.store(sum, b, 16)
    v128.store(sum, c, 32)
    v128.store(sum, d, 48)
    v128.store(sum, e, 64)
    v128.store(sum, f, 80)
    v128.store(sum, g, 96)
    v128.store(sum, h, 112)
  }
  for (; column < width; column += 4) {
    const sum = sums + (column << 3)
    let a = v128.load(sum)
    let b = v128.load(sum, 16)
    for (let input = listed; input < end; input += 16) {
      const value = v128.load_splat<u64>(input)
      const weights = matrix + load<usize>(input, 8) * rowSize + (column << 2)
      a = addTwo(a, value, weights, 0)
      b = addTwo(b, value, weights, 8)
    }
    v128.store(sum, a)
    v128.store(sum, b, 16)
  }
}
