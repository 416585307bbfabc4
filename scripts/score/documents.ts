import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extract } from '../../src/pipeline/extract.ts'
import type { TruthLine } from '../generate/truth.ts'
import { type DocumentScore, scoreDocument } from './score-document.ts'

export interface ScoredFile {
  file: string
  score: DocumentScore
}

/**
 * Scores every document of a folder that has labels: NAME.jsonl beside it or in `labels`, for files whose names begin with NAME. The
 * labels of the longest name win.
 */
export async function scoreFolder(folder: string, labels: string, ocr: 'auto' | 'never'): Promise<ScoredFile[]> {
  if (!existsSync(folder) || !existsSync(labels)) return []
  const names = readdirSync(labels)
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => basename(file, '.jsonl'))
    .sort((a, b) => b.length - a.length)
  const scored: ScoredFile[] = []
  for (const file of readdirSync(folder).sort()) {
    const name = names.find((known) => file.startsWith(known))
    if (!name || !/\.(pdf|docx?|html?)$/.test(file)) continue
    if (ocr === 'never' && /scan/.test(file)) continue
    const extraction = await extract(readFileSync(join(folder, file)), { name: file, ocr })
    scored.push({ file, score: scoreDocument(readTruth(join(labels, `${name}.jsonl`)), extraction) })
  }
  return scored
}

/** Labels made by hand leave out what is null or false. */
export function readTruth(file: string): TruthLine[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => labelled(JSON.parse(line) as TruthLine))
}

function labelled(line: TruthLine): TruthLine {
  if (line.kind === 'amount' && typeof line.measure_alt === 'string')
    return { ...line, measure_alt: [line.measure_alt] }
  if (line.kind === 'indicator' && typeof line.name_alt === 'string') return { ...line, name_alt: [line.name_alt] }
  return line
}
