import type { Random } from '../random.ts'
import { canvasOf, type Raster } from './raster.ts'

/** A round red seal with a star, as large as a real one (42 mm), stamped over the middle of a place on the page. */
export function stamp(raster: Raster, at: readonly [x: number, y: number], dpi: number, random: Random): Raster {
  const canvas = canvasOf(raster)
  const context = canvas.getContext('2d')
  const radius = (21 / 25.4) * dpi
  context.translate(at[0], at[1])
  context.rotate((random.next() - 0.5) * 0.5)
  context.globalCompositeOperation = 'multiply'
  context.globalAlpha = 0.55 + random.next() * 0.25
  context.strokeStyle = '#d8202a'
  context.fillStyle = '#d8202a'
  context.lineWidth = radius * 0.07
  context.beginPath()
  context.arc(0, 0, radius, 0, 2 * Math.PI)
  context.stroke()
  star(context, radius * 0.32)
  // the name along the rim is strokes, not letters: it must be taken off, not read
  for (let angle = -0.8 * Math.PI; angle <= 0.8 * Math.PI; angle += 0.16 * Math.PI) {
    context.save()
    context.rotate(angle)
    context.lineWidth = radius * 0.045
    context.strokeRect(-radius * 0.09, -radius * 0.86, radius * 0.18, radius * 0.22)
    context.beginPath()
    context.moveTo(-radius * 0.09, -radius * 0.75)
    context.lineTo(radius * 0.09, -radius * 0.75)
    context.stroke()
    context.restore()
  }
  const { width, height } = raster
  return { width, height, data: context.getImageData(0, 0, width, height).data }
}

function star(context: ReturnType<ReturnType<typeof canvasOf>['getContext']>, radius: number): void {
  context.beginPath()
  for (let i = 0; i < 10; i++) {
    const r = i % 2 === 0 ? radius : radius * 0.4
    const angle = (i * Math.PI) / 5 - Math.PI / 2
    context.lineTo(r * Math.cos(angle), r * Math.sin(angle))
  }
  context.closePath()
  context.fill()
}
