/*
 * What src/render takes of Preact's types; tsconfig.json leads here. Its own bring the names of a browser's page with
 * them (`lib: dom`), and nothing in src may know those.
 */

/** An element. */
export interface VNode<Props = unknown> {
  readonly type: string
  readonly props: Props
}

export type ComponentChildren = VNode | string | number | null | readonly ComponentChildren[]

export function h(
  type: string,
  attributes: Readonly<Record<string, string | { readonly __html: string }>> | null,
  ...children: readonly ComponentChildren[]
): VNode
