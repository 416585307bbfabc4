import { readFile } from 'node:fs/promises'
import { isInconsistent, showCounts, showFindings } from '../../outputs/findings.ts'
import { writeFindings } from '../../outputs/findings-json.ts'
import type { Lang } from '../../outputs/words/labels.ts'
import { extract } from '../../pipeline/extract.ts'
import type { Extraction } from '../../pipeline/schema.ts'
import { exitCodes } from '../exit-codes.ts'
import { inputsOrComplaint } from '../input-files.ts'

export interface CheckOptions {
  format: 'text' | 'json'
  ocr: 'auto' | 'always' | 'never'
  ocrEngine: 'auto' | 'native' | 'wasm'
}

/** Extracts and prints what does not agree, file by file as they are read; nothing is written. */
export async function checkCommand(paths: string[], options: CheckOptions, lang: Lang): Promise<number> {
  const inputs = await inputsOrComplaint(paths, lang)
  if (inputs === null) return exitCodes.usage
  const extractions: Extraction[] = []
  for (const { path } of inputs.files) {
    const extraction = await extract(await readFile(path), {
      name: path,
      ocr: options.ocr,
      ocrEngine: options.ocrEngine,
    })
    extractions.push(extraction)
    if (options.format === 'text') for (const text of showFindings(path, extraction, lang)) console.log(`${text}\n`)
  }
  if (options.format === 'json') process.stdout.write(writeFindings(extractions))
  else console.log(showCounts(extractions, lang).join('\n'))
  const clean =
    inputs.missing.length === 0 && extractions.every((extraction) => isRead(extraction) && isConsistent(extraction))
  return clean ? exitCodes.ok : exitCodes.some
}

const isRead = ({ problems }: Extraction): boolean => problems.every((problem) => problem.level !== 'error')

const isConsistent = ({ reports }: Extraction): boolean => !reports.some((report) => report.checks.some(isInconsistent))
