import type { Worker as Thread } from 'node:worker_threads'
import type { Worker as TesseractWorker } from 'tesseract.js'
import { engineSettings, type OcrEngine, type PictureLayout, segmentationModes } from './engine.ts'
import { type GreyPicture, toPgm } from './grey-picture.ts'
import { dataName, language, packedDataFolder } from './language-data.ts'
import { OcrFailure } from './ocr-failure.ts'

/** Creating a worker takes half a second; when something is wrong with its files, it never ends. */
const startLimit = 60_000

/** Version of the package, for the result. */
const packageVersion = '7.0.0'

/** tesseract.js: the engine as WebAssembly in a thread of its own, kept warm. It needs nothing but node_modules. */
export function wasmEngine(folder = packedDataFolder()): OcrEngine {
  let warm: Promise<WarmWorker> | null = null
  const drop = async (): Promise<void> => {
    const old = warm
    warm = null
    await old?.then(({ thread }) => thread.terminate()).catch(() => {})
  }
  const recognise = async (picture: GreyPicture, layout: PictureLayout, timeLimit: number): Promise<string> => {
    try {
      warm ??= startWorker(folder)
      const { worker, thread, death } = await warm
      // An idle engine must not keep the process alive, a busy one must.
      thread.ref()
      try {
        return await withLimit(Promise.race([read(worker, picture, layout), death]), timeLimit)
      } finally {
        thread.unref()
      }
    } catch (error) {
      void drop()
      throw error instanceof OcrFailure ? error : new OcrFailure('failed', String(error))
    }
  }
  return { name: `tesseract.js ${packageVersion} (${dataName})`, recognise, close: drop }
}

interface WarmWorker {
  worker: TesseractWorker
  thread: Thread
  /** Rejects when the thread dies. */
  death: Promise<never>
}

/** One worker starts after the other: only so it is known which thread is whose. */
let lastStart: Promise<unknown> = Promise.resolve()

function startWorker(folder: string): Promise<WarmWorker> {
  const start = lastStart.then(() => tryStart(folder))
  lastStart = start.catch(() => {})
  return start
}

async function tryStart(folder: string): Promise<WarmWorker> {
  const { createWorker, OEM } = await import('tesseract.js')
  let fail: (reason: OcrFailure) => void = () => {}
  const death = new Promise<never>((_, reject) => {
    fail = reject
  })
  death.catch(() => {})
  let thread: Thread | null = null
  // The package gives its thread away only once all has gone well, and does not listen to what goes wrong in it.
  const onThread = (started: Thread): void => {
    thread = started
    started.on('error', (error) => fail(new OcrFailure('failed', String(error))))
  }
  // After a failure it answers the same request a second time, and breaks down over it: nobody listens any more then.
  const onError = (error: unknown): void => {
    fail(new OcrFailure('failed', String(error)))
    thread?.removeAllListeners('message')
  }
  process.once('worker', onThread)
  try {
    const starting = createWorker(language, OEM.LSTM_ONLY, {
      langPath: folder,
      // Any other way writes into the working directory, and then reads what it finds there.
      cacheMethod: 'none',
      gzip: true,
      // Without it errors of the worker are uncaught exceptions.
      errorHandler: onError,
    })
    starting.catch(() => {})
    const worker = await withLimit(Promise.race([starting, death]), startLimit)
    await worker.setParameters(engineSettings)
    return { worker, thread: thread ?? (worker as unknown as { worker: Thread }).worker, death }
  } catch (error) {
    void (thread as Thread | null)?.terminate()
    throw error
  } finally {
    process.off('worker', onThread)
  }
}

async function read(worker: TesseractWorker, picture: GreyPicture, layout: PictureLayout): Promise<string> {
  const { data } = await worker.recognize(
    Buffer.from(toPgm(picture)),
    { tessedit_pageseg_mode: segmentationModes[layout] } as never,
    { text: false, hocr: true, blocks: false },
  )
  return data.hocr ?? ''
}

async function withLimit<T>(work: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OcrFailure('timeout', `no answer within ${limit} ms`)), limit)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
