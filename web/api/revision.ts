import { signal } from '@preact/signals'
import { request } from './client.ts'

/** Changes when the situation has changed: what was answered before is then asked again. Empty before the first answer. */
export const revision = signal('')

const EVERY_MS = 4000

/** Watches for what other programs read into the situation while the page is open. */
export function watchRevision(): void {
  const look = async (): Promise<void> => {
    if (document.visibilityState === 'visible') {
      try {
        setRevision((await request<{ revision: string }>('/revision')).revision)
      } catch {
        // The head says that the server is away as soon as anything is asked of it.
      }
    }
    setTimeout(look, EVERY_MS)
  }
  look()
}

export function setRevision(value: string): void {
  if (revision.value !== value) revision.value = value
}
