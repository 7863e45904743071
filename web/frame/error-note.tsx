import type { RequestError } from '../api/client.ts'

/** What went wrong, and what to do. */
export function ErrorNote({ error }: { readonly error: RequestError }) {
  return (
    <p class="error" role="alert">
      <strong>{error.problem.title}.</strong> {error.problem.detail}
    </p>
  )
}
