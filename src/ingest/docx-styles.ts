import { childOf, childrenOf, switchAt, valueAt, type XmlElement } from './docx-xml.ts'

interface Style {
  name: string
  basedOn: string | undefined
  paragraph: XmlElement | undefined
  run: XmlElement | undefined
}

/** Where a paragraph stands in a list: the list and the level in it. */
export interface ListPlace {
  numId: string
  level: number
  /** The style that put it there: its list may tie the style to a level. */
  styleId: string | null
}

/** Styles with what they inherit, so that a paragraph's own properties can be completed. */
export interface Styles {
  /** 1..6 by outline level or by the name of the style, null for text. */
  heading(properties: XmlElement | undefined): number | null
  alignment(properties: XmlElement | undefined): string | undefined
  list(properties: XmlElement | undefined): ListPlace | null
  /** Hidden text, by the run itself, its character style or its paragraph's style. */
  isHidden(run: XmlElement | undefined, paragraph: XmlElement | undefined): boolean
  /** Half points. */
  size(run: XmlElement | undefined, paragraph: XmlElement | undefined): number
  isContents(properties: XmlElement | undefined): boolean
}

/** Names are those of English and Chinese Word and of WPS; ids differ from file to file. */
const headingName = /^(?:heading|标题)\s*(\d)$/i
const titleName = /^(?:title|标题|文档标题)$/i
const subtitleName = /^(?:subtitle|副标题)$/i
const contentsName = /^(?:toc|目录)\s*(?:\d|heading|标题)$/i

/** Word's own size where nothing says one: 10 points. */
const defaultSize = 20

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>()
  let normal: string | undefined
  for (const found of childrenOf(root, 'w:style')) {
    const id = found.attributes['w:styleId'] ?? ''
    if (styles.has(id)) continue
    styles.set(id, {
      name: valueAt(found, 'w:name') ?? '',
      basedOn: valueAt(found, 'w:basedOn'),
      paragraph: childOf(found, 'w:pPr'),
      run: childOf(found, 'w:rPr'),
    })
    if (found.attributes['w:type'] === 'paragraph' && found.attributes['w:default'] === '1') normal ??= id
  }
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')

  const chain = (id: string | undefined): [string, Style][] => {
    const links: [string, Style][] = []
    for (let at = id; at !== undefined && links.length < styles.size; ) {
      const style = styles.get(at)
      if (!style) break
      links.push([at, style])
      at = style.basedOn
    }
    return links
  }
  const paragraphChain = (properties: XmlElement | undefined) => chain(valueAt(properties, 'w:pStyle') ?? normal)
  const runLinks = (run: XmlElement | undefined, paragraph: XmlElement | undefined): (XmlElement | undefined)[] => [
    run,
    ...chain(valueAt(run, 'w:rStyle')).map(([, style]) => style.run),
    ...paragraphChain(paragraph).map(([, style]) => style.run),
    defaults,
  ]

  return {
    heading: (properties) => headingOf(properties, paragraphChain(properties)),
    alignment: (properties) =>
      firstOf([properties, ...paragraphChain(properties).map(([, style]) => style.paragraph)], (at) =>
        valueAt(at, 'w:jc'),
      ),
    list: (properties) => listOf(properties, paragraphChain(properties)),
    isHidden: (run, paragraph) => firstOf(runLinks(run, paragraph), (at) => switchAt(at, 'w:vanish')) ?? false,
    size: (run, paragraph) =>
      firstOf(runLinks(run, paragraph), (at) => Number(valueAt(at, 'w:sz')) || undefined) ?? defaultSize,
    isContents: (properties) => paragraphChain(properties).some(([, style]) => contentsName.test(style.name)),
  }
}

function firstOf<From, To>(places: From[], look: (place: From) => To | undefined): To | undefined {
  for (const place of places) {
    const found = look(place)
    if (found !== undefined) return found
  }
  return undefined
}

/** Outline level 0..8 -> heading 1..6; 9 is text. */
function outlineOf(properties: XmlElement | undefined): number | null | undefined {
  const written = valueAt(properties, 'w:outlineLvl')
  if (written === undefined) return undefined
  const level = Number(written)
  return level >= 0 && level < 9 ? Math.min(level + 1, 6) : null
}

function headingOf(properties: XmlElement | undefined, chain: [string, Style][]): number | null {
  const own = outlineOf(properties)
  if (own !== undefined) return own
  for (const [, style] of chain) {
    const byName = headingName.exec(style.name)
    if (byName) return Math.min(Math.max(Number(byName[1]), 1), 6)
    if (titleName.test(style.name)) return 1
    if (subtitleName.test(style.name)) return 2
    const level = outlineOf(style.paragraph)
    if (level !== undefined) return level
  }
  return null
}

function listOf(properties: XmlElement | undefined, chain: [string, Style][]): ListPlace | null {
  const links: [string | null, XmlElement | undefined][] = [
    [null, properties],
    ...chain.map(([id, style]): [string, XmlElement | undefined] => [id, style.paragraph]),
  ]
  for (const [styleId, link] of links) {
    const numbering = childOf(link, 'w:numPr')
    const numId = valueAt(numbering, 'w:numId')
    if (numId === undefined) continue
    if (numId === '0') return null
    const level = valueAt(numbering, 'w:ilvl') ?? firstOf(links, ([, at]) => valueAt(at, 'w:numPr', 'w:ilvl'))
    return { numId, level: Number(level ?? 0) || 0, styleId }
  }
  return null
}
