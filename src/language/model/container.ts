/** The typed arrays of a model file, by name. */
export type Sections = ReadonlyMap<string, Section>
export type Section = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array

/**
 * A model file: the eight bytes "SITREPM1", the number of sections, a row for each (name in 24 bytes of ASCII, kind,
 * offset, byte length; all numbers 32-bit little-endian), then the sections, each aligned to 8 bytes.
 */
const MAGIC = 'SITREPM1'
const NAME_BYTES = 24
const ROW_BYTES = NAME_BYTES + 12
const HEAD_BYTES = 16

const KINDS = ['u8', 'i8', 'u16', 'i16', 'u32', 'i32', 'f32'] as const
type Kind = (typeof KINDS)[number]

function kindOf(section: Section): Kind {
  if (section instanceof Uint8Array) return 'u8'
  if (section instanceof Int8Array) return 'i8'
  if (section instanceof Uint16Array) return 'u16'
  if (section instanceof Int16Array) return 'i16'
  if (section instanceof Uint32Array) return 'u32'
  if (section instanceof Int32Array) return 'i32'
  return 'f32'
}

function viewOf(kind: Kind, buffer: ArrayBufferLike, offset: number, bytes: number): Section {
  if (kind === 'u8') return new Uint8Array(buffer, offset, bytes)
  if (kind === 'i8') return new Int8Array(buffer, offset, bytes)
  if (kind === 'u16') return new Uint16Array(buffer, offset, bytes >> 1)
  if (kind === 'i16') return new Int16Array(buffer, offset, bytes >> 1)
  if (kind === 'u32') return new Uint32Array(buffer, offset, bytes >> 2)
  if (kind === 'i32') return new Int32Array(buffer, offset, bytes >> 2)
  return new Float32Array(buffer, offset, bytes >> 2)
}

const align = (n: number): number => (n + 7) & ~7

/** Writes sections, in the order given, into one run of bytes. */
export function writeContainer(sections: readonly (readonly [string, Section])[]): Uint8Array {
  let size = align(HEAD_BYTES + sections.length * ROW_BYTES)
  for (const [, section] of sections) size = align(size + section.byteLength)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i)
  view.setUint32(8, sections.length, true)
  let offset = align(HEAD_BYTES + sections.length * ROW_BYTES)
  sections.forEach(([name, section], n) => {
    const row = HEAD_BYTES + n * ROW_BYTES
    for (let i = 0; i < name.length && i < NAME_BYTES; i++) bytes[row + i] = name.charCodeAt(i)
    view.setUint32(row + NAME_BYTES, KINDS.indexOf(kindOf(section)), true)
    view.setUint32(row + NAME_BYTES + 4, offset, true)
    view.setUint32(row + NAME_BYTES + 8, section.byteLength, true)
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset)
    offset = align(offset + section.byteLength)
  })
  return bytes
}

/**
 * Reads a model file. The arrays look into `bytes` itself (a copy is made only if it is not aligned), so bytes in
 * shared memory stay shared. Throws an Error that says what is wrong if the bytes are no model file.
 */
export function readContainer(bytes: Uint8Array, what: string): Sections {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const damaged = (why: string): Error => new Error(`The model file for ${what} is damaged: ${why}`)
  if (whole.length < HEAD_BYTES) throw damaged('it is too short')
  for (let i = 0; i < MAGIC.length; i++) {
    if (whole[i] !== MAGIC.charCodeAt(i)) throw damaged(`it does not begin with ${MAGIC}`)
  }
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength)
  const count = view.getUint32(8, true)
  if (HEAD_BYTES + count * ROW_BYTES > whole.length) throw damaged('its table of contents is cut off')
  const sections = new Map<string, Section>()
  for (let n = 0; n < count; n++) {
    const row = HEAD_BYTES + n * ROW_BYTES
    let name = ''
    for (let i = 0; i < NAME_BYTES && whole[row + i] !== 0; i++) name += String.fromCharCode(whole[row + i])
    const kind = KINDS[view.getUint32(row + NAME_BYTES, true)]
    const offset = view.getUint32(row + NAME_BYTES + 4, true)
    const size = view.getUint32(row + NAME_BYTES + 8, true)
    if (kind === undefined || offset % 8 !== 0 || offset + size > whole.length)
      throw damaged(`section ${name} is cut off`)
    sections.set(name, viewOf(kind, whole.buffer, whole.byteOffset + offset, size))
  }
  return sections
}

/** One section with the kind that the reader needs; throws where it is absent or of another kind. */
export function section<T extends Section>(
  sections: Sections,
  name: string,
  kind: abstract new (...args: never[]) => T,
): T {
  const found = sections.get(name)
  if (!(found instanceof kind)) throw new Error(`The model has no section ${name} of the kind ${kind.name}`)
  return found
}
