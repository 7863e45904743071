import type { ComponentChildren } from 'preact'
import { go } from './address.ts'

interface LinkProps {
  readonly to: string
  readonly children: ComponentChildren
  readonly class?: string
  readonly current?: boolean
  readonly label?: string
}

/** A link within the page: a real one, so that it opens in a new tab as any other does. */
export function Link({ to, children, class: name, current = false, label }: LinkProps) {
  return (
    <a
      href={to}
      class={name}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}
