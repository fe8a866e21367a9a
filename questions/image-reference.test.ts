import { describe, expect, it } from 'vitest'
import { imagesIn, readImageReference, writeImageReference } from './image-reference'

const id = '0f'.repeat(32)

describe('the reference of an image', () => {
  it('is read as it was written', () => {
    const image = { id, width: 4000, height: 1 }
    expect(readImageReference(writeImageReference(image))).toEqual(image)
  })

  it('is nothing else', () => {
    for (const other of [`image:${id}`, `image:${id}-0x4`, `image:${id}-4x40000`, `image:${id.toUpperCase()}-4x4`, ` image:${id}-4x4`, `https://a.example/${id}-4x4`])
      expect(readImageReference(other)).toBeNull()
  })

  it('is found in Markdown with its alternative text', () => {
    expect(imagesIn(`Voir ![ Une courbe ](image:${id}-4x4), ![](b) et [un lien](c).`)).toEqual([
      { alt: 'Une courbe', address: `image:${id}-4x4` },
      { alt: '', address: 'b' },
    ])
  })
})
