/** The language core for Node: everything of `src/language`, and the core with the models that come with the package. */
export * from '../language/index.ts'
export { openLanguageCore } from './language-core.ts'
