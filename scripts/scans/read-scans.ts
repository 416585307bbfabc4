import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { placeKey, readFigure } from '../../src/arbitration/figures-at.ts'
import type { Document } from '../../src/document/schema.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { readReports } from '../../src/pipeline/read-reports.ts'
import { type ScanKind, scanKinds } from '../generate/scan/scan-kinds.ts'
import { writeScan } from '../generate/scan/write-scan.ts'
import { type TrueFigure, trueFigures } from './scan-truth.ts'

/** A scan as it was recognised, and what really stands on it. */
export interface ReadScan {
  name: string
  kind: string
  document: Document
  truth: TrueFigure[]
}

/**
 * Scans a report in every bad way and reads the scans again. Scans, their truth and what was recognised stay in `folder`, and are taken
 * from there where they are: recognition is the slow part.
 */
export async function readScans(report: string, folder: string): Promise<ReadScan[]> {
  mkdirSync(folder, { recursive: true })
  const scans: ReadScan[] = []
  for (const kind of scanKinds) {
    const name = `${basename(report, '.pdf')}-${kind.name}`
    const file = join(folder, name)
    if (!existsSync(`${file}.truth.json`)) await scan(report, kind, file)
    const truth = JSON.parse(readFileSync(`${file}.truth.json`, 'utf8')) as TrueFigure[]
    const document = await recognised(`${file}.pdf`, `${file}.document.json`)
    scans.push({ name, kind: kind.name, document, truth })
  }
  return scans
}

async function scan(report: string, kind: ScanKind, file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(report))
  const { pdf, places } = await writeScan(bytes, kind, basename(report, '.pdf'))
  writeFileSync(`${file}.pdf`, pdf)
  writeFileSync(`${file}.truth.json`, JSON.stringify(trueFigures(await documentOf(bytes, report), places)))
}

/** The document of a scan, from the folder when it was recognised before. */
async function recognised(pdf: string, kept: string): Promise<Document> {
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Document
  const document = await documentOf(new Uint8Array(readFileSync(pdf)), pdf)
  writeFileSync(kept, JSON.stringify(document))
  return document
}

/** A scan of somebody else with the same report as text; both lie straight. */
export async function readPair(scanned: string, original: string, folder: string): Promise<ReadScan> {
  mkdirSync(folder, { recursive: true })
  const name = basename(scanned, '.pdf')
  const truth = trueFigures(await documentOf(new Uint8Array(readFileSync(original)), original))
  return { name, kind: 'other', document: await recognised(scanned, join(folder, `${name}.document.json`)), truth }
}

async function documentOf(bytes: Uint8Array, name: string): Promise<Document> {
  const { document, problems } = await readFile(bytes, name, { ocr: 'auto' })
  if (!document) throw new Error(`${name}: ${problems.map(({ message_en }) => message_en).join(' ')}`)
  return document
}

/** Places with a figure that the facts of a report with text rest on: what a perfect scan would give. */
export async function statedFigures(report: string): Promise<number> {
  const { reports } = readReports(await documentOf(new Uint8Array(readFileSync(report)), report), report)
  const places = reports.flatMap(({ amounts, indicators }) =>
    [...amounts, ...indicators].flatMap(({ evidence }) =>
      evidence.filter((e) => /\d/.test(readFigure(e))).map(placeKey),
    ),
  )
  return new Set(places).size
}
