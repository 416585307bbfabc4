import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Problem } from '../base/problem.ts'
import { liesOnInk } from './layer-on-ink.ts'
import { isBadLayer } from './layer-quality.ts'
import { layoutPages } from './layout/layout-pages.ts'
import type { PageContent } from './layout/page-content.ts'
import { turnBack } from './ocr/turn-back.ts'
import { hasHugePicture, type OpenPdf, openPdf } from './pdf-open.ts'
import { type PageReading, readPage } from './pdf-page.ts'
import { pagePicture } from './pdf-picture.ts'
import {
  crowdedPage,
  damagedPdf,
  emptyPdf,
  encryptedPdf,
  hugePicture,
  illegiblePdf,
  scannedPdf,
  tooManyPages,
  unreadablePage,
} from './pdf-problems.ts'
import { ScannedPages } from './pdf-recognise.ts'
import type { ReadOptions, ReadResult } from './reader.ts'

/** PDF -> document. A file that cannot be opened, or holds nothing readable, gives no document and one problem of level error. */
export async function readPdf(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadResult & { ocrEngine?: string | null }> {
  const isHuge = hasHugePicture(bytes)
  const loading = await openPdf(bytes)
  try {
    let pdf: PDFDocumentProxy
    try {
      pdf = await loading.promise
    } catch (error) {
      return { document: null, problems: [openingProblem(error)] }
    }
    if (pdf.numPages > (options.mostPages ?? Number.POSITIVE_INFINITY)) {
      return { document: null, problems: [tooManyPages(pdf.numPages, options.mostPages as number)] }
    }
    return await readPages(loading, pdf, options, isHuge)
  } finally {
    await loading.destroy()
  }
}

function openingProblem(error: unknown): Problem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return encryptedPdf()
  // A name that does not exist is never the file's fault.
  if (error instanceof ReferenceError) throw error
  return damagedPdf()
}

async function readPages(
  file: OpenPdf,
  pdf: PDFDocumentProxy,
  options: ReadOptions,
  isHuge: boolean,
): Promise<ReadResult & { ocrEngine?: string | null }> {
  const problems: Problem[] = []
  const contents: PageContent[] = []
  const layers: PageContent[] = []
  let done = 0
  const advance = (): void => options.onPage?.(++done, pdf.numPages)
  const scanned = new ScannedPages({ ...options, onRecognised: advance })
  for (let number = 1; number <= pdf.numPages; number++) {
    const reading = await tryPage(pdf, number, async (page, content) => {
      if (!isToRecognise(content, options) && !(await isMisplaced(file, page, content, options))) return false
      await addScan(file, scanned, page, content)
      return true
    })
    if (reading?.isCrowded) problems.push(crowdedPage(number))
    if (reading?.isBare && isHuge) problems.push(hugePicture(number))
    if (reading?.isTaken) layers.push(reading.content)
    else {
      if (reading) contents.push(reading.content)
      else problems.push(unreadablePage(number))
      advance()
    }
  }
  const recognised = await scanned.finish()
  problems.push(...recognised.problems)
  contents.push(...recognised.contents, ...layersInstead(layers, recognised.contents))
  contents.sort((a, b) => a.number - b.number)
  if (contents.every((page) => page.words.length === 0)) {
    return { document: null, problems: [emptinessOf(layers.length > 0, problems, options), ...problems] }
  }
  const pages = contents.map(({ number, width, height, origin }) => ({ number, width, height, origin }))
  const skews = new Map(contents.flatMap(({ number, skew }) => (skew ? [[number, skew] as const] : [])))
  const document = { mediaType: 'application/pdf', pages, ...turnBack(layoutPages(contents), skews) }
  return { document, problems, ocrEngine: recognised.engine }
}

const emptinessOf = (hasScans: boolean, problems: readonly Problem[], { ocr }: ReadOptions): Problem => {
  const isTooLarge = problems.some(({ code }) => code === hugePicture(1).code)
  if (hasScans || isTooLarge) return ocr === 'never' ? scannedPdf() : illegiblePdf()
  return problems.length > 0 ? damagedPdf() : emptyPdf()
}

/** @param take is asked whether the page is a scan, while its pictures are still in memory */
async function tryPage(
  pdf: PDFDocumentProxy,
  number: number,
  take: (page: PDFPageProxy, reading: PageReading) => Promise<boolean>,
): Promise<(PageReading & { isTaken: boolean }) | null> {
  try {
    const page = await pdf.getPage(number)
    try {
      const reading = await readPage(page)
      return { ...reading, isTaken: await take(page, reading) }
    } finally {
      page.cleanup()
    }
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof TypeError) throw error
    return null
  }
}

/** Pages that show more than their text says, and scans whose text layer is not to be trusted. */
function isToRecognise({ isPicture, image, content }: PageReading, { ocr }: ReadOptions): boolean {
  if (isPicture) return true
  if (ocr === 'always') return image !== null
  return ocr === 'auto' && content.origin === 'ocr_layer' && isBadLayer(content)
}

/** A text layer that does not lie on the print: its boxes lead nowhere, and the print may say something else. */
async function isMisplaced(
  file: OpenPdf,
  page: PDFPageProxy,
  { content, image }: PageReading,
  { ocr }: ReadOptions,
): Promise<boolean> {
  if (ocr !== 'auto' || content.origin !== 'ocr_layer' || image === null) return false
  try {
    return !liesOnInk(content, await pagePicture(file, page, image))
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof TypeError) throw error
    // Without the picture there is nothing better than the layer.
    return false
  }
}

/** A doubtful text layer is better than nothing where recognition failed. */
function layersInstead(layers: readonly PageContent[], recognised: readonly PageContent[]): PageContent[] {
  const done = new Set(recognised.map((page) => page.number))
  return layers.filter(({ number, words }) => words.length > 0 && !done.has(number))
}

function addScan(
  file: OpenPdf,
  scanned: ScannedPages,
  page: PDFPageProxy,
  { content, image }: PageReading,
): Promise<void> {
  const { number, width, height } = content
  const isWholePage = image !== null && coverOf(image.box) >= width * height * 0.9
  return scanned.add({ number, width, height }, () => pagePicture(file, page, isWholePage ? image : null))
}

const coverOf = ([x0, y0, x1, y1]: readonly [number, number, number, number]): number => (x1 - x0) * (y1 - y0)
