import { createLanguageCore, type LanguageCore } from '../language/core.ts'
import { loadModels } from './models.ts'

/**
 * The language core with the models that come with the package.
 * @throws SitrepError where a model file is missing or damaged
 */
export function openLanguageCore(): LanguageCore {
  return createLanguageCore(loadModels().bytes)
}
