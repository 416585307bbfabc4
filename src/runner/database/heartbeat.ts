import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { generator } from '../../pipeline/version.ts'
import type { Database } from './connect.ts'
import { recordUsedUpJobs, releaseLostWorkers } from './lost-workers.ts'
import type { Reading } from './read-job.ts'
import { anyUnfinished } from './sql/finish.ts'
import { sayAlive } from './sql/workers.ts'
import { untilAnswered } from './transient.ts'

export interface Beating {
  /** Names under which the queue locks jobs. */
  names: ReadonlySet<string>
  /** Jobs that failed for ever and whose files are not recorded yet. */
  failed: { jobs: number }
}

export interface BeatOptions {
  /** Files at the same time. */
  jobs: number
  /** A worker not heard of for so long is lost, and its files go to others. */
  lostAfterSeconds: number
  /** Ends when no file of this pipeline is left; otherwise waits for more. */
  untilDone: boolean
  /** Other workers fell silent, and their files were given back. */
  onWorkersLost: (workers: number) => void
}

/** Beats in the time after which a worker counts as lost: some may fail without harm. */
const beatsBeforeLost = 6

/** Registers a worker, or says that it is still there. */
export const sayIsAlive = (database: Database, name: string, jobs: number): Promise<unknown> =>
  database.execute(sayAlive, [name, hostname(), jobs, generator.pipeline])

/** Says that the worker lives, looks for lost ones, and sees when nothing is left to do. */
export function keepBeating(
  { database, onWait }: Pick<Reading, 'database' | 'onWait'>,
  { names, failed }: Beating,
  { jobs, lostAfterSeconds, untilDone, onWorkersLost }: BeatOptions,
  onEnd: () => void,
): { stop: () => Promise<void> } {
  const stopped = new AbortController()
  const once = async (): Promise<void> => {
    for (const name of names) await sayIsAlive(database, name, jobs)
    const lost = await releaseLostWorkers(database, lostAfterSeconds)
    if (lost > 0) onWorkersLost(lost)
    // A job that failed for ever is recorded once the queue has let go of it.
    if (failed.jobs > 0) failed.jobs -= Math.min(failed.jobs, await recordUsedUpJobs(database))
    if (untilDone && !(await isAnyUnfinished(database))) onEnd()
  }
  const loop = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await untilAnswered(once, { signal: stopped.signal, onWait })
      await sleep((lostAfterSeconds * 1000) / beatsBeforeLost, undefined, { signal: stopped.signal })
    }
  }
  let failure: unknown = null
  const running = loop().catch((error: unknown) => {
    if (stopped.signal.aborted) return
    failure = error
    onEnd()
  })
  return {
    stop: async () => {
      stopped.abort()
      await running
      if (failure !== null) throw failure
    },
  }
}

async function isAnyUnfinished(database: Database): Promise<boolean> {
  const [row] = await database.execute<{ unfinished: boolean }>(anyUnfinished, [generator.pipeline])
  return row?.unfinished === true
}
