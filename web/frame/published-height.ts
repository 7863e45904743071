/**
 * Keeps an element's height in a property of the page's style: what sticks beneath it, and what is scrolled to, keeps clear of it.
 * @param property a custom property, `--head`
 * @returns ends it
 */
export function publishHeight(element: HTMLElement | null, property: string): (() => void) | undefined {
  if (element === null) return undefined
  const observer = new ResizeObserver(() => {
    document.documentElement.style.setProperty(property, `${element.offsetHeight}px`)
  })
  observer.observe(element)
  return () => observer.disconnect()
}
