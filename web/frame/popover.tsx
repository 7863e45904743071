import type { ComponentChildren } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'

interface PopoverProps {
  /** What the button says. */
  readonly label: string
  /** How many things are chosen in it. */
  readonly count?: number
  readonly children: ComponentChildren
}

/** A button that opens a small panel under it. Escape and a click elsewhere close it; the focus goes back to the button. */
export function Popover({ label, count = 0, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  useLayoutEffect(() => {
    const element = panel.current
    if (!isOpen || element === null) return
    element.style.translate = ''
    const { right } = element.getBoundingClientRect()
    const room = document.documentElement.clientWidth - 8
    if (right > room) element.style.translate = `${room - right}px 0`
    element.querySelector<HTMLElement>('input, select, button')?.focus()
  }, [isOpen])

  useEffect(() => {
    if (!isOpen) return undefined
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false)
    }
    addEventListener('pointerdown', elsewhere, { capture: true })
    addEventListener('focusin', elsewhere, { capture: true })
    return () => {
      removeEventListener('pointerdown', elsewhere, { capture: true })
      removeEventListener('focusin', elsewhere, { capture: true })
    }
  }, [isOpen])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape comes from the controls inside
    <div
      class="popover"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button
        type="button"
        ref={button}
        class="quiet picker"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        {count > 0 && <span class="count">{count}</span>}
        <span class="caret" />
      </button>
      {isOpen && (
        <div class="popover-panel" id={id} ref={panel}>
          {children}
        </div>
      )}
    </div>
  )
}
