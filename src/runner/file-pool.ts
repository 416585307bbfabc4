import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { sha256 } from '../base/hash.ts'
import type { Problem } from '../base/problem.ts'
import type { FileLimits } from './file-limits.ts'
import { type FileResult, lostFile } from './file-result.ts'
import { defect, fileTooLarge, outOfMemory, timedOut, workerLost } from './run-problems.ts'
import { tuneWorkers, youngGeneration } from './tune-workers.ts'
import type { DefectReport, WorkerAnswer, WorkerTask } from './worker.ts'

export interface PoolOptions {
  /** Files at the same time: one worker thread each. */
  jobs: number
  limits: FileLimits
  ocr: 'auto' | 'always' | 'never'
  /** Which program recognises; auto: the faster one that is present. */
  ocrEngine?: 'auto' | 'native' | 'wasm'
  /** Told of defects of heshu, with the stack; the file is recorded as failed. */
  onDefect?: (name: string, report: DefectReport) => void
  /** The compiled worker; tests bring one that misbehaves. */
  entry?: URL
}

/** Compiled output lies beside the sources, so this leads to it from both. */
const compiledWorker = new URL('../../dist/runner/worker.js', import.meta.url)

/** How often a worker that ended without a word is given the file again: the fault may have been the file's before. */
const secondChances = 1

/**
 * Reads files in worker threads, and answers for every file whatever the worker does: one that throws, exits, loops or runs out of
 * memory is replaced, and the file gets a result that says so.
 */
export class FilePool {
  readonly #options: PoolOptions
  #started: Piscina<WorkerTask, WorkerAnswer> | null = null
  /** Ends all files in hand when no thread can load the worker: the pool would let them wait for ever. */
  readonly #broken = new AbortController()

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** Workers are started with the first file: a run in which all is done needs none. */
  get #workers(): Piscina<WorkerTask, WorkerAnswer> {
    this.#started ??= startWorkers(this.#options)
    return this.#started
  }

  /** Reads one file given its base name and bytes. Never rejects for what a file does; throws where heshu's own worker cannot be loaded. */
  async read(name: string, bytes: Uint8Array, ocr = this.#options.ocr): Promise<FileResult> {
    const { limits, onDefect } = this.#options
    const lost = (reason: Problem): FileResult =>
      lostFile(name, { sha256: sha256(bytes), bytes: bytes.byteLength }, reason)
    if (bytes.byteLength > limits.bytes) return lost(fileTooLarge(limits))
    for (let chances = secondChances; ; chances--) {
      const end = await this.#tryRead(name, bytes, ocr)
      if (end.kind === 'answer') {
        if (end.answer.result) return end.answer.result
        onDefect?.(name, end.answer.defect)
        return lost(defect(end.answer.defect.what))
      }
      if (end.kind === 'timed-out') return lost(timedOut(limits))
      if (chances > 0) continue
      return lost(end.kind === 'out-of-memory' ? outOfMemory(limits) : workerLost(end.how))
    }
  }

  async #tryRead(name: string, bytes: Uint8Array, ocr: PoolOptions['ocr']): Promise<TaskEnd> {
    const { jobs, limits } = this.#options
    const steps = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    const watch = watchSteps(steps, limits.seconds)
    const task: WorkerTask = {
      name,
      // The whole buffer behind a view would be copied.
      bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice(),
      ocr,
      ocrEngine: this.#options.ocrEngine ?? 'auto',
      ocrJobs: Math.max(1, Math.floor(availableParallelism() / jobs)),
      mostPages: limits.pages,
      steps,
    }
    try {
      const signal = AbortSignal.any([watch.signal, this.#broken.signal])
      return { kind: 'answer', answer: await this.#workers.run(task, { signal }) }
    } catch (error) {
      if (Atomics.load(steps, 0) === 0) await this.#expectWorkerLoads()
      if (watch.signal.aborted) return { kind: 'timed-out' }
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'out-of-memory' }
      return {
        kind: 'lost',
        how: error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error),
      }
    } finally {
      watch.stop()
    }
  }

  /** A worker that ended before it began the file was lost by what the file before left behind, or it never starts: then this throws. */
  async #expectWorkerLoads(): Promise<void> {
    const why = this.#broken.signal.reason ?? (await whyNotLoaded(this.#options.entry ?? compiledWorker))
    if (why === null) return
    this.#broken.abort(why)
    throw why
  }

  /** Ends the workers; files in hand are lost, so await them first. */
  async close(): Promise<void> {
    await this.#started?.destroy()
  }
}

function startWorkers({ jobs, limits, entry }: PoolOptions): Piscina<WorkerTask, WorkerAnswer> {
  tuneWorkers()
  const workers = new Piscina<WorkerTask, WorkerAnswer>({
    filename: (entry ?? compiledWorker).href,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: youngGeneration },
    // Recognition engines stay alive between files: a worker must not sleep in Atomics.wait while they talk to it.
    atomics: 'disabled',
  })
  // An idle worker that dies is replaced by the pool; no file is lost by it.
  workers.on('error', () => {})
  return workers
}

/** Null where a thread of its own can load the module. */
function whyNotLoaded(entry: URL): Promise<Error | null> {
  const probe = new Worker('import(require("node:worker_threads").workerData).then(() => process.exit(0))', {
    eval: true,
    workerData: entry.href,
  })
  return new Promise((resolve) => {
    probe.once('error', (error) =>
      resolve(new Error(`heshu cannot load its worker: ${error.message}`, { cause: error })),
    )
    probe.once('exit', () => resolve(null))
  })
}

type TaskEnd =
  | { kind: 'answer'; answer: WorkerAnswer }
  | { kind: 'timed-out' }
  | { kind: 'out-of-memory' }
  | { kind: 'lost'; how: string }

/** Aborts when the counter stands still for longer than the limit. It is 0 as long as the file waits for a worker. */
function watchSteps(steps: Int32Array, seconds: number): { signal: AbortSignal; stop: () => void } {
  const abort = new AbortController()
  let seen = 0
  let since = performance.now()
  const look = (): void => {
    const now = Atomics.load(steps, 0)
    if (now !== seen) {
      seen = now
      since = performance.now()
    } else if (now > 0 && performance.now() - since > seconds * 1000) abort.abort()
  }
  const timer = setInterval(look, Math.min(1000, seconds * 250))
  return { signal: abort.signal, stop: () => clearInterval(timer) }
}
