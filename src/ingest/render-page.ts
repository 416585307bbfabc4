import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { loadPdfjs } from './load-pdfjs.ts'

/** Folders of the PDF library with the tables it reads at run time, as plain paths: a file URL gives empty Chinese text without a word. */
function assetFolders(): { cMapUrl: string; standardFontDataUrl: string } {
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { cMapUrl: `${join(home, 'cmaps')}/`, standardFontDataUrl: `${join(home, 'standard_fonts')}/` }
}

/**
 * The picture of one page of a PDF.
 * @param page 1-based
 * @param scale pixels per PDF point
 * @returns PNG
 */
export async function renderPage(bytes: Uint8Array, page: number, scale: number): Promise<Uint8Array> {
  const pdfjs = await loadPdfjs()
  const options: Parameters<typeof getDocument>[0] = {
    data: Uint8Array.from(bytes),
    ...assetFolders(),
    isEvalSupported: false,
    // Fonts that are not embedded are taken from the machine; without them the page would be blank.
    useSystemFonts: true,
    verbosity: 0,
  }
  const loading = pdfjs.getDocument(options)
  try {
    const source = await (await loading.promise).getPage(page)
    const viewport = source.getViewport({ scale })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await source.render({ canvas: canvas as never, viewport }).promise
    return new Uint8Array(await canvas.encode('png'))
  } finally {
    await loading.destroy()
  }
}
