import type { Parts } from './docx-package.ts'
import { childrenOf, parseXml, type XmlElement } from './docx-xml.ts'

/** The parts of a Word package that hold text or say how it is shown, parsed. */
export interface PackageParts {
  document: XmlElement
  styles: XmlElement | undefined
  numbering: XmlElement | undefined
  footnotes: XmlElement | undefined
  endnotes: XmlElement | undefined
  /** Headers and footers, in the order of their names. */
  furniture: XmlElement[]
}

interface Link {
  /** Last word of the relation's type: styles, header, officeDocument. */
  type: string
  target: string
}

/** Finds the parts by the relations of the package, with Word's usual names where those are missing. */
export function packageParts(parts: Parts): PackageParts {
  const documentName = linksOf(parts, '', '_rels/.rels').find((link) => link.type === 'officeDocument')?.target
  const name = documentName !== undefined && parts.has(documentName) ? documentName : 'word/document.xml'
  const document = parsed(parts, name)
  if (document === undefined) throw new Error('The package has no document part')
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const links = linksOf(parts, folder, `${folder}_rels/${name.slice(folder.length)}.rels`)
  const related = (type: string): XmlElement | undefined => {
    return parsed(parts, links.find((link) => link.type === type)?.target ?? `${folder}${type}.xml`)
  }
  const furniture = links
    .filter(({ type, target }) => (type === 'header' || type === 'footer') && parts.has(target))
    .map(({ target }) => target)
  return {
    document,
    styles: related('styles'),
    numbering: related('numbering'),
    footnotes: related('footnotes'),
    endnotes: related('endnotes'),
    furniture: [...new Set(furniture)].sort().map((target) => parsed(parts, target) as XmlElement),
  }
}

function linksOf(parts: Parts, folder: string, name: string): Link[] {
  return childrenOf(parsed(parts, name), 'rel:Relationship').map(({ attributes }) => ({
    type: (attributes.Type ?? '').split('/').at(-1) ?? '',
    target: resolve(folder, attributes.Target ?? ''),
  }))
}

/** Targets are relative to the folder of their source, or absolute. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}

function parsed(parts: Parts, name: string): XmlElement | undefined {
  const part = parts.get(name)
  return typeof part === 'string' ? parseXml(part) : part
}
