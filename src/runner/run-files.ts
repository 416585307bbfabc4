import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import PQueue from 'p-queue'
import { sha256 } from '../base/hash.ts'
import { writeFailures } from '../outputs/failures.ts'
import { isIncomplete } from '../outputs/summary.ts'
import { generator } from '../pipeline/version.ts'
import { FilePool } from './file-pool.ts'
import { lockFolder } from './folder-lock.ts'
import { InHand } from './in-hand.ts'
import { Ledger } from './ledger.ts'
import type { Outcome } from './outcome.ts'
import { readSource } from './read-source.ts'
import { ResultFolder } from './result-folder.ts'
import type { RunFile, RunOptions } from './run-options.ts'
import { type Settled, Settler } from './settle-file.ts'

/** What a run writes beside the results. */
export const runFileNames = { ledger: 'ledger.jsonl', failures: 'failures.csv', lock: '.heshu-lock' } as const

export interface RunEnd {
  /** Files that were not begun, because the run was told to stop. */
  left: number
  /** Lines of the ledger that could not be understood. */
  unreadableLines: number
}

/**
 * Reads many files into a folder: one JSON each, a ledger, a list of what could not be read. Taken up again after any end, it redoes
 * nothing that is done. Memory does not grow with the results: of a finished file only its name, hash and place in the ledger are kept.
 * Throws FolderInUse, and what the system says when the folder cannot be written.
 */
export async function runFiles(options: RunOptions): Promise<RunEnd> {
  await mkdir(options.out, { recursive: true })
  const unlock = await lockFolder(join(options.out, runFileNames.lock))
  try {
    const folder = await ResultFolder.open(options.out)
    const key = { pipeline: generator.pipeline, options: readingKey(options) }
    const ledger = await Ledger.open(join(options.out, runFileNames.ledger), key)
    const inHand = await InHand.open(join(options.out, '.heshu-in-hand'))
    const pool = new FilePool(options)
    try {
      const left = await settleAll(options, new Settler({ options, folder, ledger, pool, inHand }), folder)
      await inHand.close()
      return { left, unreadableLines: ledger.unreadable }
    } finally {
      await pool.close()
      await ledger.close()
      await folder.close()
    }
  } finally {
    await unlock()
  }
}

/** Options that change a result; an engine that was not asked for by name is not one. */
const readingKey = ({ ocr, ocrEngine = 'auto' }: RunOptions): string =>
  ocrEngine === 'auto' ? `ocr=${ocr}` : `ocr=${ocr} engine=${ocrEngine}`

/** A file whose content came before under another name. */
interface Repeated {
  index: number
  first: RunFile
  sha256: string
}

/** Gives the number of files that were not begun. */
async function settleAll(options: RunOptions, settler: Settler, folder: ResultFolder): Promise<number> {
  const { files, stop, limits, onFile } = options
  const line = new WorkLine(options.jobs, stop)
  const failures: { index: number; outcome: Outcome }[] = []
  let settled = 0
  const finish = (index: number, done: Settled): void => {
    settled++
    if (isIncomplete(done.outcome)) failures.push({ index, outcome: done.outcome })
    onFile({ ...done, index })
  }
  const firsts = new Map<string, RunFile>()
  const repeated: Repeated[] = []
  for (const [index, file] of files.entries()) {
    if (!(await line.isOpen())) break
    const source = await readSource(file.path, limits)
    const hash = source.lost ? source.lost.sha256 : sha256(source.bytes)
    const first = firsts.get(hash)
    if (first) repeated.push({ index, first, sha256: hash })
    else {
      // What could not be opened has no content to be the same.
      if (hash !== '') firsts.set(hash, file)
      line.add(async () => finish(index, await settler.settle(file, source, hash)))
    }
  }
  await line.end()
  // Only now is every first one in place, whichever was finished first.
  for (const { index, first, sha256: hash } of repeated) {
    if (!(await line.isOpen())) break
    line.add(async () => finish(index, await settler.settleRepeated(files[index] as RunFile, first, hash)))
  }
  await line.end()
  await writeFailureList(folder, failures)
  return files.length - settled
}

async function writeFailureList(
  folder: ResultFolder,
  failures: readonly { index: number; outcome: Outcome }[],
): Promise<void> {
  const rows = [...failures].sort((a, b) => a.index - b.index).map(({ outcome }) => outcome)
  if (rows.length === 0) await folder.remove(runFileNames.failures)
  else await folder.write(runFileNames.failures, writeFailures(rows))
}

/**
 * Work in order with back-pressure: no more is taken in than the workers are about to need. Every worker has its next file waiting while the
 * result of the last one is being written. The first error ends it.
 */
class WorkLine {
  readonly #queue: PQueue
  readonly #stop: AbortSignal
  #error: { thrown: unknown } | null = null

  constructor(jobs: number, stop: AbortSignal) {
    this.#queue = new PQueue({ concurrency: 2 * jobs })
    this.#stop = stop
  }

  /** Waits until there is room; false when no more is to be begun. */
  async isOpen(): Promise<boolean> {
    await this.#queue.onSizeLessThan(1)
    return !this.#stop.aborted && this.#error === null
  }

  add(work: () => Promise<void>): void {
    this.#queue.add(work).catch((thrown: unknown) => {
      this.#error ??= { thrown }
      this.#queue.clear()
    })
  }

  /** Waits for what was begun. Throws the first error. */
  async end(): Promise<void> {
    await this.#queue.onIdle()
    if (this.#error) throw this.#error.thrown
  }
}
