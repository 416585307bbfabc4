import type { CellDraft, DocumentBuilder, ParagraphDraft } from './document-builder.ts'
import { linesToParagraphs } from './document-lines.ts'
import { readTag, type Tag } from './docx-shown.ts'
import type { Tree, TreeCell, TreeNode, TreeTable } from './docx-tree.ts'

/** Longer paragraphs are text, whatever style they have been given. */
const longestHeading = 100

/** mammoth's tree -> blocks and furniture of the document. Notes follow the block that refers to them. */
export function addBlocks(tree: Tree, builder: DocumentBuilder): void {
  const titleSize = sizeOfTitles(tree.children)
  const notes: TreeNode[] = []
  for (const node of tree.children) {
    if (node.type === 'table') addTable(node, builder, titleSize, notes)
    else if (node.type === 'paragraph') addParagraphs(node.children, builder, titleSize, notes)
    for (const note of notes.splice(0)) {
      if (note.type === 'noteReference') addNote(tree.note(note.noteType, note.noteId), builder)
    }
  }
}

function addNote(body: TreeNode[], builder: DocumentBuilder): void {
  for (const node of body)
    if (node.type === 'paragraph') addParagraphs(node.children, builder, Number.POSITIVE_INFINITY, [])
}

/** A title stands out by this much from the size of the text. */
const titleRatio = 1.2

function sizeOfTitles(nodes: TreeNode[]): number {
  const letters = new Map<number, number>()
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue
    const { text, tag } = contentOf(node.children)
    if (tag?.size) letters.set(tag.size, (letters.get(tag.size) ?? 0) + text.length)
  }
  const usual = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0]
  return usual === undefined ? Number.POSITIVE_INFINITY : usual * titleRatio
}

interface Content {
  text: string
  tag: Tag | null
}

/** Boxes of picture fonts as the characters that are usual in text. */
const plainBoxes: Record<string, string> = {
  '\u{1f5f9}': '☑',
  '\u{1f5f8}': '✓',
  '\u{1f5f5}': '☒',
  '\u{1f78f}': '□',
  '\u{1f78e}': '□',
  '\u{1f5c6}': '□',
  '\u{1f5f7}': '☒',
  '\u2bbd': '☒',
  '\u2751': '□',
  '\u2752': '□',
}
const pictureBoxes = /[\u{1f5f9}\u{1f5f8}\u{1f5f5}\u{1f78f}\u{1f78e}\u{1f5c6}\u{1f5f7}\u2bbd\u2751\u2752]/gu

function contentOf(nodes: TreeNode[], notes: TreeNode[] = []): Content {
  const content: Content = { text: '', tag: null }
  const visit = (node: TreeNode): void => {
    if (node.type === 'text') content.text += node.value.replace(pictureBoxes, (box) => plainBoxes[box] as string)
    else if (node.type === 'tab') content.text += '\t'
    else if (node.type === 'break') content.text += '\n'
    else if (node.type === 'checkbox') content.text += node.checked ? '☑' : '□'
    else if (node.type === 'noteReference') notes.push(node)
    else if (node.type === 'bookmarkStart') content.tag = readTag(node.name) ?? content.tag
    else if (node.type === 'run' || node.type === 'hyperlink' || node.type === 'paragraph') node.children.forEach(visit)
  }
  nodes.forEach(visit)
  return content
}

/** Forced line breaks make paragraphs of their own, but not inside a title. */
function addParagraphs(nodes: TreeNode[], builder: DocumentBuilder, titleSize: number, notes: TreeNode[]): void {
  const { text, tag } = contentOf(nodes, notes)
  const heading = headingOf(text, tag, titleSize)
  const lines = text.split('\n')
  const texts = heading === null ? linesToParagraphs(lines) : [lines.map((line) => line.trim()).join('')]
  texts.forEach((each, i) => {
    const draft: ParagraphDraft = {
      text: each,
      heading,
      align: tag?.align ?? null,
      marker: i === 0 ? (tag?.marker ?? '') : '',
    }
    if (tag?.isFurniture) builder.addFurniture(draft)
    else builder.addParagraph(draft)
  })
  if (texts.length === 0 && tag?.marker)
    builder.addParagraph({ text: '', heading: null, align: tag.align, marker: tag.marker })
}

function headingOf(text: string, tag: Tag | null, titleSize: number): number | null {
  if (!tag || text.trim() === '' || text.length > longestHeading) return null
  if (tag.heading !== null) return tag.heading
  return tag.align === 'center' && tag.size >= titleSize ? 1 : null
}

/** The table, and after it the tables that stand in its cells. A frame of one cell round several paragraphs is no table. */
function addTable(table: TreeTable, builder: DocumentBuilder, titleSize: number, notes: TreeNode[]): void {
  const only = table.children.length === 1 ? table.children[0]?.children : undefined
  if (only?.length === 1 && isFrame(only[0] as TreeCell)) {
    for (const node of (only[0] as TreeCell).children) {
      if (node.type === 'table') addTable(node, builder, titleSize, notes)
      else if (node.type === 'paragraph') addParagraphs(node.children, builder, titleSize, notes)
    }
    return
  }
  const { cells, nested, cols } = gridCells(table, notes)
  if (cells.length > 0) builder.addTable(table.children.length, cols, cells)
  for (const inner of nested) addTable(inner, builder, titleSize, notes)
}

/** Paragraphs in a cell that make it a page of its own. */
const frameParagraphs = 3

const isFrame = (cell: TreeCell): boolean =>
  cell.children.some((node) => node.type === 'table') ||
  cell.children.filter((node) => node.type === 'paragraph' && contentOf(node.children).text.trim() !== '').length >=
    frameParagraphs

function gridCells(table: TreeTable, notes: TreeNode[]): { cells: CellDraft[]; nested: TreeTable[]; cols: number } {
  const cells: CellDraft[] = []
  const nested: TreeTable[] = []
  const covered = table.children.map(() => new Set<number>())
  let cols = 0
  table.children.forEach((row, rowIndex) => {
    let col = 0
    for (const cell of row.children) {
      while (covered[rowIndex]?.has(col)) col++
      for (let r = rowIndex; r < rowIndex + cell.rowSpan; r++) {
        for (let c = col; c < col + cell.colSpan; c++) covered[r]?.add(c)
      }
      const { text, isGap } = cellText(cell, nested, notes)
      if (!isGap) {
        const { colSpan, rowSpan } = cell
        cells.push({ row: rowIndex, col, rowSpan, colSpan, header: row.isHeader, text })
      }
      col += cell.colSpan
      cols = Math.max(cols, col)
    }
  })
  return { cells, nested, cols }
}

function cellText(cell: TreeCell, nested: TreeTable[], notes: TreeNode[]): { text: string; isGap: boolean } {
  const lines: string[] = []
  let isGap = false
  for (const node of cell.children) {
    if (node.type === 'table') nested.push(node)
    if (node.type !== 'paragraph') continue
    const { text, tag } = contentOf(node.children, notes)
    isGap ||= tag?.isGap ?? false
    const shown = withMarker(tag?.marker ?? '', text.trim())
    if (shown !== '') lines.push(shown)
  }
  return { text: lines.join('\n'), isGap }
}

/** In a cell the automatic number is part of what is read; a blank keeps "1." and "5台" from becoming "1.5台". */
function withMarker(marker: string, text: string): string {
  if (marker === '' || text === '') return marker + text
  return /[、)）]$/.test(marker) ? marker + text : `${marker} ${text}`
}
