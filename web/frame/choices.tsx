interface Choice {
  readonly value: string
  readonly text: string
  /** What stands beside it, softly: a count, a kind. */
  readonly note?: string
}

interface ChoicesProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}

/** Check boxes under each other; the arrow keys go up and down between them. */
export function Choices({ label, choices, chosen, onToggle }: ChoicesProps) {
  return (
    <fieldset class="choices" onKeyDown={moveBetween}>
      <legend class="visually-hidden">{label}</legend>
      {choices.map(({ value, text, note }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span class="choice-text">{text}</span>
          {note !== undefined && <small>{note}</small>}
        </label>
      ))}
      {choices.length === 0 && <p class="empty">Nothing fits.</p>}
    </fieldset>
  )
}

function moveBetween(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const { currentTarget, target } = event
  if (step === 0 || !(currentTarget instanceof Element) || !(target instanceof HTMLInputElement)) return
  const boxes = [...currentTarget.querySelectorAll('input')]
  const next = boxes[boxes.indexOf(target) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
