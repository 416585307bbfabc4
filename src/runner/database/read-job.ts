import { basename } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../../base/problem.ts'
import type { FilePool } from '../file-pool.ts'
import { type FileResult, lostFile } from '../file-result.ts'
import type { Database } from './connect.ts'
import { ContentsMissing, loadContents } from './contents.ts'
import { contentsMissing } from './reading-problems.ts'
import { finishFile, unfinishedFile } from './sql/finish.ts'
import type { ReadingOptions } from './submit.ts'
import { untilAnswered } from './transient.ts'

/** What a job says: which file, and for which handing-in of it. */
const Payload = z.strictObject({ file: z.string(), revision: z.int() })

export interface Job {
  payload: unknown
  /** This try included. */
  attempts: number
  maxAttempts: number
  /** Name of the machine that reads it. */
  machine: string
}

export interface Reading {
  database: Database
  pool: Pick<FilePool, 'read'>
  /** Shared folder of contents; null when this machine has none. */
  folder: string | null
  /** The database does not answer; it is waited for. */
  onWait: (error: Error) => void
  /** A file has its state. */
  onFinished: (file: string, result: FileResult) => void
  /** A file was not read this time, and has tries left. */
  onTryAgain: (file: string, reason: Problem) => void
}

/** A try that failed and may well succeed elsewhere or later: the queue comes back to it after a pause. */
class TryAgain extends Error {}

/** Reasons that may lie in the machine instead of the file: too little memory, too many neighbours. */
const mayPass = new Set(['run.timed-out', 'run.out-of-memory', 'run.worker-lost', 'run.contents-missing'])

interface FileRow {
  file: string
  sha256: string
  bytes: number
  options: ReadingOptions
}

/**
 * One job of the queue: fetch, read, and record result and end of the job in one transaction. Throws TryAgain while tries are left and
 * the reason may pass; a database that is away is waited for, with the finished result in hand.
 */
export async function readJob({ payload, attempts, maxAttempts, machine }: Job, reading: Reading): Promise<void> {
  const { database, onWait, onFinished } = reading
  const { file: id, revision } = Payload.parse(payload)
  const [file] = await untilAnswered(() => database.execute<FileRow>(unfinishedFile, [id, revision]), { onWait })
  // Finished by another worker, or handed in anew with a job of its own.
  if (file === undefined) return
  const result = await readFileOf(file, attempts, reading)
  if (result.reason !== null && mayPass.has(result.reason.code) && attempts < maxAttempts) {
    reading.onTryAgain(file.file, result.reason)
    throw new TryAgain(result.reason.code)
  }
  const isFirst = await untilAnswered(() => recordResult(database, { id, revision }, result, { attempts, machine }), {
    onWait,
  })
  if (isFirst) onFinished(file.file, result)
}

async function readFileOf(
  { file, sha256, bytes, options }: FileRow,
  attempts: number,
  reading: Reading,
): Promise<FileResult> {
  const { database, pool, folder, onWait } = reading
  const name = basename(file)
  let contents: Uint8Array
  try {
    contents = await untilAnswered(() => loadContents(database, sha256, folder), { onWait })
  } catch (error) {
    if (!(error instanceof ContentsMissing)) throw error
    return lostFile(name, { sha256, bytes }, contentsMissing(attempts, error))
  }
  return pool.read(name, contents, options.ocr)
}

/** False when the file had its result already: nothing was changed. */
export async function recordResult(
  database: Pick<Database, 'execute'>,
  { id, revision }: { id: string; revision: number },
  { state, media_type, reason, counts, json }: FileResult,
  { attempts, machine }: { attempts: number; machine: string | null },
): Promise<boolean> {
  const values = [
    id,
    revision,
    state,
    media_type,
    reason === null ? null : JSON.stringify(reason),
    counts,
    attempts,
    machine,
    Buffer.from(json).toString(),
  ]
  return (await database.execute(finishFile, values)).length > 0
}
