import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeJson } from '../../outputs/json.ts'
import { type DocumentSummary, showSummary, summaryOf } from '../../outputs/summary.ts'
import type { Lang } from '../../outputs/words/labels.ts'
import { extract } from '../../pipeline/extract.ts'
import { exitCodes } from '../exit-codes.ts'
import { type InputFile, inputsOrComplaint } from '../input-files.ts'

export interface ExtractCommandOptions {
  out: string
  ocr: 'auto' | 'always' | 'never'
  jobs?: number
  log?: 'json'
}

/** Reads every file, writes one JSON each, ends with the table. */
export async function extractCommand(paths: string[], options: ExtractCommandOptions, lang: Lang): Promise<number> {
  const inputs = await inputsOrComplaint(paths, lang)
  if (inputs === null) return exitCodes.usage
  const summaries: DocumentSummary[] = []
  for (const file of inputs.files) summaries.push(await extractFile(file, options))
  console.log(showSummary(summaries, lang, process.stdout.columns ?? 120))
  return inputs.missing.length === 0 && summaries.every((s) => !s.failed) ? exitCodes.ok : exitCodes.some
}

async function extractFile({ path, output }: InputFile, options: ExtractCommandOptions): Promise<DocumentSummary> {
  const extraction = await extract(await readFile(path), { name: path, ocr: options.ocr })
  const target = join(options.out, output)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(`${target}.part`, writeJson(extraction))
  await rename(`${target}.part`, target)
  return summaryOf(extraction)
}
