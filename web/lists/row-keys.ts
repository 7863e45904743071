/** Arrow keys go from row to row, to the first thing in each that takes the focus. */
export function moveBetweenRows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || !(event.target instanceof Element) || event.target.closest('input, select, textarea') !== null)
    return
  let row = event.target.closest('li[data-index]')
  do {
    const next = step === 1 ? row?.nextElementSibling : row?.previousElementSibling
    row = next instanceof HTMLLIElement ? next : null
    const target = row?.querySelector('a, button')
    if (target instanceof HTMLElement) {
      event.preventDefault()
      target.focus()
      return
    }
  } while (row !== null)
}

/** The number of the row that has the focus, or null. */
export function focusedRow(list: Element | null): number | null {
  const row = document.activeElement?.closest('li[data-index]')
  return row instanceof HTMLElement && row.parentElement === list ? Number(row.dataset.index) : null
}
