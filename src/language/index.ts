/**
 * The language core by itself: English sentences, words, tags, lemmas, trees, names and time expressions, in Node and
 * in browsers. See README.md in this folder for examples.
 */
export type { Analysis, Name, NameType, Sentences, Tokens } from './analysis.ts'
export type { LanguageCore, ModelBytes } from './core.ts'
export { createLanguageCore } from './core.ts'
export type { Deprel, Upos, Xpos } from './tags.ts'
export { DEPREL, UPOS, XPOS } from './tags.ts'
export type { TimeExpression, TimexType } from './times/expression.ts'
