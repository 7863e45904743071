import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { address, addressOf, go } from '../address/address.ts'
import { RequestError } from '../api/client.ts'
import { WordsView } from '../evidence/words-view.tsx'
import { addressOfHit, firstHits, type HitGroup } from './hits.ts'
import { isQuestion } from './question.ts'

const PAUSE_MS = 140
const HITS_OF_EACH = 4

/** The search in the head: results while one types, the arrow keys choose, Enter opens, `/` comes here from anywhere. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [groups, setGroups] = useState<readonly HitGroup[]>([])
  const [chosen, setChosen] = useState(0)
  const asked = useSignal('')
  const id = useId()
  const typed = text.trim()

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return
      event.preventDefault()
      input.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  const { path, query } = address.value
  useEffect(() => setText(path === '/search' ? (query.get('q') ?? '') : ''), [path, query])

  useEffect(() => {
    if (typed === '' || !isOpen) {
      setGroups([])
      return undefined
    }
    const abort = new AbortController()
    const timer = setTimeout(() => {
      firstHits(typed, HITS_OF_EACH, abort.signal).then(
        (found) => {
          if (abort.signal.aborted) return
          asked.value = typed
          setGroups(found)
          setChosen(0)
        },
        (error: unknown) => {
          // What goes wrong is said on the results' own page, and what was given up is nothing.
          if (!abort.signal.aborted && !(error instanceof RequestError)) throw error
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [typed, isOpen, asked])

  const all = addressOf('/search', { q: typed })
  const options = [all, ...groups.flatMap(({ hits }) => hits.map(addressOfHit))]
  const open = (to: string): void => {
    setOpen(false)
    input.current?.blur()
    go(to)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Escape') {
      event.preventDefault()
      if (isOpen && typed !== '') setOpen(false)
      else input.current?.blur()
    } else if (step !== 0 && typed !== '') {
      event.preventDefault()
      setOpen(true)
      setChosen((chosen + step + options.length) % options.length)
    } else if (event.key === 'Enter' && typed !== '') {
      event.preventDefault()
      open((isOpen ? options[chosen] : undefined) ?? all)
    }
  }
  const isShown = isOpen && typed !== ''
  let index = 0
  return (
    <search class="search">
      <input
        ref={input}
        type="text"
        role="combobox"
        inputMode="search"
        aria-label="Search the reports, or ask a question"
        aria-keyshortcuts="/"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${id}-${chosen}` : undefined}
        placeholder="Search, or ask a question"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setOpen(true)
          setChosen(0)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd class="search-key">/</kbd>
      <div
        class="search-list"
        id={`${id}-list`}
        role="listbox"
        aria-label="Found"
        hidden={!isShown}
        onPointerDown={(event) => event.preventDefault()}
      >
        {isShown && (
          <Option id={`${id}-0`} isChosen={chosen === 0} onClick={() => open(all)}>
            <span class="option-label">
              {isQuestion(typed) ? 'Ask the reports:' : 'All that has'} “{typed}”
            </span>
          </Option>
        )}
        {isShown &&
          groups.map(({ type, title, total, hits }) => (
            <fieldset key={type} aria-labelledby={`${id}-${type}`}>
              <div class="group-title" id={`${id}-${type}`}>
                {title} <small>{total.toLocaleString('en')}</small>
              </div>
              {hits.map((hit) => {
                index++
                const to = addressOfHit(hit)
                return (
                  <Option key={hit.id} id={`${id}-${index}`} isChosen={chosen === index} onClick={() => open(to)}>
                    <span class="option-label">
                      <bdi>{hit.label}</bdi>
                      {hit.report !== null && <small> {hit.report.name}</small>}
                      {hit.date !== null && <small> {hit.date.shown}</small>}
                    </span>
                    {hit.words !== null && <WordsView words={hit.words} />}
                  </Option>
                )
              })}
            </fieldset>
          ))}
        {isShown && asked.value === typed && groups.length === 0 && <p class="empty">No report has these words.</p>}
      </div>
    </search>
  )
}

interface OptionProps {
  readonly id: string
  readonly isChosen: boolean
  readonly onClick: () => void
  readonly children: preact.ComponentChildren
}

/** One line of the list. The focus stays in the field, which says by `aria-activedescendant` which line is chosen. */
function Option({ id, isChosen, onClick, children }: OptionProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for it
    <div class="option" id={id} ref={element} role="option" aria-selected={isChosen} tabIndex={-1} onClick={onClick}>
      {children}
    </div>
  )
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog') !== null
}
