import { useState } from 'preact/hooks'
import type { StoryList } from '../../src/api/stories.ts'
import { change, parameter } from '../address/address.ts'
import { useResource } from '../api/resource.ts'
import { counted } from '../evidence/weight-badge.tsx'
import { Choices } from './choices.tsx'
import { Popover } from './popover.tsx'

const LISTED = '/stories?limit=100'

/** Which story of the pile every screen shows; nothing where the reports tell one alone. */
export function StoryPicker() {
  const { data } = useResource<StoryList>(LISTED)
  if (data === null || data.total < 2) return null
  const chosen = parameter('story')
  return (
    <Popover label="Stories" count={chosen === null ? 0 : 1}>
      <Stories stories={data} chosen={chosen} />
    </Popover>
  )
}

function Stories({ stories, chosen }: { readonly stories: StoryList; readonly chosen: string | null }) {
  const [typed, setTyped] = useState('')
  const { items, total } = stories
  const fitting = items.filter(({ title }) => title.toLowerCase().includes(typed.trim().toLowerCase()))
  return (
    <>
      {items.length > 8 && (
        <input
          type="search"
          class="find"
          aria-label="Find a story"
          placeholder="Find a story"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <Choices
        label="Stories"
        choices={fitting.map(({ id, number, title, reports, origins }) => ({
          value: id,
          text: `${number}. ${title}`,
          note: `${counted(reports, 'report')}, ${counted(origins, 'origin')}`,
        }))}
        chosen={chosen === null ? [] : [chosen]}
        onToggle={(id) => change({ story: id === chosen ? null : id })}
      />
      {total > items.length && (
        <p class="hint">{(total - items.length).toLocaleString('en')} more have fewer origins.</p>
      )}
    </>
  )
}

/** The title of the story that the filter names. */
export function StoryTitle({ id }: { readonly id: string }) {
  const { data } = useResource<StoryList>(LISTED)
  const story = data?.items.find((one) => one.id === id || String(one.number) === id)
  return <bdi>{story?.title ?? (data === null ? '…' : id)}</bdi>
}
