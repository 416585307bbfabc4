import { sha256 } from '../../base/hash.ts'
import { generator } from '../../pipeline/version.ts'
import type { FileLimits } from '../file-limits.ts'
import type { FileResult } from '../file-result.ts'
import { readSource } from '../read-source.ts'
import type { RunFile } from '../run-options.ts'
import type { Database } from './connect.ts'
import { storeContents } from './contents.ts'
import { taskName } from './queue.ts'
import { recordResult } from './read-job.ts'
import { addJobs, dropResults, putFiles } from './sql/submit.ts'
import { untilAnswered } from './transient.ts'

/** What the results depend on beside the contents; part of the key of finished work. */
export interface ReadingOptions {
  ocr: 'auto' | 'always' | 'never'
}

export interface SubmitOptions {
  reading: ReadingOptions
  /** Shared folder for contents; null keeps them in the database. */
  folder: string | null
  /** How often a file is tried before it is recorded as failed. */
  attempts: number
  /** States that are tried again although contents and options are the same. */
  again: readonly string[]
  /** What is larger is recorded as too large and not stored. */
  limits: FileLimits
  /** The database does not answer; it is waited for. */
  onWait?: (error: Error) => void
  /** Told after every batch. */
  onProgress?: (submitted: Submitted) => void
  /** Told of files that have their state already, because their bytes cannot be had or are too many. */
  onLost?: (path: string, result: FileResult) => void
}

export interface Submitted {
  files: number
  /** Of those, to be read now. */
  waiting: number
  /** Of those, without contents: their state is recorded. */
  lost: number
}

/** Files whose rows and jobs are written in one transaction: a stop loses at most this much, and handing in again resumes. */
const batchSize = 100

/**
 * Hands files in: contents first, then, batch by batch, their rows and jobs in one transaction. What is known under the same name with
 * the same contents and options is left as it is, finished or not, so that the same call may be repeated at any time.
 */
export async function submit(
  database: Database,
  files: readonly RunFile[],
  options: SubmitOptions,
): Promise<Submitted> {
  const submitted: Submitted = { files: 0, waiting: 0, lost: 0 }
  for (let at = 0; at < files.length; at += batchSize) {
    const sources: StoredSource[] = []
    for (const file of files.slice(at, at + batchSize)) sources.push(await storeSource(database, file, options))
    submitted.waiting += await untilAnswered(() => putBatch(database, sources, options), options)
    submitted.files += sources.length
    submitted.lost += sources.filter(({ lost }) => lost !== null).length
    options.onProgress?.(submitted)
  }
  return submitted
}

/** A file whose contents are stored, or whose result is known without them. */
interface StoredSource {
  row: { output: string; file: string; sha256: string | null; bytes: number }
  lost: FileResult | null
}

async function storeSource(
  database: Database,
  { path, name, output }: RunFile,
  options: SubmitOptions,
): Promise<StoredSource> {
  const { folder, limits, onLost } = options
  const { bytes, lost } = await readSource(path, limits)
  if (lost !== undefined) {
    onLost?.(path, lost)
    return { row: { output, file: name, sha256: lost.sha256 || null, bytes: lost.bytes }, lost }
  }
  const sha = sha256(bytes)
  await untilAnswered(() => storeContents(database, bytes, sha, folder), options)
  return { row: { output, file: name, sha256: sha, bytes: bytes.byteLength }, lost: null }
}

interface PutRow {
  id: string
  output: string
  revision: number
}

/** Gives the number of files that are now to be read. */
async function putBatch(
  database: Database,
  sources: readonly StoredSource[],
  { reading, attempts, again }: SubmitOptions,
): Promise<number> {
  const lostByOutput = new Map(sources.map(({ row, lost }) => [row.output, lost]))
  const rows = JSON.stringify(sources.map(({ row }) => row))
  return database.transaction(async (execute) => {
    const put = await execute<PutRow>(putFiles, [rows, reading, generator.pipeline, again])
    await execute(dropResults, [put.map(({ id }) => id)])
    const waiting: string[] = []
    for (const { id, output, revision } of put) {
      const lost = lostByOutput.get(output)
      if (lost) await recordResult({ execute }, { id, revision }, lost, { attempts: 1, machine: null })
      else waiting.push(id)
    }
    const [added] = await execute<{ jobs: number }>(addJobs, [waiting, taskName, attempts])
    // The queue leaves a job alone that a worker takes at this very moment: then nothing is written, and a second call puts it right.
    if (added?.jobs !== waiting.length) throw new Error('a file was taken while it was handed in anew: submit again')
    return waiting.length
  })
}
