import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'

/** A picture in colour: 8 bits red, green, blue and alpha a pixel, rows from the top. */
export interface Raster {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** Bytes of a PNG or JPEG -> pixels. */
export async function rasterOf(image: Uint8Array): Promise<Raster> {
  const picture = await loadImage(Buffer.from(image))
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  return {
    width: canvas.width,
    height: canvas.height,
    data: context.getImageData(0, 0, canvas.width, canvas.height).data,
  }
}

export function canvasOf({ width, height, data }: Raster): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  image.data.set(data)
  context.putImageData(image, 0, 0)
  return canvas
}

/** JPEG of a picture. @param quality 1..100 */
export const toJpeg = async (raster: Raster, quality: number): Promise<Uint8Array> =>
  new Uint8Array(await canvasOf(raster).encode('jpeg', quality))

/** The same picture with every pixel changed by a function of its place and grey value. */
export function shade(raster: Raster, change: (value: number, x: number, y: number) => number): Raster {
  const data = new Uint8ClampedArray(raster.data.length)
  for (let y = 0, at = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++, at += 4) {
      for (let c = 0; c < 3; c++) data[at + c] = change(raster.data[at + c] as number, x, y)
      data[at + 3] = 255
    }
  }
  return { ...raster, data }
}

/** Where a point of the picture goes. */
export type Place = (x: number, y: number) => [number, number]

/**
 * The picture bent: `from` says for every pixel of the result where in the source its colour is taken from (bilinear);
 * outside the source the ground shows.
 */
export function bend(raster: Raster, from: Place, ground = 255): Raster {
  const { width, height, data: source } = raster
  const data = new Uint8ClampedArray(source.length)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [u, v] = from(x, y)
      const [i, j] = [Math.floor(u), Math.floor(v)]
      const inside = i >= 0 && j >= 0 && i + 1 < width && j + 1 < height
      for (let c = 0; c < 3; c++) data[at + c] = inside ? bilinear(source, width, i, j, u - i, v - j, c) : ground
      data[at + 3] = 255
    }
  }
  return { width, height, data }
}

function bilinear(
  source: Uint8ClampedArray,
  width: number,
  i: number,
  j: number,
  fx: number,
  fy: number,
  c: number,
): number {
  const at = (j * width + i) * 4 + c
  const below = at + width * 4
  const top = (source[at] as number) * (1 - fx) + (source[at + 4] as number) * fx
  const bottom = (source[below] as number) * (1 - fx) + (source[below + 4] as number) * fx
  return top * (1 - fy) + bottom * fy
}
