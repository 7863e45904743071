import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { ask, RequestError } from './client.ts'
import { revision } from './revision.ts'

export interface Resource<T> {
  /** What was answered last; while another address loads, still the one before it. */
  readonly data: T | null
  readonly error: RequestError | null
  readonly isLoading: boolean
}

const KEPT_ANSWERS = 150
/** Answers as they came, by revision and path. */
const answers = new Map<string, string>()

/** Counts requests under way, for the head's sign that something loads. */
export const underWay = signal(0)

/** What was answered at a path before, if the revision is still the same and it is still kept. */
export function known<T>(path: string): T | null {
  const answer = answers.get(`${revision.value} ${path}`)
  return answer === undefined ? null : JSON.parse(answer)
}

/** One answer, from memory if the revision is still the same; asked twice at once, it is fetched once. */
export async function fetched<T>(path: string, abort?: AbortSignal): Promise<T> {
  const before = known<T>(path)
  if (before !== null) return before
  const key = `${revision.value} ${path}`
  const answer = await (abort === undefined ? (onTheWay.get(key) ?? shared(key, path)) : textOf(key, path, abort))
  return JSON.parse(answer)
}

const onTheWay = new Map<string, Promise<string>>()

function shared(key: string, path: string): Promise<string> {
  const answer = textOf(key, path).finally(() => onTheWay.delete(key))
  onTheWay.set(key, answer)
  return answer
}

async function textOf(key: string, path: string, abort?: AbortSignal): Promise<string> {
  underWay.value++
  try {
    const response = await ask(path, abort === undefined ? {} : { signal: abort })
    const answer = await response.text()
    if (answers.size >= KEPT_ANSWERS) answers.delete(answers.keys().next().value ?? '')
    answers.set(key, answer)
    return answer
  } finally {
    underWay.value--
  }
}

/**
 * What the API answers at a path, kept current with the address and the revision.
 * @param path null if there is nothing to ask yet
 */
export function useResource<T>(path: string | null): Resource<T> {
  const [state, setState] = useState<Resource<T>>(() => {
    const data = path === null ? null : known<T>(path)
    return { data, error: null, isLoading: path !== null && data === null }
  })
  const seen = revision.value
  useEffect(() => {
    if (path === null) {
      setState({ data: null, error: null, isLoading: false })
      return undefined
    }
    let isWanted = true
    setState((before) => ({ ...before, isLoading: true }))
    fetched<T>(path).then(
      (data) => {
        if (isWanted) setState({ data, error: null, isLoading: false })
      },
      (error: unknown) => {
        if (!isWanted) return
        if (!(error instanceof RequestError)) throw error
        setState((before) => ({ data: before.data, error, isLoading: false }))
      },
    )
    return () => {
      isWanted = false
    }
  }, [path, seen])
  return state
}
