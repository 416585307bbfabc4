import { EventEmitter } from 'node:events'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Runner, run, type WorkerEvents } from 'graphile-worker'
import { type Beating, type BeatOptions, keepBeating, sayIsAlive } from './heartbeat.ts'
import { recordUsedUpJobs, releaseJobsOf } from './lost-workers.ts'
import { folderFlag, queueSchema, silentLogger, taskName } from './queue.ts'
import { type Reading, readJob } from './read-job.ts'
import { isTransient, untilAnswered } from './transient.ts'

export interface WorkOptions extends BeatOptions {
  /** Aborted to stop: files in hand are finished first. */
  signal: AbortSignal
}

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
  await untilAnswered(() => recordUsedUpJobs(database), reading)
  const stop = new AbortController()
  const end = AbortSignal.any([options.signal, stop.signal])
  while (!end.aborted) {
    const queue = await untilAnswered(() => startQueue(reading, options), { onWait: reading.onWait })
    const beats = keepBeating(reading, queue, options, () => stop.abort())
    const stopQueue = (): void => void queue.runner.stop().catch(() => {})
    end.addEventListener('abort', stopQueue)
    if (end.aborted) stopQueue()
    const failure = await queue.runner.promise.then(
      () => null,
      (error: Error) => error,
    )
    end.removeEventListener('abort', stopQueue)
    await beats.stop()
    await releaseOwn(reading, queue.names, end.aborted)
    if (failure !== null && !end.aborted) {
      reading.onWait(failure)
      await sleep(restartMilliseconds, undefined, { signal: end }).catch(() => {})
    }
  }
}

interface Queue extends Beating {
  runner: Runner
}

/** What a queue that ended still holds goes back at once. Without a database a worker that stops leaves that to others. */
async function releaseOwn({ database, onWait }: Reading, names: ReadonlySet<string>, stopping: boolean): Promise<void> {
  const release = async (): Promise<void> => {
    await database.transaction((execute) => releaseJobsOf(execute, [...names]))
    await recordUsedUpJobs(database)
  }
  if (!stopping) return untilAnswered(release, { onWait })
  await release().catch((error: unknown) => {
    if (!isTransient(error)) throw error
  })
}

async function startQueue(reading: Reading, options: WorkOptions): Promise<Queue> {
  const { database } = reading
  const names = new Set<string>()
  const failed = { jobs: 0 }
  const events: WorkerEvents = new EventEmitter()
  events.on('job:failed', () => failed.jobs++)
  const registering = {
    name: 'HeshuWorkers',
    version: '1',
    worker: {
      hooks: {
        // Before its first job, so that no job is ever held by a worker that nobody knows of.
        async startWorker(_context: unknown, { worker }: { worker: { workerPool: { id: string } } }): Promise<void> {
          names.add(worker.workerPool.id)
          await untilAnswered(() => sayIsAlive(database, worker.workerPool.id, options.jobs), reading)
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
    events,
    logger: silentLogger,
    forbiddenFlags: reading.folder === null ? [folderFlag] : [],
    // Without batches a goodbye that fails would end the process.
    preset: { plugins: [registering], worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: {
      [taskName]: (payload, { job }) =>
        readJob({ payload, attempts: job.attempts, maxAttempts: job.max_attempts, machine: hostname() }, reading),
    },
  })
  return { runner, names, failed }
}
