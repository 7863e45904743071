import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/* `node train/net/assemble.ts` makes the bytes of the nets' arithmetic again, after a change of its source. */

const NETS = join(import.meta.dirname, '../../src/language/net')
const BYTES_FILE = join(NETS, 'kernel-bytes.ts')
const COMPILER = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'))
/** No runtime and no checks: the arithmetic works over a memory that it is given, and holds nothing. */
const OPTIONS = ['--runtime', 'stub', '--noAssert', '-O3', '--enable', 'simd', '--importMemory', '--initialMemory', '1']
const LINE = 110

/**
 * The text of the file with the bytes of the nets' arithmetic, assembled from its source. Throws where that is wrong.
 * @example assembleKernel() === readFileSync('src/language/net/kernel-bytes.ts', 'utf8') // true: the bytes are those of the source
 */
export function assembleKernel(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'))
  try {
    const outFile = join(folder, 'kernel.wasm')
    execFileSync(process.execPath, [COMPILER, 'assembly/kernel.ts', '--outFile', outFile, ...OPTIONS], { cwd: NETS })
    return bytesFile(readFileSync(outFile).toString('base64'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function bytesFile(base64: string): string {
  const lines: string[] = []
  for (let at = 0; at < base64.length; at += LINE) lines.push(`  '${base64.slice(at, at + LINE)}'`)
  return `/* Made by train/net/assemble.ts from assembly/kernel.ts: change that, and make this again. */

/** The arithmetic of the nets as a WebAssembly module, in base 64. */
export const KERNEL_BYTES =
${lines.join(' +\n')}
`
}

if (process.argv[1] === import.meta.filename) writeFileSync(BYTES_FILE, assembleKernel())
