import { loadImage, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'
import { readPdf } from './pdf.ts'
import { tooManyPages } from './pdf-problems.ts'
import type { ReadOptions, ReadResult } from './reader.ts'

/** Short side of an A4 page in PDF points; what the picture says of its own resolution is mostly that of a screen. */
const shortSide = 595

/** As large as pages in a PDF may be. */
const mostPixels = 40_000_000

/**
 * A picture of a page (JPEG, PNG, WebP, GIF; TIFF with any number of pages) -> document, by recognition. It is read as a PDF of which it is
 * the page, 595 points on its short side: boxes are in points of that page. Rejects for a picture that cannot be decoded.
 */
export async function readPicture(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadResult & { ocrEngine?: string | null }> {
  const pages = await pageCount(bytes)
  if (options.mostPages !== undefined && pages > options.mostPages)
    return { document: null, problems: [tooManyPages(pages, options.mostPages)] }
  return readPdf(await pictureAsPdf(bytes), options)
}

/** The PDF as which a picture is read: one page for each of its own. */
export async function pictureAsPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = new PDFDocument()
  const pages = await pageCount(bytes)
  for (let page = 0; page < pages; page++) {
    const image = await loadImage(await uprightPage(bytes, page))
    const scale = shortSide / Math.min(image.width, image.height)
    const [width, height] = [image.width * scale, image.height * scale]
    const context = pdf.beginPage(width, height) as unknown as SKRSContext2D
    context.drawImage(image, 0, 0, width, height)
    pdf.endPage()
  }
  return new Uint8Array(pdf.close())
}

/** Only a TIFF is a file of several pages; the pictures of a moving one are no pages. */
async function pageCount(bytes: Uint8Array): Promise<number> {
  const { format, pages } = await sharp(bytes).metadata()
  return format === 'tiff' ? (pages ?? 1) : 1
}

/** Upright as its camera says, on white, no larger than pages may be. */
async function uprightPage(bytes: Uint8Array, page: number): Promise<Buffer> {
  const picture = sharp(bytes, { page, sequentialRead: true })
  const { width, height } = await picture.metadata()
  const shrink = Math.sqrt(mostPixels / (width * height))
  return picture
    .autoOrient()
    .resize(shrink < 1 ? { width: Math.floor(width * shrink), height: Math.floor(height * shrink), fit: 'inside' } : {})
    .flatten({ background: 'white' })
    .png({ compressionLevel: 1 })
    .toBuffer()
}
