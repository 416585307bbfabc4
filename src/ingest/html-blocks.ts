import type { DocumentBuilder, ParagraphDraft } from './document-builder.ts'
import { linesToParagraphs, raisedDigits } from './document-lines.ts'
import { type Grid, gridsOf } from './html-grid.ts'
import { isLayout } from './html-layout.ts'
import { isFileLink, sizeOf } from './html-look.ts'
import { type HtmlElement, type HtmlNode, isInline, isTag, styleOf, textOf } from './html-tree.ts'

/** What is handed down to the text of an element. */
interface Context {
  heading: number | null
  align: ParagraphDraft['align']
  isPreformatted: boolean
  /** Points; null where the page's own style decides. */
  size: number | null
  /** Inside a link to a file. */
  isAttachment: boolean
}

/** How a paragraph looks. */
export interface Look {
  /** Size of most of its letters, in points; null where no element says one. */
  size: number | null
  /** Share of its letters that are links to files. */
  attached: number
}

/** Where finished paragraphs and tables go. */
export interface Sink {
  paragraph(draft: ParagraphDraft, look: Look): void
  table(grid: Grid): void
}

/** Walks the article and gives its paragraphs and tables in reading order. */
export class BlockWalk {
  readonly #sink: Sink
  /** Finished lines of the paragraph, and the one that is being read. */
  #lines: string[] = []
  #text = ''
  #marker = ''
  #letters = new LetterCount()

  constructor(sink: Sink) {
    this.#sink = sink
  }

  walk(element: HtmlElement): void {
    const context: Context = { heading: null, align: null, isPreformatted: false, size: null, isAttachment: false }
    this.#nodes(element.children, context)
    this.#flush(context)
  }

  #nodes(nodes: HtmlNode[], context: Context): void {
    for (const node of nodes) {
      if (!isTag(node)) this.#addText(node, context)
      else if (node.tag === 'br') this.#endLine()
      else if (node.tag === 'table') this.#table(node, context)
      else if (isInline(node)) this.#inline(node, context)
      else this.#block(node, context)
    }
  }

  #endLine(): void {
    this.#lines.push(this.#text)
    this.#text = ''
  }

  #addText(text: string, context: Context): void {
    const shown = context.isPreformatted ? text : collapse(text)
    this.#text += shown
    this.#letters.add(shown.trim().length, context)
  }

  #inline(element: HtmlElement, context: Context): void {
    if (element.tag === 'sup') this.#text += raisedDigits(textOf(element))
    else if (element.tag === 'input') this.#text += checkBox(element)
    else if (styleOf(element.attributes).get('mso-list') === 'ignore') this.#marker = collapse(textOf(element)).trim()
    else this.#nodes(element.children, inlineContext(element, context))
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
    const lines = [...this.#lines, this.#text].flatMap((line) => line.split('\n'))
    this.#lines = []
    this.#text = ''
    const look = this.#letters.take()
    const texts =
      context.heading === null
        ? linesToParagraphs(lines)
        : [lines.map((line) => line.trim()).join('')].filter((at) => at !== '')
    for (const text of texts) {
      const { heading, align } = context
      this.#sink.paragraph({ text, heading, align, marker: this.#marker }, look)
      this.#marker = ''
    }
  }
}

/** Counts the letters of a paragraph by their looks. */
class LetterCount {
  #bySize = new Map<number | null, number>()
  #all = 0
  #attached = 0

  add(letters: number, { size, isAttachment }: Context): void {
    this.#bySize.set(size, (this.#bySize.get(size) ?? 0) + letters)
    this.#all += letters
    if (isAttachment) this.#attached += letters
  }

  /** The look so far; counting begins again. */
  take(): Look {
    const size = mostOf(this.#bySize)
    const look = { size, attached: this.#all === 0 ? 0 : this.#attached / this.#all }
    this.#bySize = new Map()
    this.#all = 0
    this.#attached = 0
    return look
  }
}

/** The value that most letters have. */
export const mostOf = (letters: Map<number | null, number>): number | null =>
  [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null

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
    size: sizeOf(element) ?? outer.size,
    isAttachment: outer.isAttachment,
  }
}

function inlineContext(element: HtmlElement, outer: Context): Context {
  const size = sizeOf(element)
  const isFile = element.tag === 'a' && isFileLink(element)
  return size === null && !isFile
    ? outer
    : { ...outer, size: size ?? outer.size, isAttachment: isFile || outer.isAttachment }
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
