/**
 * Builds the English models: node train/train.ts [--data ../shared/data] [--out models/en] [--models default|open]
 * [--only tokens,sentences,tagger,lemmas,parser,names,truecase,pronouns,attribution,situation] [--folds] [--teacher FILE]. Same data, same Node: same
 * bytes.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { trainCore } from './core.ts'
import { trainNames } from './names/train-names.ts'
import { trainTruecase } from './truecase.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/en' },
    models: { type: 'string', default: 'default' },
    only: { type: 'string', default: '' },
    folds: { type: 'boolean', default: false },
    teacher: { type: 'string' },
  },
})
const open = values.models === 'open'
/** Parts that learn from what the models before them read, in order. They write into the package's own folders. */
const READERS: ReadonlyMap<string, { script: string; args: readonly string[] }> = new Map([
  ['pronouns', { script: 'pronouns.ts', args: ['--data', resolve(values.data, '..')] }],
  ['attribution', { script: 'attribution/train.ts', args: ['--data', values.data, '--out', values.out] }],
  [
    'situation',
    {
      script: values.folds ? 'situation/folds.ts' : 'situation/train.ts',
      args: [
        '--data',
        values.data,
        '--out',
        values.out,
        ...(values.teacher ? ['--teacher', values.teacher] : []),
        ...(open ? ['--open'] : []),
      ],
    },
  ],
])
mkdirSync(values.out, { recursive: true })
const only = values.folds ? ['situation'] : values.only === '' ? [] : values.only.split(',')
const core = only.filter((part) => part !== 'names' && part !== 'truecase' && !READERS.has(part))
if (only.length === 0 || core.length > 0) {
  trainCore({ data: values.data, out: values.out, open, only: core })
}
if (only.length === 0 || only.includes('names')) trainNames({ data: values.data, out: values.out, open })
if (only.length === 0 || only.includes('truecase')) {
  trainTruecase({ data: values.data, out: values.out, open, say: (line) => console.log(line) })
}

// What learns from whole analyses runs in a process of its own, so that it reads with the models just built.
for (const [part, { script, args }] of READERS) {
  if (only.length > 0 && !only.includes(part)) continue
  // It learns from a collection that states no licence.
  if (open && part === 'attribution') continue
  execFileSync(process.execPath, ['--max-old-space-size=10000', resolve(import.meta.dirname, script), ...args], {
    stdio: 'inherit',
  })
}
