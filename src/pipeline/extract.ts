import { arbitrateReadings } from '../arbitration/arbitrate-readings.ts'
import { sha256 } from '../base/hash.ts'
import type { Problem } from '../base/problem.ts'
import type { Document, Origin } from '../document/schema.ts'
import { readFile } from '../ingest/read-file.ts'
import type { ReadOptions } from '../ingest/reader.ts'
import { settleFigures } from '../readings/settle-figures.ts'
import { splitReports } from '../reports/split-reports.ts'
import { measureCoverage } from './coverage.ts'
import type { Extraction, Report } from './schema.ts'
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
  const reports: Report[] = []
  const found: Problem[] = [...problems]
  let settled = document ? settleFigures(document) : null
  for (const part of settled ? splitReports(settled, name) : []) {
    const judged = arbitrateReadings(part, settled as Document)
    settled = judged.document
    found.push(...judged.problems)
    const { amounts, indicators } = judged.facts
    reports.push({ ...part.header, amounts, indicators, checks: judged.checks })
  }
  if (document && reports.every(isBare)) found.push(nothingFound)
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
    problems: found,
    reports,
    coverage: measureCoverage(settled, reports),
  }
  return { extraction, document }
}

/** Neither a title nor a figure: another kind of file, an error page in place of the report, a cover alone. */
const isBare = (report: Report): boolean =>
  report.title === null && report.amounts.length === 0 && report.indicators.length === 0

const nothingFound: Problem = {
  code: 'report.not-found',
  level: 'warning',
  page: null,
  message: '文件可以读取，但没有找到报告标题，也没有找到任何预算、支出或指标数字。请核对是否为绩效报告本身。',
  message_en:
    'The file was read, but it holds no title of a report and no budget, spend or indicator figure. Make sure that it is the report itself.',
}

function originOf(document: Document): Origin | 'mixed' {
  const origins = new Set(document.pages.map((page) => page.origin))
  if (origins.size > 1) return 'mixed'
  return [...origins][0] ?? 'native'
}
