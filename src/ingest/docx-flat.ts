import { readWordPackage } from './docx.ts'
import type { Parts } from './docx-package.ts'
import { childOf, childrenOf, isElement, parseXml, type XmlElement } from './docx-xml.ts'
import { decodeText } from './html-decode.ts'
import type { ReadResult } from './reader.ts'

/** Word saved as one XML file: the package of a docx written in full (pkg:package), or Word 2003's own XML. */
export async function readWordXml(bytes: Uint8Array): Promise<ReadResult> {
  const root = parseXml(decodeText(bytes).text.replace(/^\ufeff/, ''))
  const parts = root.name === 'pkg:package' ? packageParts(root) : word2003Parts(root)
  return readWordPackage(parts, 'application/xml')
}

function packageParts(root: XmlElement): Parts {
  const parts: Parts = new Map()
  for (const part of childrenOf(root, 'pkg:part')) {
    const inner = childOf(part, 'pkg:xmlData')?.children.find(isElement)
    if (inner) parts.set((part.attributes['pkg:name'] ?? '').replace(/^\//, ''), inner)
  }
  return parts
}

function word2003Parts(root: XmlElement): Parts {
  const parts: Parts = new Map([['word/document.xml', root]])
  const styles = childOf(root, 'w:styles')
  const lists = childOf(root, 'w:lists')
  if (styles) parts.set('word/styles.xml', styles)
  if (lists) parts.set('word/numbering.xml', lists)
  return parts
}
