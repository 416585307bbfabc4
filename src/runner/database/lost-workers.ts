import { basename } from 'node:path'
import { lostFile } from '../file-result.ts'
import type { Database } from './connect.ts'
import { recordResult } from './read-job.ts'
import { notRead, readerEnded, workerLostCode } from './reading-problems.ts'
import {
  clearJobs,
  failJobs,
  forgetWorkers,
  jobsHeldBy,
  lostWorkers,
  pauseJobs,
  unlockJobsOf,
  usedUpJobs,
} from './sql/workers.ts'

interface HeldJob {
  id: string
  attempts: number
  max_attempts: number
}

/**
 * Gives back what lost workers hold: their jobs are tried again after a pause, or, with no try left, recorded as failed. Any worker may
 * do this at any time; of several at once one takes each lost worker. A worker wrongly thought lost does no harm: its result is taken
 * if it is the first. Returns the number of workers that were lost.
 */
export async function releaseLostWorkers(database: Database, lostAfterSeconds: number): Promise<number> {
  const lost = await database.transaction(async (execute) => {
    const workers = (await execute<{ id: string }>(lostWorkers, [lostAfterSeconds])).map(({ id }) => id)
    if (workers.length > 0) await releaseJobsOf(execute, workers)
    return workers.length
  })
  if (lost > 0) await recordUsedUpJobs(database)
  return lost
}

/** Gives back the jobs of workers that have ended, inside the transaction of `execute`. */
export async function releaseJobsOf(execute: Database['execute'], workers: readonly string[]): Promise<void> {
  const held = await execute<HeldJob>(jobsHeldBy, [workers])
  await execute(unlockJobsOf, [workers])
  const [again, usedUp] = [true, false].map((left) =>
    held.filter((job) => job.attempts < job.max_attempts === left).map(({ id }) => id),
  )
  await execute(pauseJobs, [again])
  await execute(failJobs, [usedUp, workerLostCode])
  await execute(forgetWorkers, [workers])
}

interface UsedUpJob {
  id: string
  /** Null when the file of the job has its result. */
  file_id: string | null
  revision: number
  file: string
  sha256: string
  bytes: number
  attempts: number
  last_error: string | null
}

/**
 * Records the files of jobs that have no try left, and clears away jobs whose worker ended between its
 * result and its goodbye. Returns the number of jobs.
 */
export async function recordUsedUpJobs(database: Database): Promise<number> {
  const jobs = await database.execute<UsedUpJob>(usedUpJobs)
  for (const job of jobs) {
    if (job.file_id !== null) {
      const { file_id: id, revision, attempts, last_error } = job
      const reason =
        last_error === null || last_error === workerLostCode
          ? readerEnded(attempts)
          : notRead(attempts, firstLine(last_error))
      await recordResult(database, { id, revision }, lostFile(basename(job.file), job, reason), {
        attempts,
        machine: null,
      })
    }
    await database.execute(clearJobs, [[job.id]])
  }
  return jobs.length
}

/** The rest of a message is for its authors, and may name places of a machine. */
const firstLine = (message: string): string => message.split('\n')[0] ?? ''
