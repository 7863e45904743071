/** What of a drawing's style comes from the page's style sheet and must go along with it. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
]

/** A drawing as a file of its own: the look that the page gives it is written into it, what only the page needs is left out. */
export function svgText(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('A drawing is an <svg>.')
  const from = [drawing, ...drawing.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  for (const [index, element] of from.entries()) {
    const target = to[index]
    if (target === undefined) continue
    const style = getComputedStyle(element)
    for (const property of PROPERTIES) target.setAttribute(property, style.getPropertyValue(property))
    for (const name of ['class', 'style', 'tabindex', 'aria-describedby']) target.removeAttribute(name)
  }
  for (const hidden of copy.querySelectorAll('[data-page-only]')) hidden.remove()
  const { width, height } = drawing.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor)
  copy.prepend(ground)
  return new XMLSerializer().serializeToString(copy)
}
