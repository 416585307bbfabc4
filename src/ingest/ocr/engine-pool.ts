import { availableParallelism } from 'node:os'
import PQueue from 'p-queue'
import type { ReadOptions } from '../reader.ts'
import type { OcrEngine, PictureLayout } from './engine.ts'
import type { GreyPicture } from './grey-picture.ts'
import { nativeEngine, nativeVersion } from './native-engine.ts'
import { OcrFailure } from './ocr-failure.ts'
import { wasmEngine } from './wasm-engine.ts'

/** Engines of one kind, as many as work at once. They stay warm over files and end with the process. */
export interface EnginePool {
  name: string
  size: number
  /** @throws OcrFailure */
  recognise(picture: GreyPicture, layout: PictureLayout): Promise<string>
}

/** A page takes one to three seconds; one that takes this long will not end. */
const leastTime = 60_000
const timePerMegapixel = 15_000

const timeLimitOf = ({ width, height }: GreyPicture): number => leastTime + (width * height * timePerMegapixel) / 1e6

const pools = new Map<string, Promise<EnginePool>>()

/** The pool for the options; made at the first call, the same one from then on. @throws OcrFailure */
export function enginePool({ ocrEngine = 'auto', ocrJobs }: ReadOptions): Promise<EnginePool> {
  const size = ocrJobs ?? availableParallelism()
  const key = `${ocrEngine} ${size}`
  const known = pools.get(key)
  if (known) return known
  const pool = makePool(ocrEngine, size)
  pools.set(key, pool)
  // What is missing now may be there for the next file.
  pool.catch(() => pools.delete(key))
  return pool
}

async function makePool(choice: 'auto' | 'native' | 'wasm', size: number): Promise<EnginePool> {
  const version = choice === 'wasm' ? null : await nativeVersion()
  if (choice === 'native' && version === null) throw new OcrFailure('engine-missing', 'no tesseract 4 or later on PATH')
  const make = version === null ? async () => wasmEngine() : () => nativeEngine(version)
  const engines = await Promise.all(Array.from({ length: size }, make))
  const free = [...engines]
  const queue = new PQueue({ concurrency: size })
  return {
    name: (engines[0] as OcrEngine).name,
    size,
    recognise: (picture, layout) =>
      queue.add(
        async () => {
          const engine = free.pop() as OcrEngine
          try {
            return await engine.recognise(picture, layout, timeLimitOf(picture))
          } finally {
            free.push(engine)
          }
        },
        // Cells take longer than what stands around them, and what takes long must not begin last.
        { priority: layout === 'lines' ? 1 : 0 },
      ),
  }
}
