import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type HtmlNode = string | HtmlElement

/** An element as it is shown: without scripts, comments and whatever its own markup hides. */
export interface HtmlElement {
  tag: string
  attributes: Record<string, string>
  children: HtmlNode[]
}

export interface HtmlPage {
  body: HtmlElement
  /** Content of <title>. */
  title: string
  /** <meta name content>, names in lower case. */
  meta: Map<string, string>
}

/** Elements whose content is no text of the page. */
const unseen = new Set(
  'script style noscript template iframe object embed svg canvas audio video select textarea button datalist rt rp map xml'.split(
    ' ',
  ),
)

/** Elements nested deeper than this are put side by side: nobody nests so deep, and the stack is finite. */
const maxDepth = 128

type Source = DefaultTreeAdapterTypes.ChildNode

/** HTML of any kind, however broken -> the tree that a browser would show without scripts. */
export function parsePage(text: string): HtmlPage {
  const document = parse(text)
  const page: HtmlPage = { body: { tag: 'body', attributes: {}, children: [] }, title: '', meta: new Map() }
  const waiting: { node: Source; parent: HtmlElement; depth: number }[] = []
  const schedule = (nodes: Source[], parent: HtmlElement, depth: number): void => {
    for (let i = nodes.length - 1; i >= 0; i--) waiting.push({ node: nodes[i] as Source, parent, depth })
  }
  schedule(document.childNodes, page.body, 0)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent, depth } = next
    if ('value' in node) parent.children.push(node.value)
    if (!('tagName' in node)) continue
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
    if (node.tagName === 'meta') page.meta.set((attributes.name ?? '').toLowerCase(), attributes.content ?? '')
    if (node.tagName === 'title')
      page.title ||= node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    if (node.tagName === 'title' || unseen.has(node.tagName) || isHidden(attributes)) continue
    if (['html', 'head', 'body'].includes(node.tagName)) {
      schedule(node.childNodes, parent, depth)
      continue
    }
    const element: HtmlElement = { tag: node.tagName, attributes, children: [] }
    parent.children.push(element)
    schedule(node.childNodes, depth < maxDepth ? element : parent, depth + 1)
  }
  return page
}

function isHidden(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes || (attributes.type ?? '').toLowerCase() === 'hidden') return true
  const style = styleOf(attributes)
  return (
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    /^comment/.test(style.get('mso-element') ?? '')
  )
}

/** The declarations of a style attribute, in lower case. */
export function styleOf(attributes: Record<string, string>): Map<string, string> {
  const style = new Map<string, string>()
  for (const declaration of (attributes.style ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    style.set(declaration.slice(0, colon).trim().toLowerCase(), value.replace(/\s*!important$/, ''))
  }
  return style
}

export const isTag = (node: HtmlNode): node is HtmlElement => typeof node !== 'string'

/** Every element below with one of the tags, in document order, also inside one another. */
export function elementsOf(element: HtmlElement, ...tags: string[]): HtmlElement[] {
  return element.children
    .filter(isTag)
    .flatMap((child) => [...(tags.includes(child.tag) ? [child] : []), ...elementsOf(child, ...tags)])
}

export const textOf = (node: HtmlNode): string => (isTag(node) ? node.children.map(textOf).join('') : node)

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i img input ins kbd label mark o:p q ruby rb s samp small span strike strong st1 sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Inline by its tag: Office's own tags (o:p, st1:date) are, unknown tags are not. */
export const isInline = (element: HtmlElement): boolean =>
  inline.has(element.tag) || /^(?:o|st1|w|v):/.test(element.tag)
