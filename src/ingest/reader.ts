import type { Problem } from '../base/problem.ts'
import type { Document } from '../document/schema.ts'

/** What reading bytes gives: the document, or null with at least one problem of level error. */
export interface ReadResult {
  document: Document | null
  problems: Problem[]
}

export interface ReadOptions {
  /** auto: recognise pages without usable text; always; never. */
  ocr: 'auto' | 'always' | 'never'
  /** A PDF with more pages is refused. Default: no limit. */
  mostPages?: number
  /** Progress for long files (pages done, pages in all). */
  onPage?: (done: number, total: number) => void
  /** tesseract.js or the native program; auto takes the faster one that is present. */
  ocrEngine?: 'auto' | 'native' | 'wasm'
  /** Engines recognising at once; default: the number of cores. */
  ocrJobs?: number
}
