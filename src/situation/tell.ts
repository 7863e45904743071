import { sha256Hex } from '../record/identity.ts'
import type { Store, StoredStory } from '../store/store.ts'
import { STORY_VERSION, storyOf } from '../story/index.ts'

/**
 * The story of all readings in the store: what was told last where nothing has changed since, else told again and
 * stored.
 */
export function tellStory(store: Store): StoredStory {
  const key = sha256Hex(JSON.stringify([STORY_VERSION, store.summaries().map(({ path, key }) => [path, key])]))
  const last = store.story()
  if (last?.key === key) return last
  const story = { key, ...storyOf([...store.readings()].map(({ records }) => records)) }
  store.putStory(story)
  return story
}
