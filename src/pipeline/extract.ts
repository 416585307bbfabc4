import { sha256 } from '../base/hash.ts'
import type { Document, Origin } from '../document/schema.ts'
import { readFile } from '../ingest/read-file.ts'
import type { ReadOptions } from '../ingest/reader.ts'
import { readReports, type Statements } from './read-reports.ts'
import type { Extraction } from './schema.ts'
import { generator } from './version.ts'

export interface ExtractOptions extends Partial<ReadOptions> {
  /** Name of the source file; only its last part stands in the result. */
  name: string
}

/**
 * One published file in, everything it states and whether it adds up out: bytes -> document -> reports -> facts -> checks.
 * Never throws for bad input: an unreadable file gives an Extraction without reports and a problem of level error.
 */
export async function extract(bytes: Uint8Array, options: ExtractOptions): Promise<Extraction> {
  const { extraction } = await extractWithDocument(bytes, options)
  return extraction
}

/** The same, with the document the values were read from: for drawing, reviewing and testing evidence. */
export async function extractWithDocument(
  bytes: Uint8Array,
  options: ExtractOptions,
): Promise<{ extraction: Extraction; document: Document | null }> {
  const name = options.name.split(/[\\/]/).at(-1) as string
  const { document, problems, mediaType, ocrEngine } = await readFile(bytes, name, {
    ...options,
    ocr: options.ocr ?? 'auto',
  })
  const statements = document ? readReports(document, name) : null
  const { reports, problems: found, coverage } = statements ?? nothing
  const extraction: Extraction = {
    format: 'heshu/1',
    generator,
    source: {
      file: name,
      sha256: sha256(bytes),
      media_type: mediaType,
      bytes: bytes.byteLength,
      pages: document && document.pages.length > 0 ? document.pages.length : null,
      text_origin: document ? originOf(document) : null,
      ocr_engine: ocrEngine ?? null,
    },
    problems: [...problems, ...found],
    reports,
    coverage,
  }
  return { extraction, document: statements?.document ?? null }
}

function originOf(document: Document): Origin | 'mixed' {
  const origins = new Set(document.pages.map((page) => page.origin))
  if (origins.size > 1) return 'mixed'
  return [...origins][0] ?? 'native'
}

/** What an unreadable file states. */
const nothing: Omit<Statements, 'document'> = {
  reports: [],
  problems: [],
  coverage: { numbers: 0, claimed: 0, checked: 0, not_checkable: 0, unclaimed: [] },
}
