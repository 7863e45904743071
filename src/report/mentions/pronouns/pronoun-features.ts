import { thirdPersons } from '../../../lexicon/person-words.ts'

/** Third-person pronouns by what they agree with; relative pronouns are read off the tree. */
export type PronounClass = 'he' | 'she' | 'it' | 'they' | 'relative'

const classes: ReadonlyMap<string, PronounClass> = new Map([
  ...thirdPersons.he.map((word) => [word, 'he'] as const),
  ...thirdPersons.she.map((word) => [word, 'she'] as const),
  ...thirdPersons.it.map((word) => [word, 'it'] as const),
  ...thirdPersons.they.map((word) => [word, 'they'] as const),
  ...thirdPersons.relative.map((word) => [word, 'relative'] as const),
])

/** The class of a pronoun in lower case, or null for any other word. */
export function pronounClass(lower: string): PronounClass | null {
  return classes.get(lower) ?? null
}

/** "he" and "she" share their weights. */
const ORDER: readonly PronounClass[] = ['he', 'it', 'they']
const FORMS = ['name', 'definite', 'indefinite', 'pronoun', 'silent'] as const
type Form = (typeof FORMS)[number]

/** The features of one class, each an index into the weights. */
export interface ClassFeatures {
  distance(sentences: number): number
  role(role: number): number
  roleAt(sentences: number, role: number): number
  form(form: Form): number
  kind(kind: number): number
  count(bucket: number): number
  gap(bucket: number): number
  rank(rank: number): number
  quote(quotes: number): number
  parallel(own: number, other: number): number
  ownFormRole(own: number, form: Form): number
  flag(flag: number): number
  /** Kind and form of the candidate. */
  kindForm(kind: number, form: Form): number
  /** How far back a candidate of this form stands. */
  formAt(sentences: number, form: Form): number
  /** What does this with the pronoun's verb: 0 says, 1 acts otherwise, 2 is a possessor, 3 any other part. */
  doing(doing: number, kind: number): number
  none(bucket: number): number
  noneRole(role: number): number
  noneShape(shape: number): number
}

const SIZES = [5, 8, 24, 5, 10, 7, 5, 5, 4, 64, 40, 24, 50, 25, 40, 8, 12, 12] as const
const PER_CLASS = SIZES.reduce((sum, size) => sum + size, 0)

function classFeatures(base: number): ClassFeatures {
  const starts: number[] = []
  let at = base
  for (const size of SIZES) {
    starts.push(at)
    at += size
  }
  return {
    distance: (sentences) => starts[0] + sentences,
    role: (role) => starts[1] + role,
    roleAt: (sentences, role) => starts[2] + sentences * 8 + role,
    form: (form) => starts[3] + FORMS.indexOf(form),
    kind: (kind) => starts[4] + kind,
    count: (bucket) => starts[5] + bucket,
    gap: (bucket) => starts[6] + bucket,
    rank: (rank) => starts[7] + rank,
    quote: (quotes) => starts[8] + quotes,
    parallel: (own, other) => starts[9] + own * 8 + other,
    ownFormRole: (own, form) => starts[10] + own * 5 + FORMS.indexOf(form),
    flag: (flag) => starts[11] + flag,
    kindForm: (kind, form) => starts[12] + kind * 5 + FORMS.indexOf(form),
    formAt: (sentences, form) => starts[13] + sentences * 5 + FORMS.indexOf(form),
    doing: (doing, kind) => starts[14] + doing * 10 + kind,
    none: (bucket) => starts[15] + bucket,
    noneRole: (role) => starts[16] + role,
    noneShape: (shape) => starts[17] + shape,
  }
}

const byClass = new Map(ORDER.map((cls, i) => [cls, classFeatures(i * PER_CLASS)]))

/** The feature space: how many weights there are, and the features of a class. */
export const PRONOUN_FEATURES = {
  size: PER_CLASS * ORDER.length,
  of(cls: PronounClass): ClassFeatures {
    const features = byClass.get(cls === 'she' ? 'he' : cls)
    if (features === undefined) throw new RangeError(`no features for ${cls}`)
    return features
  },
} as const
