import { elementsOf, type HtmlElement, type HtmlNode, isInline, isTag, textOf } from './html-tree.ts'
import { furnitureNames, mobileNames, pageLabels, pageLines, reportWords, titleNames } from './words/page-furniture.ts'

/** How much an element says: letters and figures outside links and inside them. */
interface Mass {
  text: number
  linked: number
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** What belongs to the article and what stands around it. */
export interface Article {
  content: HtmlElement
  /** Navigation, tools, notices: kept out of the text. */
  around: HtmlElement[]
}

/** The part of the article that its container must hold; the rest are captions, annexes and lines around it. */
const coreShare = 0.6
/** Text outside the container that is kept: a paragraph of a report, not a slogan. */
const paragraphLength = 40
/** Letters of a title that is no heading by its tag. */
const titleLength = 80
const leastTitle = 10
/** The title of a notice set by its look alone, in front of the element with the text. */
const readsAsTitle = new RegExp(
  `(?:${reportWords.source}).*(?:报告|通报|公告|说明|总结|自评表)(?:[(（][^()（）]*[)）])?$`,
)
/** Figures that make a table one with data. */
const tableFigures = 4

/**
 * Finds the article by where the text is, not by what its container is called: the deepest element that holds most of
 * the unlinked text. Tables with figures, whole paragraphs and titles outside it are kept as well.
 */
export function findArticle(body: HtmlElement): Article {
  const around: HtmlElement[] = []
  const masses = new Map<HtmlElement, Mass>()
  measure(body, masses, false)
  const total = massOf(body, masses).text
  const content = keepCore(body, masses, total, around)
  return { content: withoutCopies(pruned(content, masses, total, around), masses, around), around }
}

const massOf = (element: HtmlElement, masses: Map<HtmlElement, Mass>): Mass =>
  masses.get(element) ?? { text: 0, linked: 0 }

function measure(element: HtmlElement, masses: Map<HtmlElement, Mass>, isLinked: boolean): Mass {
  const mass: Mass = { text: 0, linked: 0 }
  const linked = isLinked || (element.tag === 'a' && 'href' in element.attributes)
  for (const child of element.children) {
    if (isTag(child)) {
      const inner = measure(child, masses, linked)
      mass.text += inner.text
      mass.linked += inner.linked
    } else if (linked) mass.linked += letters(child)
    else mass.text += letters(child)
  }
  masses.set(element, mass)
  return mass
}

/** Elements that cannot be a container of an article: they are its paragraphs, lists and tables of data. */
const leaves = new Set('p h1 h2 h3 h4 h5 h6 li ul ol dl pre tr td th thead tbody'.split(' '))

const isContainer = (element: HtmlElement): boolean =>
  !leaves.has(element.tag) && !(element.tag === 'table' && elementsOf(element, 'table', 'div', 'h1', 'h2').length === 0)

/** Walks down to the core; on the way drops those siblings that are no part of the article. */
function keepCore(
  element: HtmlElement,
  masses: Map<HtmlElement, Mass>,
  total: number,
  around: HtmlElement[],
): HtmlElement {
  const isMain = (node: HtmlNode): node is HtmlElement =>
    isTag(node) && isContainer(node) && massOf(node, masses).text >= total * coreShare
  if (total === 0 || !element.children.some(isMain)) return element
  const isKept = element.children.map((node) => isMain(node) || holdsArticlePart(node, masses))
  const [first, last] = [isKept.indexOf(true), isKept.lastIndexOf(true)]
  const children = element.children.flatMap((node, i): HtmlNode[] => {
    if (isMain(node)) return [keepCore(node, masses, total, around)]
    // Between the parts of an article stand its captions and short lines.
    const isBetween = i > first && i < last && !(isTag(node) && isAround(node, masses))
    if (isKept[i] || isBetween) return [node]
    if (isTag(node)) around.push(node)
    return []
  })
  return { ...element, children }
}

/** Beside the core a node is kept if it holds a title, a table of figures or whole paragraphs. */
function holdsArticlePart(node: HtmlNode, masses: Map<HtmlElement, Mass>): boolean {
  if (!isTag(node)) return letters(node) >= paragraphLength
  return (
    isArticlePart(node, masses) || elementsOf(node, 'h1', 'table', 'p', 'div').some((at) => isArticlePart(at, masses))
  )
}

function isAround(element: HtmlElement, masses: Map<HtmlElement, Mass>): boolean {
  const { text, linked } = massOf(element, masses)
  return linked > text || isNamedFurniture(element) || isPageLine(textOf(element))
}

function isArticlePart(element: HtmlElement, masses: Map<HtmlElement, Mass>): boolean {
  const { text, linked } = massOf(element, masses)
  if (linked > text || isNamedFurniture(element)) return false
  if (element.tag === 'h1') return text > 0
  if (titleNames.test(`${element.attributes.class} ${element.attributes.id}`) && text <= titleLength) {
    return linked === 0 && reportWords.test(textOf(element))
  }
  if (element.tag === 'table') return hasFigures(element)
  if (linked === 0 && text >= leastTitle && text <= titleLength && readsAsTitle.test(textOf(element).trim()))
    return true
  const own = element.children.filter((child) => !isTag(child) || isInline(child))
  const said = own.map(textOf).join('')
  return letters(said) >= paragraphLength && !isPageLine(said) && /[，。；]/.test(said)
}

const hasFigures = (element: HtmlElement): boolean =>
  elementsOf(element, 'td', 'th').filter((cell) => /\d/.test(textOf(cell))).length >= tableFigures

const isNamedFurniture = ({ tag, attributes }: HtmlElement): boolean =>
  tag === 'nav' ||
  tag === 'footer' ||
  furnitureNames.test(attributes.class ?? '') ||
  furnitureNames.test(attributes.id ?? '') ||
  /^(?:navigation|banner|contentinfo|search|complementary)$/.test(attributes.role ?? '')

/** Furniture holds little of the page's text, whatever it is called. */
const furnitureShare = 0.15

/** Inside the core: navigation, tools and lists of links are taken out. */
function pruned(
  element: HtmlElement,
  masses: Map<HtmlElement, Mass>,
  total: number,
  around: HtmlElement[],
): HtmlElement {
  const children = element.children.filter((node) => {
    if (!isTag(node) || isInline(node)) return true
    const { text, linked } = massOf(node, masses)
    const isSmall = text <= total * furnitureShare && !elementsOf(node, 'table').some(hasFigures)
    const isLinkList = linked > text * 2 && elementsOf(node, 'a').length >= 3
    const drop = isSmall && (isNamedFurniture(node) || isLinkList)
    if (drop) around.push(node)
    return !drop
  })
  return { ...element, children: children.map((node) => (isTag(node) ? pruned(node, masses, total, around) : node)) }
}

/** Two containers of the same text: one is the copy for other screens. */
const copyShare = 0.3

function withoutCopies(content: HtmlElement, masses: Map<HtmlElement, Mass>, around: HtmlElement[]): HtmlElement {
  const children = content.children.filter(isTag).filter((child) => !isInline(child))
  const total = letters(textOf(content))
  const big = children.filter((child) => letters(textOf(child)) >= total * copyShare)
  const copies = new Set<HtmlElement>()
  for (const [i, first] of big.entries()) {
    for (const second of big.slice(i + 1)) {
      if (!isCopy(first, second)) continue
      copies.add(mobileNames.test(`${first.attributes.class} ${first.attributes.id}`) ? first : second)
    }
  }
  around.push(...copies)
  const kept = content.children.filter((node) => !isTag(node) || !copies.has(node))
  const only = kept.filter(isTag)
  // The container of a single copy may hold copies itself.
  if (only.length === 1 && kept.length === 1)
    return { ...content, children: [withoutCopies(only[0] as HtmlElement, masses, around)] }
  return { ...content, children: kept }
}

const squeezed = (element: HtmlElement): string => textOf(element).replace(/[^\p{L}\p{N}]/gu, '')

function isCopy(first: HtmlElement, second: HtmlElement): boolean {
  const [a, b] = [squeezed(first), squeezed(second)]
  return a === b || (a.length > 200 && (a.includes(b) || b.includes(a)))
}

/** Longer lines are text, even if they speak of dates and sources. */
const longestPageLine = 120

/** The line of date, source and tools under a title, the notices at the end: no text of the report. */
export function isPageLine(text: string): boolean {
  const line = text.trim()
  if (line.length > longestPageLine) return false
  if (pageLines.test(line)) return true
  const labels = line.match(pageLabels)?.length ?? 0
  return labels >= 2 && !/[\d.]\s*(?:万元|亿元|元|%|％)/.test(line) && !/。/.test(line)
}
