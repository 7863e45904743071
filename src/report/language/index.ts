import { STORY_KINDS } from '../../record/vocabulary.ts'
import type { Stage } from '../stage.ts'
import { detectLanguage } from './detect.ts'

/**
 * Tells the report's language from its story blocks and, if it is English, analyses them: tokens, sentences, tags,
 * trees, names, time expressions. A report in another language gets an analysis without a sentence, so that no later
 * stage reads a fact from it.
 */
export const languageStage: Stage<'input' | 'intake' | 'blocks', 'language'> = {
  name: 'language',
  version: 3,
  needs: ['input', 'intake', 'blocks'],
  gives: ['language'],
  run({ input, intake, blocks }, { language, warn }) {
    const story = blocks.blocks.filter(({ kind }) => STORY_KINDS.includes(kind))
    const tag =
      input.language ?? detectLanguage(story.map(({ start, end }) => intake.text.slice(start, end)).join('\n'))
    if (tag !== 'en') {
      warn({
        rule: 'language/not-english',
        span: null,
        text:
          tag === 'und'
            ? 'Its language could not be told: text, blocks and date are kept, and no facts are read.'
            : `It is not in English (${tag}): text, blocks and date are kept, and no facts are read.`,
      })
    }
    return { language: { tag, story: language.analyze(intake.text, tag === 'en' ? story : []) } }
  },
}
