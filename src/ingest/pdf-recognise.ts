import PQueue from 'p-queue'
import type { Problem } from '../base/problem.ts'
import type { PageContent } from './layout/page-content.ts'
import { type EnginePool, enginePool } from './ocr/engine-pool.ts'
import { OcrFailure } from './ocr/ocr-failure.ts'
import type { PagePicture, ScannedPage } from './ocr/page-picture.ts'
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

/**
 * Recognises the scanned pages of one document while the rest of it is being read: as many pages at once as there are engines, and no
 * more pictures in memory than they need. Pages that fail are reported.
 */
export class ScannedPages {
  readonly #options: RecogniseOptions
  readonly #results = new Map<number, PageReading | Problem>()
  #pool: Promise<EnginePool> | null = null
  #queue: PQueue | null = null

  constructor(options: RecogniseOptions) {
    this.#options = options
  }

  /** Takes a page in; waits while enough pages are under way. `picture` is asked for at once, or not at all. */
  async add(page: ScannedPage, picture: () => Promise<PagePicture>): Promise<void> {
    const pool = await this.#poolOr(page)
    if (!pool) return
    // One page more than there are engines: it is ready when one of them becomes free.
    this.#queue ??= new PQueue({ concurrency: pool.size + 1 })
    await this.#queue.onSizeLessThan(1)
    let taken: PagePicture
    try {
      taken = await picture()
    } catch (error) {
      this.#settle(page, failureOf(error, page))
      return
    }
    void this.#queue.add(async () => this.#settle(page, await tryPage(page, taken, pool)))
  }

  async finish(): Promise<Recognition> {
    await this.#queue?.onIdle()
    const results = [...this.#results].sort(([a], [b]) => a - b).map(([, result]) => result)
    return {
      contents: readingsToContents(results.filter((result) => 'lines' in result)),
      problems: results.filter((result) => 'code' in result),
      engine: this.#queue ? ((await this.#pool)?.name ?? null) : null,
    }
  }

  async #poolOr(page: ScannedPage): Promise<EnginePool | null> {
    if (this.#options.ocr === 'never') {
      this.#settle(page, scannedPage(page.number))
      return null
    }
    try {
      this.#pool ??= enginePool(this.#options)
      return await this.#pool
    } catch (error) {
      this.#settle(page, failureOf(error, page))
      return null
    }
  }

  #settle(page: ScannedPage, result: PageReading | Problem): void {
    this.#results.set(page.number, result)
    this.#options.onRecognised?.(page.number)
  }
}

async function tryPage(page: ScannedPage, picture: PagePicture, pool: EnginePool): Promise<PageReading | Problem> {
  try {
    return await recognisePage(page, picture, pool)
  } catch (error) {
    return failureOf(error, page)
  }
}

/** @throws the error itself when it is a defect of the program */
function failureOf(error: unknown, page: ScannedPage): Problem {
  if (error instanceof OcrFailure) return unrecognisedPage(page.number, error.reason)
  if (error instanceof ReferenceError || error instanceof TypeError) throw error
  return unreadablePage(page.number)
}
