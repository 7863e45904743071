/** The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0
/** The first word of the buffer becomes the head of the top of the stack. */
export const LEFT = 1
/** The second word of the stack becomes the head of its top. */
export const RIGHT = 2
export const MOVES = 3

/** A parse under way. Words are numbered within the sentence; -1 stands for none. */
export interface ParseState {
  count: number
  buffer: number
  depth: number
  readonly stack: Int32Array
  readonly head: Int32Array
  /** Relation of each word to its head, where it has one. */
  readonly label: Int32Array
  readonly firstLeft: Int32Array
  readonly lastRight: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  /** The child next to the outermost one, on each side. */
  readonly secondLeft: Int32Array
  readonly secondRight: Int32Array
  /** Which relations a word's children bear, a bit for each (modulo 32). */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array
}

export function newParseState(size: number): ParseState {
  const make = (): Int32Array => new Int32Array(size)
  return {
    count: 0,
    buffer: 0,
    depth: 0,
    stack: make(),
    head: make(),
    label: make(),
    firstLeft: make(),
    lastRight: make(),
    leftCount: make(),
    rightCount: make(),
    secondLeft: make(),
    secondRight: make(),
    leftLabels: make(),
    rightLabels: make(),
  }
}

/** Puts the state before the first move for a sentence of `count` words. */
export function startParse(state: ParseState, count: number): void {
  state.count = count
  state.buffer = 0
  state.depth = 0
  for (let i = 0; i < count; i++) {
    state.head[i] = -1
    state.label[i] = -1
    state.firstLeft[i] = -1
    state.lastRight[i] = -1
    state.secondLeft[i] = -1
    state.secondRight[i] = -1
    state.leftCount[i] = 0
    state.leftLabels[i] = 0
    state.rightLabels[i] = 0
    state.rightCount[i] = 0
  }
}

/** True when one word, the root, is left. */
export function isFinished(state: ParseState): boolean {
  return state.buffer === state.count && state.depth <= 1
}

/** May the move be made? While words remain, no word is taken from the stack as the root. */
export function isAllowed(state: ParseState, move: number): boolean {
  if (move === SHIFT) return state.buffer < state.count
  if (move === LEFT) return state.depth > 0 && state.buffer < state.count
  return state.depth > 1
}

export function shift(state: ParseState): void {
  state.stack[state.depth++] = state.buffer++
}

/** Makes the arc of LEFT and takes the top of the stack away. */
export function attachLeft(state: ParseState, label: number): void {
  const child = state.stack[--state.depth]
  const head = state.buffer
  state.head[child] = head
  state.label[child] = label
  state.secondLeft[head] = state.firstLeft[head]
  state.firstLeft[head] = child
  state.leftCount[head]++
  state.leftLabels[head] |= 1 << (label & 31)
}

/** Makes the arc of RIGHT and takes the top of the stack away. */
export function attachRight(state: ParseState, label: number): void {
  const child = state.stack[--state.depth]
  const head = state.stack[state.depth - 1]
  state.head[child] = head
  state.label[child] = label
  state.secondRight[head] = state.lastRight[head]
  state.lastRight[head] = child
  state.rightCount[head]++
  state.rightLabels[head] |= 1 << (label & 31)
}
