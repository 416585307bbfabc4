import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import type { Mark } from './page-marks.ts'

/** Height of the strip under the page with the key to the colours, and of a line in it, in pixels. */
const keyLine = 28

/**
 * The image of a page with the marks over it and a key to their colours under it.
 * @param image PNG of the page
 * @param scale pixels of the image per PDF point
 * @returns PNG
 */
export async function drawMarks(image: Uint8Array, marks: readonly Mark[], scale: number): Promise<Uint8Array> {
  const page = await loadImage(Buffer.from(image))
  const key = [...new Map(marks.map((mark) => [mark.meaning, mark])).values()]
  const perLine = Math.max(1, Math.floor(page.width / 200))
  const lines = Math.ceil(key.length / perLine)
  const canvas = createCanvas(page.width, page.height + lines * keyLine + (lines > 0 ? 8 : 0))
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(page, 0, 0)
  for (const mark of marks) drawMark(context, mark, scale)
  context.font = '18px "Noto Sans CJK SC", sans-serif'
  key.forEach((mark, i) => {
    const x = (i % perLine) * 200 + 8
    const y = page.height + Math.floor(i / perLine) * keyLine + 8
    context.fillStyle = mark.colour
    context.fillRect(x, y, 18, 18)
    context.fillText(mark.meaning, x + 26, y + 16)
  })
  return new Uint8Array(canvas.toBuffer('image/png'))
}

function drawMark(context: SKRSContext2D, { boxes, colour, label, style }: Mark, scale: number): void {
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = style === 'frame' ? 3 : 1.5
  context.setLineDash(style === 'dashed' ? [4, 3] : [])
  // A finding is framed outside the box of its figure, so that both stay visible.
  const margin = style === 'frame' ? 4 : 0
  for (const [x0, y0, x1, y1] of boxes) {
    const area = [
      x0 * scale - margin,
      y0 * scale - margin,
      (x1 - x0) * scale + 2 * margin,
      (y1 - y0) * scale + 2 * margin,
    ] as const
    context.strokeRect(...area)
    if (style !== 'box') continue
    context.globalAlpha = 0.15
    context.fillRect(...area)
    context.globalAlpha = 1
  }
  const first = boxes[0]
  if (label === '' || !first) return
  context.font = '12px sans-serif'
  const right = style === 'frame'
  context.textAlign = right ? 'right' : 'left'
  context.fillText(label, (right ? first[2] : first[0]) * scale, first[1] * scale - margin - 1)
  context.textAlign = 'left'
}
