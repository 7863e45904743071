import { KERNEL_BYTES } from './kernel-bytes.ts'

/** The nets' arithmetic over a memory of its own: `assembly/kernel.ts` says what each function does. */
export interface Kernel {
  findRows(
    hashes: number,
    count: number,
    slots: number,
    mask: number,
    runs: number,
    table: number,
    width: number,
    found: number,
  ): number
  addRows(found: number, count: number, width: number, sums: number): void
  turn(vector: number, dimensions: number, matrix: number, width: number, turned: number): void
  sumTurned(places: number, count: number, width: number, sums: number): void
  normalize(
    sums: number,
    tableUnit: number,
    turned: number,
    turnedUnit: number,
    bias: number,
    gain: number,
    shift: number,
    hidden: number,
    inputs: number,
  ): void
  cut(numbers: number, count: number): void
  listInputs(inputs: number, from: number, to: number, listed: number): number
  multiply(listed: number, end: number, matrix: number, width: number, sums: number): void
}

/** What of WebAssembly is used here; the language's own types leave it to those of its hosts. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer }
  readonly Instance: new (module: object, imports: { env: { memory: object } }) => { readonly exports: Kernel }
}

const PAGE = 65_536
let assembled: object | null = null

/** The module, compiled when it is first asked for: two thousand bytes, which every host compiles at once. */
function kernelModule(): object {
  assembled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL_BYTES), (letter) => letter.charCodeAt(0)))
  return assembled
}

/** Makes the arithmetic ready over so many bytes of memory, all zero. */
export function openKernel(size: number): { readonly kernel: Kernel; readonly memory: ArrayBuffer } {
  const pages = Math.ceil(size / PAGE)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  return { kernel: new WebAssembly.Instance(kernelModule(), { env: { memory } }).exports, memory: memory.buffer }
}

/** Hands out stretches of a memory that is yet to be made, each beginning at a multiple of 16. */
export class Layout {
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The address of so many bytes. */
  take(bytes: number): number {
    const at = this.#size
    this.#size = (at + bytes + 15) & ~15
    return at
  }
}
