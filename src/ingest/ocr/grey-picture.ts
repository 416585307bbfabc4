import type { PagePicture } from './page-picture.ts'

/** A picture in shades of grey, one byte a pixel (0 black, 255 white), rows from the top. */
export interface GreyPicture {
  width: number
  height: number
  data: Uint8Array
}

/** A picture and the brightness at and below which its pixels are ink; brighter ones are paper. */
export interface InkPicture extends GreyPicture {
  ink: number
}

/** Colours -> brightness, by the weights of Rec. 601. */
export function toGrey({ width, height, channels, data }: PagePicture): GreyPicture {
  if (channels === 1) return { width, height, data: new Uint8Array(data) }
  const grey = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < grey.length; i++, at += channels) {
    grey[i] = ((data[at] as number) * 77 + (data[at + 1] as number) * 150 + (data[at + 2] as number) * 29) >> 8
  }
  return { width, height, data: grey }
}

/** What stands before the pixels in a file that both engines read: binary PGM. */
export const pgmHeader = ({ width, height }: GreyPicture): Uint8Array =>
  new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)

/** The picture as such a file. */
export function toPgm(picture: GreyPicture): Uint8Array {
  const { data } = picture
  const header = pgmHeader(picture)
  const file = new Uint8Array(header.length + data.length)
  file.set(header)
  file.set(data, header.length)
  return file
}
