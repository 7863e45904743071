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

const KEPT_ANSWERS = 60
/** Answers as they came, by revision and path. */
const answers = new Map<string, string>()

/** Counts requests under way, for the head's sign that something loads. */
export const underWay = signal(0)

/** One answer, from memory where the revision is still the same. */
export async function fetched<T>(path: string, abort?: AbortSignal): Promise<T> {
  const key = `${revision.value} ${path}`
  const known = answers.get(key)
  if (known !== undefined) return JSON.parse(known)
  underWay.value++
  try {
    const response = await ask(path, abort === undefined ? {} : { signal: abort })
    const answer = await response.text()
    if (answers.size >= KEPT_ANSWERS) answers.delete(answers.keys().next().value ?? '')
    answers.set(key, answer)
    return JSON.parse(answer)
  } finally {
    underWay.value--
  }
}

/**
 * What the API answers at a path, kept current with the address and the revision.
 * @param path null where there is nothing to ask yet
 */
export function useResource<T>(path: string | null): Resource<T> {
  const [state, setState] = useState<Resource<T>>({ data: null, error: null, isLoading: path !== null })
  const seen = revision.value
  useEffect(() => {
    if (path === null) {
      setState({ data: null, error: null, isLoading: false })
      return undefined
    }
    const abort = new AbortController()
    setState((before) => ({ ...before, isLoading: true }))
    fetched<T>(path, abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setState({ data, error: null, isLoading: false })
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        if (!(error instanceof RequestError)) throw error
        setState((before) => ({ data: before.data, error, isLoading: false }))
      },
    )
    return () => abort.abort()
  }, [path, seen])
  return state
}
