/**
 * Builds the English models: node train/train.ts [--data FOLDER] [--out models/en] [--models default|open]
 * [--only tokens,sentences,tagger,lemmas,parser,names,truecase,pronouns,attribution,situation,rarity,stories,joins] [--folds] [--teacher FILE]. Same data, same Node: same
 * bytes. The data is looked for as docs/data.md says; a part whose data is not there is left out.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { trainCore } from './core.ts'
import { DATA, dataIsAbsent, isDataAbsent, leftOut, missingData } from './data.ts'
import { trainNames } from './names/train-names.ts'
import { countRarity } from './story/rarity.ts'
import { trainTruecase } from './truecase.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: DATA },
    out: { type: 'string', default: 'models/en' },
    models: { type: 'string', default: 'default' },
    only: { type: 'string', default: '' },
    folds: { type: 'boolean', default: false },
    teacher: { type: 'string' },
  },
})
const open = values.models === 'open'
const say = (line: string): void => console.log(line)
/** What is learned of the joins between reports; it writes into the package's own folders. */
const STORY_PARTS = ['stories', 'joins'] as const
/** Parts that learn from what the models before them read, in order. They write into the package's own folders. */
const READERS: ReadonlyMap<'pronouns' | 'attribution' | 'situation', { script: string; args: readonly string[] }> =
  new Map([
    ['pronouns', { script: 'pronouns.ts', args: ['--data', values.data] }],
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

/** The data sets that parts learn from. */
const TREEBANKS = ['treebanks/ewt', 'treebanks/gum']
const NEWS = ['ner/wikigold', 'entities-relations/re3d', 'time/meantime', 'events/ngec-synthetic']
const NOT_OPEN = open ? [] : ['ner/gmb', 'attribution/polnear']
const NEEDS = {
  core: [...TREEBANKS, ...NEWS, ...NOT_OPEN],
  names: ['treebanks/gum', 'ner/uner-ewt', 'ner/wikigold', 'events/ngec-synthetic', ...NOT_OPEN],
  truecase: [...TREEBANKS, ...NEWS, ...NOT_OPEN, 'situation'],
  pronouns: ['treebanks/gum', 'situation'],
  attribution: ['attribution/polnear'],
  situation: ['situation'],
  rarity: ['ner/gmb', ...TREEBANKS],
  story: ['coreference'],
}

/** True if the data of a part is there; else says what is missing. */
function canTrain(part: keyof typeof NEEDS): boolean {
  const missing = missingData(NEEDS[part], values.data)
  if (missing.length > 0) console.error(leftOut(part, missing))
  return missing.length === 0
}

if (isDataAbsent(values.data)) {
  console.error(dataIsAbsent('npm run train', values.data))
  process.exit(2)
}
mkdirSync(values.out, { recursive: true })
const only = values.folds ? ['situation'] : values.only === '' ? [] : values.only.split(',')
const others: readonly string[] = ['names', 'truecase', 'rarity', ...STORY_PARTS, ...READERS.keys()]
const core = only.filter((part) => !others.includes(part))
if ((only.length === 0 || core.length > 0) && canTrain('core')) {
  trainCore({ data: values.data, out: values.out, open, only: core })
}
if ((only.length === 0 || only.includes('names')) && canTrain('names')) {
  trainNames({ data: values.data, out: values.out, open })
}
if ((only.length === 0 || only.includes('truecase')) && canTrain('truecase')) {
  trainTruecase({ data: values.data, out: values.out, open, say })
}

if ((only.length === 0 || only.includes('rarity')) && !open && canTrain('rarity')) countRarity(values.data, say)

// What learns from whole analyses runs in a process of its own, so that it reads with the models just built.
for (const [part, { script, args }] of READERS) {
  if (only.length > 0 && !only.includes(part)) continue
  // It learns from a collection that states no licence.
  if (open && part === 'attribution') continue
  if (!canTrain(part)) continue
  execFileSync(process.execPath, ['--max-old-space-size=10000', resolve(import.meta.dirname, script), ...args], {
    stdio: 'inherit',
  })
}

// How stories and happenings are joined is learned from what the models read, last of all.
const storyParts = STORY_PARTS.filter((part) => only.length === 0 || only.includes(part))
if (storyParts.length > 0 && !open && canTrain('story')) {
  execFileSync(
    process.execPath,
    [resolve(import.meta.dirname, 'story/train.ts'), '--data', values.data, '--only', storyParts.join(',')],
    { stdio: 'inherit' },
  )
}
