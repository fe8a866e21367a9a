/** An image as a text names it: by the SHA-256 of its bytes, and its size in pixels, so that a page can keep its place. */
export type ImageReference = { id: string; width: number; height: number }

const reference = /^image:([0-9a-f]{64})-([1-9]\d{0,3})x([1-9]\d{0,3})$/

/** `image:<sha-256>-640x480` read, or null for any other address. */
export function readImageReference(address: string): ImageReference | null {
  const [, id, width, height] = reference.exec(address) ?? []
  return id === undefined ? null : { id, width: Number(width), height: Number(height) }
}

export const writeImageReference = ({ id, width, height }: ImageReference): string => `image:${id}-${width}x${height}`

/** An image in Markdown as it was typed, well formed or not. */
export type NamedImage = { alt: string; address: string }

/** Every image that a text in Markdown names, in the order of reading. */
export const imagesIn = (markdown: string): NamedImage[] =>
  [...markdown.matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(([, alt = '', address = '']) => ({ alt: alt.trim(), address: address.trim() }))
