import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Runner, run } from 'graphile-worker'
import { generator } from '../../pipeline/version.ts'
import type { Database } from './connect.ts'
import { recordUsedUpJobs, releaseJobsOf, releaseLostWorkers } from './lost-workers.ts'
import { folderFlag, queueSchema, silentLogger, taskName } from './queue.ts'
import { type Reading, readJob } from './read-job.ts'
import { anyUnfinished } from './sql/finish.ts'
import { sayAlive } from './sql/workers.ts'
import { untilAnswered } from './transient.ts'

export interface WorkOptions {
  /** Files at the same time. */
  jobs: number
  /** A worker not heard of for so long is lost, and its files go to others. */
  lostAfterSeconds: number
  /** Ends when no file of this pipeline is left; otherwise waits for more. */
  untilDone: boolean
  /** Aborted to stop: files in hand are finished first. */
  signal: AbortSignal
  /** Other workers fell silent, and their files were given back. */
  onWorkersLost: (workers: number) => void
}

/** Beats in the time after which a worker counts as lost: some may fail without harm. */
const beatsBeforeLost = 6

/** Milliseconds between looks for new jobs; the queue also tells of them at once. */
const pollInterval = 2000

/** Pause after the queue gave up, so that a database that refuses everything is not asked without pause. */
const restartMilliseconds = 1000

/**
 * Takes jobs until it is told to stop. The queue stops by itself when the database is away while it says goodbye to a job; it is then
 * started again, under a new name, for as long as it takes.
 */
export async function work(reading: Reading, options: WorkOptions): Promise<void> {
  const { database } = reading
  await recordUsedUpJobs(database)
  const stop = new AbortController()
  const end = AbortSignal.any([options.signal, stop.signal])
  while (!end.aborted) {
    const queue = await untilAnswered(() => startQueue(reading, options), { onWait: reading.onWait })
    const beats = keepBeating(reading, queue.names, options, () => stop.abort())
    const stopQueue = (): void => void queue.runner.stop().catch(() => {})
    end.addEventListener('abort', stopQueue)
    if (end.aborted) stopQueue()
    const failure = await queue.runner.promise.then(
      () => null,
      (error: Error) => error,
    )
    end.removeEventListener('abort', stopQueue)
    await beats.stop()
    await untilAnswered(() => database.transaction((execute) => releaseJobsOf(execute, [...queue.names])), reading)
    if (failure !== null && !end.aborted) {
      reading.onWait(failure)
      await sleep(restartMilliseconds, undefined, { signal: end }).catch(() => {})
    }
  }
}

interface Queue {
  runner: Runner
  /** Names under which it locks jobs. */
  names: Set<string>
}

async function startQueue(reading: Reading, options: WorkOptions): Promise<Queue> {
  const { database } = reading
  const names = new Set<string>()
  const registering = {
    name: 'HeshuWorkers',
    version: '1',
    worker: {
      hooks: {
        // Before its first job, so that no job is ever held by a worker that nobody knows of.
        async startWorker(_context: unknown, { worker }: { worker: { workerPool: { id: string } } }): Promise<void> {
          names.add(worker.workerPool.id)
          await untilAnswered(() => beat(database, worker.workerPool.id, options.jobs), reading)
        },
      },
    },
  }
  const runner = await run({
    pgPool: database.pool,
    schema: queueSchema,
    concurrency: options.jobs,
    noHandleSignals: true,
    // Else a file called crontab in the current folder would be obeyed.
    parsedCronItems: [],
    pollInterval,
    logger: silentLogger,
    forbiddenFlags: reading.folder === null ? [folderFlag] : [],
    // Without batches a goodbye that fails would end the process.
    preset: { plugins: [registering], worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: {
      [taskName]: (payload, { job }) =>
        readJob(
          { payload, attempts: job.attempts, maxAttempts: job.max_attempts, worker: job.locked_by ?? '' },
          reading,
        ),
    },
  })
  return { runner, names }
}

const beat = (database: Database, name: string, jobs: number): Promise<unknown> =>
  database.execute(sayAlive, [name, hostname(), jobs, generator.pipeline])

/** Says that the worker lives, looks for lost ones, and sees when nothing is left to do. */
function keepBeating(
  { database, onWait }: Reading,
  names: ReadonlySet<string>,
  { jobs, lostAfterSeconds, untilDone, onWorkersLost }: WorkOptions,
  onEnd: () => void,
): { stop: () => Promise<void> } {
  const stopped = new AbortController()
  const once = async (): Promise<void> => {
    for (const name of names) await beat(database, name, jobs)
    const lost = await releaseLostWorkers(database, lostAfterSeconds)
    if (lost > 0) onWorkersLost(lost)
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
