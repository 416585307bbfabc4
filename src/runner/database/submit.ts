import { readFile } from 'node:fs/promises'
import { sha256 } from '../../base/hash.ts'
import { generator } from '../../pipeline/version.ts'
import type { Database } from './connect.ts'
import { storeContents } from './contents.ts'
import { taskName } from './queue.ts'
import { addJobs, dropResults, putFiles } from './sql/submit.ts'
import { untilAnswered } from './transient.ts'

/** A file to hand in. */
export interface SubmittedFile {
  path: string
  /** Name below the folder that was given, with its subfolders. */
  file: string
  /** Name of its result below a run folder. Unique in the database. */
  output: string
}

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
  /** Told after every batch; `waiting` counts the files that will now be read. */
  onProgress?: (submitted: Submitted) => void
}

export interface Submitted {
  files: number
  waiting: number
}

/** Files whose rows and jobs are written in one transaction: a stop loses at most this much, and handing in again resumes. */
const batchSize = 100

/**
 * Hands files in: contents first, then, batch by batch, their rows and jobs in one transaction. What is known under the same name with
 * the same contents and options is left as it is, finished or not, so that the same call may be repeated at any time.
 */
export async function submit(
  database: Database,
  files: readonly SubmittedFile[],
  options: SubmitOptions,
): Promise<Submitted> {
  const submitted: Submitted = { files: 0, waiting: 0 }
  for (let at = 0; at < files.length; at += batchSize) {
    const rows: FileRow[] = []
    for (const file of files.slice(at, at + batchSize)) rows.push(await storedRow(database, file, options.folder))
    submitted.waiting += await untilAnswered(() => putBatch(database, rows, options))
    submitted.files += rows.length
    options.onProgress?.(submitted)
  }
  return submitted
}

interface FileRow {
  output: string
  file: string
  sha256: string
  bytes: number
}

async function storedRow(database: Database, { path, file, output }: SubmittedFile, folder: string | null): Promise<FileRow> {
  const bytes = await readFile(path)
  const sha = sha256(bytes)
  await untilAnswered(() => storeContents(database, bytes, sha, folder))
  return { output, file, sha256: sha, bytes: bytes.byteLength }
}

async function putBatch(
  database: Database,
  rows: readonly FileRow[],
  { reading, attempts, again }: SubmitOptions,
): Promise<number> {
  return database.transaction(async (execute) => {
    const put = await execute<{ id: string }>(putFiles, [JSON.stringify(rows), reading, generator.pipeline, again])
    const ids = put.map(({ id }) => id)
    if (ids.length === 0) return 0
    await execute(dropResults, [ids])
    const [added] = await execute<{ jobs: number }>(addJobs, [ids, taskName, attempts])
    // The queue leaves a job alone that a worker takes at this very moment: then nothing is written, and a second call puts it right.
    if (added?.jobs !== ids.length) throw new Error('a file was taken while it was handed in anew: submit again')
    return ids.length
  })
}
