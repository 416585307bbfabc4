import { extract } from '../../src/pipeline/extract.ts'
import { type GeneratedFile, generate } from '../generate/generate.ts'
import { writeDocx } from '../generate/write-docx.ts'
import { type Markup, writeHtml } from '../generate/write-html.ts'
import { writePdf } from '../generate/write-pdf.ts'
import { type DocumentScore, scoreDocument } from './score-document.ts'

export const formats = ['html', 'docx', 'pdf'] as const
export type Format = (typeof formats)[number]

/** Every 20th report is read as Word, every 40th as PDF: they cost ten times as much as HTML. */
export const formatOf = (seed: number): Format => (seed % 40 === 7 ? 'pdf' : seed % 20 === 13 ? 'docx' : 'html')

const markups: readonly Markup[] = ['plain', 'word', 'plain', 'portal']

export function bytesOf(file: GeneratedFile, format: Format): Uint8Array {
  if (format === 'docx') return writeDocx(file.paper)
  if (format === 'pdf') return writePdf(file.paper)
  const { organization, year } = file.unit
  const furniture = {
    site: organization.name,
    date: `${year + 1}-09-${10 + (file.seed % 19)}`,
    contact: `0000-${6_000_000 + file.seed}`,
  }
  return new TextEncoder().encode(
    writeHtml(file.paper, { furniture, charset: 'utf-8', markup: markups[file.seed % 4] ?? 'plain' }),
  )
}

export interface GeneratedScore {
  seed: number
  format: Format
  kind: string
  /** Class of the seeded error, null on clean reports. */
  error: string | null
  score: DocumentScore
}

/** Generates, writes, reads and scores the report of one seed. */
export async function scoreSeed(seed: number, format: Format = formatOf(seed)): Promise<GeneratedScore> {
  const file = generate(seed)
  const extraction = await extract(bytesOf(file, format), { name: `${seed}.${format}`, ocr: 'never' })
  return {
    seed,
    format,
    kind: file.kind,
    error: file.error?.class ?? null,
    score: scoreDocument(file.truth, extraction),
  }
}
