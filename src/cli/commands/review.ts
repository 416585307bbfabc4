import { readFile } from 'node:fs/promises'
import { reviewQueue, showReviewQueue, writeReviewQueues } from '../../outputs/review-queue.ts'
import { type Lang, levelLabels } from '../../outputs/words/labels.ts'
import { sentences } from '../../outputs/words/sentences.ts'
import { extract } from '../../pipeline/extract.ts'
import type { Extraction } from '../../pipeline/schema.ts'
import { exitCodes } from '../exit-codes.ts'
import { inputsOrComplaint } from '../input-files.ts'
import type { CheckOptions } from './check.ts'

/** Prints the recognised figures of scans, the most doubtful of each file first; files that cannot be read are complained about. */
export async function reviewCommand(paths: string[], options: CheckOptions, lang: Lang): Promise<number> {
  const inputs = await inputsOrComplaint(paths, lang)
  if (inputs === null) return exitCodes.usage
  const extractions: Extraction[] = []
  for (const { path } of inputs.files) {
    const extraction = await extract(await readFile(path), { name: path, ocr: options.ocr })
    extractions.push(extraction)
    for (const problem of extraction.problems.filter(({ level }) => level === 'error'))
      console.error(`${path}: ${levelLabels[lang].error} ${lang === 'zh' ? problem.message : problem.message_en}`)
    if (options.format === 'text') print(path, extraction, lang)
  }
  if (options.format === 'json') process.stdout.write(writeReviewQueues(extractions))
  const isRead = extractions.every(({ problems }) => problems.every(({ level }) => level !== 'error'))
  return isRead && inputs.missing.length === 0 ? exitCodes.ok : exitCodes.some
}

/** Figures below this are worth a look, as the heading counts them. */
const doubtful = 0.95

function print(path: string, extraction: Extraction, lang: Lang): void {
  const queue = reviewQueue(extraction)
  const count = queue.filter(({ confidence }) => confidence < doubtful).length
  console.log(`${path}: ${sentences[lang].review(queue.length, count)}`)
  for (const line of showReviewQueue(path, queue, lang)) console.log(`  ${line}`)
}
