import { basename } from 'node:path'
import type { FileState } from '../pipeline/file-state.ts'
import type { FilePool } from './file-pool.ts'
import { type FileResult, fileResultOf } from './file-result.ts'
import type { InHand } from './in-hand.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { readAlone } from './read-alone.ts'
import { readSource, type Source } from './read-source.ts'
import type { ResultFolder } from './result-folder.ts'
import type { RunFile, RunOptions } from './run-options.ts'
import { resultUnderName } from './same-content.ts'

/** What became of a file, and whether it was read for that, taken from a file with the same content, or known from an earlier run. */
export interface Settled {
  outcome: Outcome
  how: 'read' | 'copied' | 'known'
}

interface Context {
  options: RunOptions
  inHand: InHand
  folder: ResultFolder
  ledger: Ledger
  pool: FilePool
}

/** States of another try with --retry: more time, memory or size, or a new version of a program, may help. */
export const worthRetrying: readonly FileState[] = ['failed', 'timed-out', 'too-large']

/** Once may be chance; a content that was in hand so many times when the process ended is read where it can do no harm. */
const suspicious = 2

/** Brings one file to its end: result in place first, then the line in the ledger, so that a line never promises what is not there. */
export class Settler {
  readonly #context: Context

  constructor(context: Context) {
    this.#context = context
  }

  /** A file whose content is new in this run. */
  async settle(file: RunFile, source: Source, sha256: string): Promise<Settled> {
    const known = await this.#known(file, sha256, null)
    if (known) return { outcome: known, how: 'known' }
    const copy = await this.#copy(file, sha256)
    if (copy) return { outcome: await this.#keep(file, copy, null), how: 'copied' }
    return { outcome: await this.#keep(file, await this.#read(file, source, sha256), null), how: 'read' }
  }

  /** A file with the content of an earlier one. */
  async settleRepeated(file: RunFile, first: RunFile, sha256: string): Promise<Settled> {
    const known = await this.#known(file, sha256, first)
    if (known) return { outcome: known, how: 'known' }
    const copy = await this.#copy(file, sha256)
    if (copy) return { outcome: await this.#keep(file, copy, first), how: 'copied' }
    const result = await this.#read(file, await readSource(file.path, this.#context.options.limits), sha256)
    return { outcome: await this.#keep(file, result, result.sha256 === sha256 ? first : null), how: 'read' }
  }

  async #read(file: RunFile, source: Source, sha256: string): Promise<FileResult> {
    if (source.lost) return source.lost
    const { pool, inHand, options } = this.#context
    const name = basename(file.path)
    const ends = inHand.take(sha256)
    const result = await (ends < suspicious ? pool.read(name, source.bytes) : readAlone(name, source.bytes, options))
    inHand.release(sha256)
    return result
  }

  /** What an earlier run came to, if its result is still there. Which file is the duplicate may have changed since. */
  async #known(file: RunFile, sha256: string, first: RunFile | null): Promise<Outcome | null> {
    const { ledger, folder } = this.#context
    const entry = await ledger.find(file.output, sha256)
    if (entry === null || this.#isToRetry(entry)) return null
    if ((await folder.sizeOf(entry.output)) !== entry.json_bytes) return null
    const { pipeline: _, options: __, json_bytes: size, ...recorded } = entry
    const outcome = { ...recorded, ...standing(recorded, first) }
    if (outcome.state !== recorded.state || outcome.duplicate_of !== recorded.duplicate_of) {
      await ledger.append(outcome, size)
    }
    return outcome
  }

  /** The result of the same content under another name, from this run or an earlier one. */
  async #copy(file: RunFile, sha256: string): Promise<FileResult | null> {
    const { ledger, folder } = this.#context
    const entry = await ledger.findContent(sha256)
    if (entry === null || this.#isToRetry(entry)) return null
    const text = await folder.read(entry.output)
    const extraction = text === null ? null : resultUnderName(text, sha256, basename(file.path))
    return extraction && fileResultOf(extraction)
  }

  async #keep(file: RunFile, result: FileResult, first: RunFile | null): Promise<Outcome> {
    const { ledger, folder } = this.#context
    const outcome = outcomeOf(file.name, file.output, result)
    const kept = { ...outcome, ...standing(outcome, first) }
    await ledger.append(kept, await folder.write(file.output, result.json))
    return kept
  }

  #isToRetry({ state }: LedgerEntry): boolean {
    return this.#context.options.retry && worthRetrying.includes(state)
  }
}

/** A file is a duplicate only of one that was read: of two damaged ones each is named as damaged. */
function standing({ state, reason }: Outcome, first: RunFile | null): Pick<Outcome, 'state' | 'duplicate_of'> {
  const own = state === 'duplicate' ? (reason === null ? 'done' : 'done-with-problems') : state
  const isRead = own === 'done' || own === 'done-with-problems'
  return first !== null && isRead
    ? { state: 'duplicate', duplicate_of: first.name }
    : { state: own, duplicate_of: null }
}
