import PQueue from 'p-queue'
import type { Problem } from '../base/problem.ts'
import type { PageContent } from './layout/page-content.ts'
import { type EnginePool, enginePool } from './ocr/engine-pool.ts'
import { OcrFailure } from './ocr/ocr-failure.ts'
import type { PicturePage } from './ocr/page-picture.ts'
import { type PageReading, readingsToContents, recognisePage } from './ocr/recognise-page.ts'
import { scannedPage, unreadablePage, unrecognisedPage } from './pdf-problems.ts'
import type { ReadOptions } from './reader.ts'

export interface RecogniseOptions extends ReadOptions {
  /** Called after every page, with its number. */
  onRecognised?: (page: number) => void
}

export interface Recognition {
  contents: PageContent[]
  problems: Problem[]
  /** Who recognised; null when nobody did. */
  engine: string | null
}

/** Pictures of pages -> words and rules, page by page, as many at once as there are engines. Pages that fail are reported. */
export async function recognisePages(pages: readonly PicturePage[], options: RecogniseOptions): Promise<Recognition> {
  if (options.ocr === 'never') {
    return { contents: [], problems: pages.map((page) => scannedPage(page.number)), engine: null }
  }
  let pool: EnginePool
  try {
    pool = await enginePool(options)
  } catch (error) {
    if (!(error instanceof OcrFailure)) throw error
    return { contents: [], problems: pages.map((page) => unrecognisedPage(page.number, error.reason)), engine: null }
  }
  const results: (PageReading | Problem)[] = new Array(pages.length)
  // One page more than engines: while they read, the next picture is made ready.
  const queue = new PQueue({ concurrency: pool.size + 1 })
  await queue.addAll(
    pages.map((page, i) => async () => {
      results[i] = await tryPage(page, pool)
      options.onRecognised?.(page.number)
    }),
  )
  return {
    contents: readingsToContents(results.filter((result) => 'lines' in result)),
    problems: results.filter((result) => 'code' in result),
    engine: pool.name,
  }
}

async function tryPage(page: PicturePage, pool: EnginePool): Promise<PageReading | Problem> {
  try {
    return await recognisePage(page, pool)
  } catch (error) {
    if (error instanceof OcrFailure) return unrecognisedPage(page.number, error.reason)
    if (error instanceof ReferenceError || error instanceof TypeError) throw error
    return unreadablePage(page.number)
  }
}
