import { createLanguageCore, type LanguageCore } from '../language/core.ts'
import { fetchModels } from './models.ts'

export * from '../language/index.ts'

/**
 * The language core with models fetched from where the page serves them, each checked against its hash.
 * @param folder address of the folder that holds manifest.json and the model files, relative to the page or absolute
 * @throws SitrepError (`model-damaged`) naming the file that is missing or not what the manifest says
 */
export async function fetchLanguageCore(folder: string): Promise<LanguageCore> {
  return createLanguageCore((await fetchModels(folder)).bytes)
}
