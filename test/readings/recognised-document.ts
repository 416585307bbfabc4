import type { Document, Origin, PlacedText } from '../../src/document/schema.ts'
import { type Line, written } from '../reports/written-document.ts'

/** The same made-up document as if it had been recognised from a picture, every word with this confidence. */
export function recognised(lines: readonly Line[], confidence = 0.9, origin: Origin = 'ocr'): Document {
  const document = written(lines)
  const seen = <T extends PlacedText>(placed: T): T => ({
    ...placed,
    runs: placed.runs.map((run) => ({ ...run, page: 1, confidence, origin })),
  })
  return {
    ...document,
    mediaType: 'application/pdf',
    pages: [{ number: 1, width: 595, height: 842, origin }],
    blocks: document.blocks.map((block) =>
      block.kind === 'paragraph' ? seen(block) : { ...block, cells: block.cells.map(seen) },
    ),
  }
}
