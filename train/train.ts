/**
 * Builds the English models: node train/train.ts [--data ../shared/data] [--out models/en] [--models default|open]
 * [--only tokens,sentences,tagger,lemmas,parser,names]. Same data, same Node: same bytes.
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { trainCore } from './core.ts'
import { trainNames } from './names/train-names.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/en' },
    models: { type: 'string', default: 'default' },
    only: { type: 'string', default: '' },
  },
})
mkdirSync(values.out, { recursive: true })
const only = values.only === '' ? [] : values.only.split(',')
const open = values.models === 'open'
if (only.length === 0 || only.some((part) => part !== 'names')) {
  trainCore({ data: values.data, out: values.out, open, only })
}
if (only.length === 0 || only.includes('names')) trainNames({ data: values.data, out: values.out, open })
