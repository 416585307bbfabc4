import type { DocumentBuilder, ParagraphDraft } from './document-builder.ts'
import { linesToParagraphs, raisedDigits } from './document-lines.ts'
import { type Grid, gridsOf } from './html-grid.ts'
import { elementsOf, type HtmlElement, type HtmlNode, isInline, isTag, styleOf, textOf } from './html-tree.ts'

/** What is handed down to the text of an element. */
interface Context {
  heading: number | null
  align: ParagraphDraft['align']
  isPreformatted: boolean
}

/** Where finished paragraphs and tables go. */
export interface Sink {
  paragraph(draft: ParagraphDraft): void
  table(grid: Grid): void
}

/** Walks the article and gives its paragraphs and tables in reading order. */
export class BlockWalk {
  readonly #sink: Sink
  #text = ''
  #marker = ''

  constructor(sink: Sink) {
    this.#sink = sink
  }

  walk(element: HtmlElement): void {
    const context: Context = { heading: null, align: null, isPreformatted: false }
    this.#nodes(element.children, context)
    this.#flush(context)
  }

  #nodes(nodes: HtmlNode[], context: Context): void {
    for (const node of nodes) {
      if (!isTag(node)) this.#text += context.isPreformatted ? node : collapse(node)
      else if (node.tag === 'br') this.#text = `${this.#text.trimEnd()}\n`
      else if (node.tag === 'table') this.#table(node, context)
      else if (isInline(node)) this.#inline(node, context)
      else this.#block(node, context)
    }
  }

  #inline(element: HtmlElement, context: Context): void {
    if (element.tag === 'sup') this.#text += raisedDigits(textOf(element))
    else if (element.tag === 'input') this.#text += checkBox(element)
    else if (styleOf(element.attributes).get('mso-list') === 'ignore') this.#marker = collapse(textOf(element)).trim()
    else this.#nodes(element.children, context)
  }

  #block(element: HtmlElement, outer: Context): void {
    this.#flush(outer)
    const context = contextOf(element, outer)
    if (element.tag === 'ol' || element.tag === 'ul') this.#list(element, context)
    else this.#nodes(element.children, context)
    this.#flush(context)
  }

  #list(list: HtmlElement, context: Context): void {
    let number = Number.parseInt(list.attributes.start ?? '1', 10) || 1
    for (const item of list.children) {
      if (!isTag(item) || item.tag !== 'li') {
        this.#nodes([item], context)
        continue
      }
      this.#flush(context)
      number = Number.parseInt(item.attributes.value ?? '', 10) || number
      this.#marker = list.tag === 'ol' && !opensWithNumber.test(textOf(item)) ? `${listNumber(number, list)}.` : ''
      number++
      this.#nodes(item.children, context)
      this.#flush(context)
    }
  }

  #table(table: HtmlElement, context: Context): void {
    this.#flush(context)
    const grids = gridsOf(table)
    const caption = table.children.filter((node): node is HtmlElement => isTag(node) && node.tag === 'caption')
    for (const each of caption) this.#block(each, { ...context, align: 'center' })
    const [grid] = grids
    if (grid === undefined || grids.length > 1 || !isLayout(table, grid)) {
      for (const each of grids) this.#sink.table(each)
      return
    }
    for (const { element } of grid.cells) this.#block(element, { ...context, align: null })
  }

  #flush(context: Context): void {
    const lines = this.#text.split('\n')
    this.#text = ''
    const texts =
      context.heading === null
        ? linesToParagraphs(lines)
        : [lines.map((line) => line.trim()).join('')].filter((at) => at !== '')
    for (const text of texts) {
      const { heading, align } = context
      this.#sink.paragraph({ text, heading, align, marker: this.#marker })
      this.#marker = ''
    }
  }
}

/** Items whose number is typed, though the list would number them too. */
const opensWithNumber = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[、.．)）]|[①-⑳])/

const collapse = (text: string): string =>
  text
    // A line end between two Chinese signs comes from the editor of the page, not from the author.
    .replace(/(?<=[\u2e80-\uffef])[ \t]*[\r\n]+[ \t]*(?=[\u2e80-\uffef])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')

const checkBox = ({ attributes }: HtmlElement): string => {
  if (!/^(?:checkbox|radio)$/i.test(attributes.type ?? ''))
    return attributes.type === 'text' ? (attributes.value ?? '') : ''
  return 'checked' in attributes ? '☑' : '□'
}

function contextOf(element: HtmlElement, outer: Context): Context {
  const heading = /^h([1-6])$/.exec(element.tag)
  return {
    heading: heading ? Number(heading[1]) : outer.heading,
    align: alignOf(element) ?? outer.align,
    isPreformatted: outer.isPreformatted || element.tag === 'pre',
  }
}

function alignOf({ tag, attributes }: HtmlElement): ParagraphDraft['align'] {
  if (tag === 'center') return 'center'
  const written = styleOf(attributes).get('text-align') ?? attributes.align?.toLowerCase()
  if (written === 'left' || written === 'start' || written === 'justify') return 'left'
  return written === 'center' || written === 'right' ? written : null
}

function listNumber(number: number, list: HtmlElement): string {
  if (list.attributes.type === 'a' && number <= 26) return String.fromCharCode(0x60 + number)
  if (list.attributes.type === 'A' && number <= 26) return String.fromCharCode(0x40 + number)
  return String(number)
}

/** Text in a cell of a column that makes it a page of its own. */
const pageText = 200

/**
 * A table that only places things: one column that holds blocks or other tables, or one cell round nearly everything.
 * Tables of data have several columns, or short cells.
 */
function isLayout(table: HtmlElement, grid: Grid): boolean {
  const filled = grid.cells.filter(({ element }) => textOf(element).trim() !== '')
  const holdsBlocks = ({ element }: { element: HtmlElement }): boolean =>
    elementsOf(element, 'table').length > 0 ||
    elementsOf(element, 'p', 'div').length >= 3 ||
    textOf(element).trim().length >= pageText
  if (filled.length <= 1 || new Set(filled.map(({ col }) => col)).size === 1) return filled.some(holdsBlocks)
  const all = textOf(table).trim().length
  return filled.some(
    (cell) => elementsOf(cell.element, 'table').length > 0 && textOf(cell.element).trim().length >= all * 0.8,
  )
}

/** Text of a cell: its paragraphs on lines of their own; tables inside it are handed on. */
export function cellText(cell: HtmlElement, nested: Grid[]): string {
  const lines: string[] = []
  const walk = new BlockWalk({
    paragraph: ({ text, marker }) => lines.push(marker === '' ? text : `${marker} ${text}`),
    table: (grid) => nested.push(grid),
  })
  walk.walk(cell)
  return lines.join('\n')
}

/** Adds a table and, after it, the tables that stand in its cells. */
export function addTable(grid: Grid, builder: DocumentBuilder): void {
  const nested: Grid[] = []
  const cells = grid.cells.map(({ element, ...place }) => ({ ...place, text: cellText(element, nested) }))
  if (cells.some(({ text }) => text !== '')) builder.addTable(grid.rows, grid.cols, cells)
  for (const inner of nested) addTable(inner, builder)
}
