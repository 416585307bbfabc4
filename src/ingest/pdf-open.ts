import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadPdfjs } from './load-pdfjs.ts'
import { StoredJpegs } from './stored-jpegs.ts'

/** Folders of the library as plain paths: with a missing one or a file URL, Chinese text is silently empty. */
function assetFolders(): { cMapUrl: string; standardFontDataUrl: string; wasmUrl: string; iccUrl: string } {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const folder = (name: string): string => `${join(home, name)}/`
  return {
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  }
}

/** A PDF that is being read. */
export interface OpenPdf {
  /** The file without its JPEGs: for everything but painting. */
  promise: Promise<PDFDocumentProxy>
  jpegs: StoredJpegs
  /** The file as it is, opened at the first call: for painting pages. */
  whole(): Promise<PDFDocumentProxy>
  destroy(): Promise<void>
}

/** Starts reading a PDF. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const copy = Uint8Array.from(bytes)
  const jpegs = new StoredJpegs(copy)
  const loading = await load(copy)
  let whole: PDFDocumentLoadingTask | null = null
  return {
    promise: loading.promise,
    jpegs,
    async whole() {
      whole ??= await load(Uint8Array.from(bytes))
      return await whole.promise
    },
    async destroy() {
      await loading.destroy()
      await whole?.destroy()
    },
  }
}

/** The library takes the bytes away from their owner. */
async function load(data: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await loadPdfjs()
  return pdfjs.getDocument({
    data,
    ...assetFolders(),
    cMapPacked: true,
    isEvalSupported: false,
    // Left out instead of filling the memory; see hasHugePicture.
    maxImageSize: mostPicturePixels,
    // Errors only: warnings about fonts would go to the user's terminal.
    verbosity: 0,
  })
}

/** Larger than any scan of a page: A0 at 200 dpi has 62 megapixels. */
const mostPicturePixels = 120_000_000

/** The file holds a picture that is left out for its size. Dictionaries of pictures are never compressed: their sizes can be seen. */
export function hasHugePicture(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const { 1: size, index } of text.matchAll(/\/Width\s+(\d{4,9})/g)) {
    const around = text.slice(Math.max(0, index - 400), index + 400)
    const heights = [...around.matchAll(/\/Height\s+(\d{4,9})/g)].map((match) => Number(match[1]))
    if (heights.some((height) => height * Number(size) > mostPicturePixels)) return true
  }
  return false
}
