import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The library takes a tenth of a second to load: it is loaded with the first PDF. */
export const loadPdfjs = () => import('pdfjs-dist/legacy/build/pdf.mjs')

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

/** Starts reading a PDF. The bytes are copied: the library takes what it is given away from its owner. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const pdfjs = await loadPdfjs()
  return pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    ...assetFolders(),
    cMapPacked: true,
    isEvalSupported: false,
    // Errors only: warnings about fonts would go to the user's terminal.
    verbosity: 0,
  })
}
