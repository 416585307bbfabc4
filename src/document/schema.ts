/**
 * The document model that every reader fills: pages > blocks > cells, with a place for every character.
 *
 * Coordinates: PDF points, origin at the top left of the page, x to the right, y downwards.
 * Offsets: half-open UTF-16 offsets into the text of the block (or of the cell) they belong to.
 */

/** [x0, y0, x1, y1] in PDF points from the top left corner of the page. */
export type Box = [number, number, number, number]

export type Origin = 'native' | 'ocr_layer' | 'ocr'

/** Where one recognised character stands on its line, in points from the left of the page, and how sure the engine is of it (0..1). */
export interface GlyphPlace {
  left: number
  right: number
  confidence: number
}

/** A stretch of characters that stands on one line of one page. Characters not covered by a run (joins) have no place. */
export interface Run {
  start: number
  end: number
  /** 1-based; null for formats without pages. */
  page: number | null
  /** Null for formats without geometry. Inside a run without glyphs characters are placed by proportion. */
  box: Box | null
  /** 0..1; 1 for native text; of recognised text the least sure character's. */
  confidence: number
  origin: Origin
  /** Recognised text only: one entry for every UTF-16 unit from start to end. */
  glyphs?: GlyphPlace[]
}

/** A text with the places of its characters: a paragraph, or the content of a cell. */
export interface PlacedText {
  /** As published (not normalised); soft line breaks are joined, hard breaks inside a cell are "\n". */
  text: string
  runs: Run[]
  /** Only on recognised text whose figures were settled: what it was before. Evidence quotes that. */
  printed?: Printed
}

/** Characters that were taken for others. Offsets are half-open, into the printed text. */
export interface Change {
  start: number
  end: number
  /** What they were taken for. */
  read: string
  /** Class of the misreading: comma-for-point, letter-for-digit, … */
  name: string
  /** 0: nothing else is possible … 1: as likely as not. */
  cost: number
  /** What decided: the grammar of figures, or the relations the figure is in. */
  by: 'grammar' | 'arithmetic'
}

/** A recognised text as it stands in the file, and where the characters of its settled form come from. */
export interface Printed {
  text: string
  runs: Run[]
  /** For every character of the settled text: the characters from[i] … to[i] of the printed text it was read from. */
  from: number[]
  to: number[]
  /** From left to right. */
  changes: Change[]
}

export interface Paragraph extends PlacedText {
  kind: 'paragraph'
  /** b1, b2, ... in reading order, unique in the document. */
  id: string
  page: number | null
  /** 1..6 where the format marks a heading (h1..h6, Heading 1, large centred type in a PDF); null otherwise. */
  heading: number | null
  align: 'left' | 'center' | 'right' | null
  /** Automatic numbering that is shown but is not part of the text (Word lists): "一、", "1.". Empty otherwise. */
  marker: string
}

export interface Cell extends PlacedText {
  /** 0-based position of the top left corner in the grid. */
  row: number
  col: number
  rowSpan: number
  colSpan: number
  /** The source marks it as a header (th, repeated header row). */
  header: boolean
  page: number | null
  box: Box | null
}

export interface Table {
  kind: 'table'
  id: string
  page: number | null
  rows: number
  cols: number
  /** Row-major, every cell once; grid positions covered by no cell are empty. */
  cells: Cell[]
  /** How the grid was found: markup (html, docx), ruled (lines in a PDF), aligned (columns of words, or of typed tabs and blanks), image (lines in a picture). */
  method: 'markup' | 'ruled' | 'aligned' | 'image'
  /** Rows at which a new page starts (stitched tables). */
  pageBreaks: number[]
}

export type Block = Paragraph | Table

export interface Page {
  /** 1-based. */
  number: number
  width: number
  height: number
  origin: Origin
}

export interface Document {
  mediaType: string
  /** Empty for formats without pages. */
  pages: Page[]
  /** In reading order; tables nested in cells follow the table that holds them. */
  blocks: Block[]
  /** Headers, footers, page numbers, navigation: kept out of the blocks, shown to nobody but caption search (单位：万元). */
  furniture: Paragraph[]
}
