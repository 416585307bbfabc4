import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Document } from '../src/document/schema.ts'
import { extractWithDocument } from '../src/pipeline/extract.ts'
import type { Extraction } from '../src/pipeline/schema.ts'
import { generator } from '../src/pipeline/version.ts'

/** Every document in samples/, as paths from the root of the repository. */
export const sampleFiles: string[] = readdirSync('samples', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(pdf|docx|doc|html)$/.test(file))
  .map((file) => join('samples', file))
  .sort()

/**
 * The extraction of a sample without recognition: what a machine's engine reads from a picture is tested by its figures, not byte by
 * byte.
 */
export async function readSample(file: string): Promise<{ extraction: Extraction; document: Document | null }> {
  const read = await extractWithDocument(readFileSync(file), { name: basename(file), ocr: 'never' })
  return { ...read, extraction: { ...read.extraction, generator: { ...generator, pipeline: goldenPipeline } } }
}

/** In place of the hash of the sources, which changes with every change: golden documents shall change with results alone. */
const goldenPipeline = '1'

/** Where the reviewed result of a sample is kept. */
export const goldenOf = (file: string): string => join('test', 'golden', `${basename(file)}.json`)
