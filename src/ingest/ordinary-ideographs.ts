import type { Document, PlacedText } from '../document/schema.ts'
import { radicalPairs } from './words/radicals.ts'

const ideographs = new Map(radicalPairs.split(' ').map(([radical, own]) => [radical, own ?? '']))

/** CJK Radicals Supplement and Kangxi Radicals. */
const radical = /[\u2e80-\u2fd5]/g

/** The ideograph that looks like a radical: the list says it, or, for most Kangxi radicals, Unicode's normal form. */
const ordinary = (sign: string): string => ideographs.get(sign) ?? sign.normalize('NFKC')

/**
 * The document with the ideographs that its readers see in place of the radicals that a font calls them by. A character for a
 * character: places stay what they are.
 */
export function withOrdinaryIdeographs(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, cells: block.cells.map(mended) } : mended(block),
    ),
    furniture: document.furniture.map(mended),
  }
}

const mended = <T extends PlacedText>(place: T): T =>
  place.text.search(radical) < 0 ? place : { ...place, text: place.text.replace(radical, ordinary) }
