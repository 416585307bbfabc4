import { createCanvas } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PagePicture } from './ocr/page-picture.ts'
import type { OpenPdf } from './pdf-open.ts'
import type { PaintedImage } from './pdf-operators.ts'
import { decodeJpeg } from './stored-jpegs.ts'

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
export async function pagePicture(pdf: OpenPdf, page: PDFPageProxy, image: PaintedImage | null): Promise<PagePicture> {
  const jpeg = image && pdf.jpegs.painted(image.width, image.height)
  if (jpeg) {
    const pixels = await decodeJpeg(jpeg)
    if (pixels) {
      return { width: jpeg.width, height: jpeg.height, ...pixels, box: [...image.box], source: 'embedded' }
    }
  } else if (image?.id) {
    const stored = await storedImage(page, image.id)
    const pixels = stored && pixelsOf(stored)
    if (stored && pixels) {
      return { width: stored.width, height: stored.height, ...pixels, box: [...image.box], source: 'embedded' }
    }
  }
  return await render(await (await pdf.whole()).getPage(page.pageNumber))
}

/** Pictures are handed over a while after the operators that paint them. */
function storedImage(page: PDFPageProxy, id: string): Promise<StoredImage | null> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    objects.get(id, (stored: StoredImage | null) => resolve(stored))
  })
}

function pixelsOf({ width, height, kind, data }: StoredImage): Pick<PagePicture, 'channels' | 'data'> | null {
  if (!data || width * height > mostPixels) return null
  if (kind === rgb) return { channels: 3, data }
  if (kind === rgba) return { channels: 4, data }
  return kind === oneBit ? { channels: 1, data: spread(data, width, height) } : null
}

/** One bit a pixel -> one byte. */
function spread(data: Uint8Array | Uint8ClampedArray, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height)
  const rowBytes = (width + 7) >> 3
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isWhite = ((data[y * rowBytes + (x >> 3)] as number) >> (7 - (x & 7))) & 1
      if (isWhite) pixels[y * width + x] = 255
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
  page.cleanup()
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return { width, height, channels: 4, data, box: [0, 0, plain.width, plain.height], source: 'rendered' }
}
