import { createLanguageCore, type LanguageCore } from '../language/core.ts'
import { loadModels } from './models.ts'

/**
 * The language core with the models that come with the package.
 * @throws SitrepError if a model file is missing or damaged
 * @example
 * ```ts
 * import { openLanguageCore } from 'sitrep/language'
 * const { names } = openLanguageCore().analyze('Mayor Ana Brenn spoke in Montevideo.')
 * console.log(names.map(({ type }) => type).join(' ')) // PER LOC
 * ```
 */
export function openLanguageCore(): LanguageCore {
  return createLanguageCore(loadModels().bytes)
}
