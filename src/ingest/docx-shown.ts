import type { ParagraphDraft } from './document-builder.ts'
import { gridsOf } from './docx-grid.ts'
import type { Counter } from './docx-numbering.ts'
import { type Field, shownAlternative, shownControl, shownRuns } from './docx-runs.ts'
import type { Styles } from './docx-styles.ts'
import { childOf, descendantsOf, element, isElement, textOf, type XmlElement, type XmlNode } from './docx-xml.ts'

/** What mammoth's tree has no place for, carried through it in the name of a bookmark at the start of the paragraph. */
export interface Tag extends Omit<ParagraphDraft, 'text'> {
  /** The entry of a table of contents, a header or a footer. */
  isFurniture: boolean
  /** Not a cell of the table: the gap before or after a shorter row. */
  isGap: boolean
  /** Size of most of the letters, in half points. */
  size: number
}

const tagPrefix = 'heshu:'
const emptyTag: Tag = { heading: null, align: null, marker: '', isFurniture: false, isGap: false, size: 0 }

export const readTag = (bookmark: string): Tag | null =>
  bookmark.startsWith(tagPrefix) ? (JSON.parse(bookmark.slice(tagPrefix.length)) as Tag) : null

const writeTag = (tag: Partial<Tag>): XmlElement =>
  element('w:bookmarkStart', { 'w:name': tagPrefix + JSON.stringify({ ...emptyTag, ...tag }) })

/** What was met while looking at the parts and is not text. */
export interface Seen {
  pictures: number
  /** Pieces of other formats: embedded sheets, and w:altChunk that Word would merge in. */
  chunks: number
}

/** The parts of a document as Word shows them, in the few elements that mammoth needs. */
export class ShownParts {
  readonly #styles: Styles
  readonly #counter: Counter
  readonly #seen: Seen
  #fields: Field[] = []
  #isFurniture = false

  constructor(styles: Styles, counter: Counter, seen: Seen) {
    this.#styles = styles
    this.#counter = counter
    this.#seen = seen
  }

  blocks(parent: XmlElement): XmlElement[] {
    return this.#blocks(parent.children)
  }

  /** A header or footer: its paragraphs, one after the other, those of its tables as well. */
  furniture(root: XmlElement): XmlElement[] {
    this.#isFurniture = true
    this.#fields = []
    const paragraphs = this.#blocks(root.children).flatMap((block) =>
      block.name === 'w:p' ? [block] : descendantsOf(block, 'w:p'),
    )
    this.#isFurniture = false
    return paragraphs
  }

  #blocks(nodes: XmlNode[]): XmlElement[] {
    return nodes.filter(isElement).flatMap((node) => {
      if (node.name === 'w:p') return this.#paragraph(node)
      if (node.name === 'w:tbl') return this.#tables(node)
      if (node.name === 'w:sdt') return this.#blocks(shownControl(node))
      if (node.name === 'mc:AlternateContent') return this.#blocks(shownAlternative(node))
      if (node.name === 'w:altChunk') this.#seen.chunks++
      if (['w:sectPr', 'w:del', 'w:moveFrom', 'w:tcPr'].includes(node.name)) return []
      return this.#blocks(node.children)
    })
  }

  #tables(table: XmlElement): XmlElement[] {
    return gridsOf(
      table,
      (cell) => {
        const blocks = this.#blocks(cell.children)
        return blocks.length > 0 ? blocks : [element('w:p')]
      },
      () => [element('w:p', {}, [writeTag({ isGap: true })])],
    )
  }

  /** The paragraph, and after it what stands in its text boxes. */
  #paragraph(paragraph: XmlElement): XmlElement[] {
    const properties = childOf(paragraph, 'w:pPr')
    const startsInContents = this.#inContents()
    const { runs, boxes, pictures, objects } = shownRuns(paragraph, {
      isHidden: (run) => this.#styles.isHidden(run, properties),
      fields: this.#fields,
    })
    this.#seen.pictures += pictures
    this.#seen.chunks += objects
    const isDeleted = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined
    const tag = writeTag({
      heading: this.#styles.heading(properties),
      align: alignmentOf(this.#styles.alignment(properties)),
      marker: isDeleted ? '' : this.#marker(properties),
      isFurniture: this.#isFurniture || startsInContents || this.#inContents() || this.#styles.isContents(properties),
      size: this.#size(paragraph, properties),
    })
    const marks = isDeleted ? [element('w:pPr', {}, [element('w:rPr', {}, [element('w:del')])])] : []
    return [element('w:p', {}, [...marks, tag, ...runs]), ...boxes.flatMap((box) => this.#box(box))]
  }

  /** A text box has its own fields. */
  #box(box: XmlElement): XmlElement[] {
    const outer = this.#fields
    this.#fields = []
    const blocks = this.#blocks(box.children)
    this.#fields = outer
    return blocks
  }

  #inContents(): boolean {
    return this.#fields.some((field) => field.inResult && /^\s*TOC\b/i.test(field.code))
  }

  /** Word 2003 writes the shown number beside the list. */
  #marker(properties: XmlElement | undefined): string {
    const shown = childOf(childOf(properties, 'w:listPr'), 'wx:t')?.attributes['wx:val']
    if (shown !== undefined) return shown.trim()
    const place = this.#styles.list(properties)
    return place ? this.#counter.next(place) : ''
  }

  #size(paragraph: XmlElement, properties: XmlElement | undefined): number {
    const letters = new Map<number, number>()
    for (const run of descendantsOf(paragraph, 'w:r')) {
      const length = descendantsOf(run, 'w:t').reduce((sum, text) => sum + textOf(text).trim().length, 0)
      if (length === 0) continue
      const size = this.#styles.size(childOf(run, 'w:rPr'), properties)
      letters.set(size, (letters.get(size) ?? 0) + length)
    }
    return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  }
}

const alignments: Record<string, Tag['align']> = {
  left: 'left',
  start: 'left',
  both: 'left',
  distribute: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
}

const alignmentOf = (justification: string | undefined): Tag['align'] => alignments[justification ?? ''] ?? null
