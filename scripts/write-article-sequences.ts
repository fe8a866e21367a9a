// Makes the set of hashes that the texts of the product are compared with (features/modules/copied-text.ts), from a folder
// that holds the articles as text files and is no part of the product:
//   node --import tsx scripts/write-article-sequences.ts FOLDER
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packSequences } from '@/features/modules/copied-text'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Which folder holds the articles?')

const texts = readdirSync(folder)
  .toSorted()
  .map((name) => repairAccents(readFileSync(path.join(folder, name), 'utf8')))
const target = path.join(import.meta.dirname, '../features/modules/article-sequences.bin')
const packed = packSequences(texts)
writeFileSync(target, packed)
console.log(`${texts.length} texts, ${packed.length} bytes`)

/**
 * One article was saved with its UTF-8 read as windows-1250: « Ă© » for é. A lone « Ă » is an à whose second byte, a
 * non-breaking space, became an ordinary one or was lost.
 */
function repairAccents(text: string): string {
  const decoder = new TextDecoder('windows-1250')
  const byteOf = new Map(Array.from({ length: 128 }, (_, index) => [decoder.decode(Uint8Array.of(index + 128)), index + 128]))
  return text
    .replace(/([ĂĹÂ])([^\p{ASCII}])/gu, (whole, first: string, second: string) => {
      const bytes = [byteOf.get(first), byteOf.get(second)]
      return bytes[0] && bytes[1] && bytes[1] < 0xc0 ? new TextDecoder().decode(Uint8Array.of(bytes[0], bytes[1])) : whole
    })
    .replaceAll('Ă', 'à')
}
