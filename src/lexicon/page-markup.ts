import data from './data/page-markup.json' with { type: 'json' }

/** Words inside class names and ids that tell what an element is for. */
export const nameCues: ReadonlySet<string> = new Set(data.nameCue)
/** Elements that tell what the lines inside them are. */
export const tellingElements: ReadonlySet<string> = new Set(data.telling)
/** Names of `<meta>` elements that bear on title, outlet, byline or date; compared in lower case. */
export const metaNames: ReadonlySet<string> = new Set(data.metaName)
/** Elements without content or whose closing tag HTML lets authors leave out; they make no depth. */
export const shallowElements: ReadonlySet<string> = new Set(data.noDepth)
/** Elements that begin and end a line of their own. */
export const blockElements: ReadonlySet<string> = new Set(data.block)
/** Elements whose content no reader sees as text. */
export const unseenElements: ReadonlySet<string> = new Set(data.unseen)
/** Class names by which sites keep words for screen readers alone. */
export const screenReaderNames: ReadonlySet<string> = new Set(data.screenReaderName)
/** Elements without content. */
export const voidElements: ReadonlySet<string> = new Set(data.void)
/** Elements whose content is no markup. */
export const rawElements: ReadonlySet<string> = new Set(data.raw)
/** Elements whose closing tag authors leave out before the next of their kind. */
export const siblingElements: ReadonlySet<string> = new Set(data.sibling)
/** Elements that hold another language than HTML, in which every tag may close itself. */
export const foreignElements: ReadonlySet<string> = new Set(data.foreign)
/** Metadata that states the title, the most trustworthy first; so the next ones. */
export const titleMeta: readonly string[] = data.titleMeta
export const authorMeta: readonly string[] = data.authorMeta
export const outletMeta: readonly string[] = data.outletMeta
export const publishedMeta: readonly string[] = data.publishedMeta
export const updatedMeta: readonly string[] = data.updatedMeta
