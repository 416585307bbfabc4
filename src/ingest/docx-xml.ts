import { Parser } from 'htmlparser2'

/** Text, or an element whose prefix is the usual one for its namespace, whatever prefix the file uses. */
export type XmlNode = string | XmlElement

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
}

/** Namespaces (transitional, strict, Word 2003) -> the prefix by which the rest of the reader knows them. */
const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.microsoft.com/office/word/2003/wordml': 'w',
  'http://schemas.microsoft.com/office/word/2003/auxHint': 'wx',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/2006/xmlPackage': 'pkg',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
}

/** The namespace mammoth looks for; every other one is only dropped or looked through. */
const mammothNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Nesting deeper than this is an attack on the stack, not a report. */
const maxDepth = 400

/** Looks and editing marks that make up most of a Word file and never change what it says: not kept. */
const unread = new Set(
  'w:tcBorders w:tblBorders w:pBdr w:tblCellMar w:tcMar w:shd w:lang w:spacing w:ind w:kern w:szCs w:bCs w:iCs w:color w:tabs w:proofErr w:bookmarkStart w:bookmarkEnd w:tblLook w:vAlign w:lastRenderedPageBreak w:latentStyles'.split(
    ' ',
  ),
)

/** Attributes of editing sessions. */
const isSessionMark = (key: string): boolean => key.startsWith('w:rsid') || key.startsWith('w14:')

type Scope = Record<string, string>

/** XML text -> its root element. Throws on text that ends inside an element and on absurd nesting. */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [top]
  const scopes: Scope[] = [{}]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const scope = scopeOf(attributes, scopes.at(-1) as Scope)
        const element = { name: canonical(name, scope, true), attributes: rename(attributes, scope), children: [] }
        if (!unread.has(element.name)) open.at(-1)?.children.push(element)
        open.push(element)
        scopes.push(scope)
        if (open.length > maxDepth) throw new Error('XML is nested too deeply')
      },
      ontext(data) {
        const siblings = (open.at(-1) as XmlElement).children
        const last = siblings.at(-1)
        if (typeof last === 'string') siblings[siblings.length - 1] = last + data
        else siblings.push(data)
      },
      onclosetag(name, isImplied) {
        if (isImplied && !selfClosed(text, parser)) throw new Error(`XML ends inside <${name}>`)
        open.pop()
        scopes.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  const root = top.children.find((node): node is XmlElement => typeof node !== 'string')
  if (!root) throw new Error('XML without an element')
  return root
}

/** <w:b/> is reported as an implied end as well: told apart by the sign before the bracket. */
const selfClosed = (text: string, parser: Parser): boolean => text.startsWith('/>', parser.endIndex - 1)

function scopeOf(attributes: Record<string, string>, outer: Scope): Scope {
  let scope = outer
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue
    if (scope === outer) scope = { ...outer }
    const prefix = key === 'xmlns' ? '' : key.slice(6)
    scope[prefix] = prefixes[value] ?? prefix
  }
  return scope
}

function canonical(name: string, scope: Scope, isElement: boolean): string {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const own = isElement ? scope[''] : undefined
    return own ? `${own}:${name}` : name
  }
  return `${scope[name.slice(0, colon)] ?? name.slice(0, colon)}:${name.slice(colon + 1)}`
}

function rename(attributes: Record<string, string>, scope: Scope): Record<string, string> {
  const renamed: Record<string, string> = {}
  for (const [key, value] of Object.entries(attributes)) {
    if (!key.startsWith('xmlns') && !isSessionMark(key)) renamed[canonical(key, scope, false)] = value
  }
  return renamed
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The child elements of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((node): node is XmlElement => isElement(node) && node.name === name)

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name)

/** The first child of that name, its child of the next name, and so on. */
export const pathOf = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((at, name) => childOf(at, name), element)

/** The w:val of an element on a path. */
export const valueAt = (element: XmlElement | undefined, ...names: string[]): string | undefined =>
  pathOf(element, ...names)?.attributes['w:val']

/** The m:val of an element of an equation. */
export const valueOfMath = (element: XmlElement | undefined, ...names: string[]): string | undefined =>
  pathOf(element, ...names)?.attributes['m:val']

/** An on/off property: undefined where it is not given, true without a value. */
export function switchAt(element: XmlElement | undefined, ...names: string[]): boolean | undefined {
  const found = pathOf(element, ...names)
  if (!found) return undefined
  return !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? 'true')
}

/** Every element of that name below, in document order; not inside one another. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)))
}

/** All text below an element. */
export const textOf = (node: XmlNode): string => (isElement(node) ? node.children.map(textOf).join('') : node)

export const element = (
  name: string,
  attributes: Record<string, string> = {},
  children: XmlNode[] = [],
): XmlElement => ({
  name,
  attributes,
  children,
})

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: signs that XML 1.0 forbids, whatever the file holds
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => escapes[sign] as string)

/** Elements of Word's own namespace -> XML text for mammoth. */
export function writeXml(root: XmlElement): string {
  const parts: string[] = [`<?xml version="1.0" encoding="UTF-8"?>`]
  write(root, parts, ` xmlns:w="${mammothNamespace}"`)
  return parts.join('')
}

function write(node: XmlNode, parts: string[], namespaces = ''): void {
  if (!isElement(node)) {
    parts.push(escaped(node))
    return
  }
  const attributes = Object.entries(node.attributes)
    .filter(([key]) => key.startsWith('w:') || !key.includes(':'))
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
  parts.push(`<${node.name}${namespaces}${attributes.join('')}>`)
  for (const child of node.children) write(child, parts)
  parts.push(`</${node.name}>`)
}
