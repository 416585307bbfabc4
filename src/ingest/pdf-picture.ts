import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PagePicture } from './ocr/page-picture.ts'
import type { PaintedImage } from './pdf-operators.ts'

/** Finer does not read better, and costs time by the square. */
const dotsPerInch = 200

/** Larger pages are rendered coarser: a poster must not fill the memory. */
const mostPixels = 40_000_000

/** How pdfjs holds the pixels of a picture (ImageKind). */
const oneBit = 1
const rgb = 2
const rgba = 3

interface StoredImage {
  width: number
  height: number
  kind?: number
  data?: Uint8Array | Uint8ClampedArray
}

/** The picture of a page: the stored image where the page is one, else the page as it is printed. */
export async function pagePicture(
  pdf: PDFDocumentProxy,
  number: number,
  image: PaintedImage | null,
): Promise<PagePicture> {
  const page = await pdf.getPage(number)
  try {
    if (image?.id) {
      await page.getOperatorList()
      const stored = await storedImage(page, image.id)
      const data = stored && toRgba(stored)
      if (stored && data) {
        return { width: stored.width, height: stored.height, data, box: [...image.box], source: 'embedded' }
      }
    }
    return await render(page)
  } finally {
    page.cleanup()
  }
}

function storedImage(page: PDFPageProxy, id: string): Promise<StoredImage | null> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  if (!objects.has(id)) return Promise.resolve(null)
  return Promise.resolve(objects.get(id) as StoredImage | null)
}

function toRgba({ width, height, kind, data }: StoredImage): Uint8ClampedArray | null {
  if (!data || width * height > mostPixels) return null
  if (kind === rgba) return new Uint8ClampedArray(data)
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  if (kind === rgb) {
    for (let from = 0, to = 0; to < pixels.length; from += 3, to += 4) {
      pixels[to] = data[from] as number
      pixels[to + 1] = data[from + 1] as number
      pixels[to + 2] = data[from + 2] as number
    }
    return pixels
  }
  if (kind !== oneBit) return null
  const rowBytes = (width + 7) >> 3
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isWhite = ((data[y * rowBytes + (x >> 3)] as number) >> (7 - (x & 7))) & 1
      if (!isWhite) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return pixels
}

async function render(page: PDFPageProxy): Promise<PagePicture> {
  const plain = page.getViewport({ scale: 1 })
  const wanted = dotsPerInch / 72
  const scale = Math.min(wanted, Math.sqrt(mostPixels / (plain.width * plain.height)))
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: canvas as never, viewport }).promise
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return { width, height, data, box: [0, 0, plain.width, plain.height], source: 'rendered' }
}
