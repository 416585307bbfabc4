import sharp from 'sharp'
import type { PagePicture } from './ocr/page-picture.ts'

/** A JPEG as it lies in a PDF. */
export interface StoredJpeg {
  data: Uint8Array
  width: number
  height: number
  /** The file says outright that its colours are grey or red, green and blue. */
  isPlain: boolean
}

/** Dictionaries of pictures are shorter than this. */
const longestDictionary = 2000

/** Larger than any scan of a page at 200 dpi; the PDF library paints it smaller. */
const mostPixels = 40_000_000

/**
 * Takes the JPEGs out of a PDF, so that the PDF library does not decode them: it needs six times as long as a decoder for JPEGs alone,
 * and does so for every picture, also of pages that nobody wants as a picture. The bytes of the file are changed: the picture number k
 * (from 1) is k pixels wide and has no data, which is how `painted` knows it again. Pictures that need more than decoding (masks, inks
 * of print, inverted ones, encrypted files) stay where they are.
 */
export class StoredJpegs {
  readonly #found: StoredJpeg[] = []

  constructor(pdf: Uint8Array) {
    const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    for (let at = file.indexOf('/DCTDecode'); at >= 0; at = file.indexOf('/DCTDecode', at + 10)) this.#take(file, at)
  }

  /** The JPEG that stood where a picture of this size is painted now. */
  painted(width: number, height: number): StoredJpeg | null {
    const jpeg = this.#found[width - 1]
    return jpeg?.height === height ? jpeg : null
  }

  #take(file: Buffer, filter: number): void {
    const object = file.lastIndexOf('obj', filter)
    const stream = file.indexOf('stream', filter)
    if (object < filter - longestDictionary || stream < 0 || stream > filter + longestDictionary) return
    const dictionary = file.toString('latin1', object, stream)
    const [width, height] = [sizeIn(dictionary, 'Width'), sizeIn(dictionary, 'Height')]
    const number = String(this.#found.length + 1)
    if (!isOrdinary(dictionary) || !width || !height || number.length > width.digits.length) return
    if (Number(width.digits) * Number(height.digits) > mostPixels) return
    const first = stream + 'stream'.length + (file[stream + 'stream'.length] === 0x0d ? 2 : 1)
    const end = file.indexOf('endstream', first)
    if (end < 0 || file.readUInt16BE(first) !== startOfImage) return
    const data = Uint8Array.from(file.subarray(first, end))
    file.fill(0, first, end)
    file.write(number.padEnd(width.digits.length), object + width.at, 'latin1')
    const isPlain = /\/ColorSpace\s*\/(?:DeviceGray|DeviceRGB)\b/.test(dictionary)
    this.#found.push({ data, width: Number(width.digits), height: Number(height.digits), isPlain })
  }
}

/** Every JPEG begins with this marker. */
const startOfImage = 0xffd8

/** A picture with a single filter and nothing that changes its colours. */
const isOrdinary = (dictionary: string): boolean =>
  /\/Subtype\s*\/Image\b/.test(dictionary) &&
  /\/Filter\s*(?:\/DCTDecode\b|\[\s*\/DCTDecode\s*\])/.test(dictionary) &&
  !/\/(?:SMask|Mask|ImageMask|Decode|DecodeParms|Matte)\b/.test(dictionary) &&
  !/\/(?:Indexed|Separation|DeviceN|DeviceCMYK|Lab)\b/.test(dictionary)

function sizeIn(dictionary: string, name: 'Width' | 'Height'): { digits: string; at: number } | null {
  const found = new RegExp(`/${name}\\s+(\\d+)(?!\\d|\\s+\\d+\\s+R)`).exec(dictionary)
  const digits = found?.[1]
  return found && digits ? { digits, at: found.index + found[0].length - digits.length } : null
}

/** One thread a picture, and nothing kept: pages are decoded one after the other, each of them once. */
sharp.concurrency(1)
sharp.cache(false)

/** The pixels of a JPEG; null when it is damaged, or its colours are not what they seem. */
export async function decodeJpeg({
  data,
  width,
  height,
  isPlain,
}: StoredJpeg): Promise<Pick<PagePicture, 'channels' | 'data'> | null> {
  try {
    const picture = sharp(data, { failOn: 'truncated', limitInputPixels: mostPixels })
    const { channels: colours, width: columns, height: rows } = await picture.metadata()
    if (columns !== width || rows !== height || (colours === 1 ? !isPlain : colours !== 3)) return null
    const plain = colours === 1 ? picture.toColourspace('b-w') : picture
    const { data: pixels, info } = await plain.raw().toBuffer({ resolveWithObject: true })
    return info.channels === 1 || info.channels === 3 ? { channels: info.channels, data: pixels } : null
  } catch {
    // A damaged picture is the PDF library's business: it knows how to show the part that is whole.
    return null
  }
}
