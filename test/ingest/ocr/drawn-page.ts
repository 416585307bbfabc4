import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { PagePicture } from '../../../src/ingest/ocr/page-picture.ts'
import { picturePdf } from './picture-pdf.ts'

/** Pixels of an A4 page at 200 dpi are 1654 x 2339; tests draw less, at the same scale. */
const pointsPerPixel = 72 / 200

export interface Drawing {
  width: number
  height: number
  draw: (context: SKRSContext2D) => void
}

function paint({ width, height, draw }: Drawing) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#f4f4f4'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#111111'
  context.strokeStyle = '#222222'
  context.textBaseline = 'alphabetic'
  draw(context)
  return canvas
}

/** The print of reports: twelve points at 200 dpi. */
export const print = '33px "Noto Serif CJK SC", "Noto Sans CJK SC", serif'

/** A drawing as recognition is given it. */
export function drawnPicture(drawing: Drawing): PagePicture {
  const canvas = paint(drawing)
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return {
    width,
    height,
    channels: 4,
    data,
    box: [0, 0, width * pointsPerPixel, height * pointsPerPixel],
    source: 'embedded',
  }
}

/** Drawings as the pages of a scanned PDF. */
export function scannedPdf(drawings: readonly Drawing[]): Uint8Array {
  return picturePdf(
    drawings.map((drawing) => ({
      jpeg: new Uint8Array(paint(drawing).toBuffer('image/jpeg', 90)),
      width: drawing.width,
      height: drawing.height,
      page: [drawing.width * pointsPerPixel, drawing.height * pointsPerPixel],
    })),
  )
}

/** A drawing as a file of its own. */
export const pictureFile = (drawing: Drawing): Buffer => paint(drawing).toBuffer('image/png')
