import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { openPdf } from '../../src/ingest/pdf-open.ts'
import { readPage } from '../../src/ingest/pdf-page.ts'
import { pagePicture } from '../../src/ingest/pdf-picture.ts'
import { decodeJpeg, StoredJpegs } from '../../src/ingest/stored-jpegs.ts'
import { picturePdf } from './ocr/picture-pdf.ts'

const [width, height] = [320, 200]

/** Red above, a shade of grey that tells the page below. */
function jpegOf(shade: number): Uint8Array {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = `rgb(${shade}, ${shade}, ${shade})`
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#c01010'
  context.fillRect(0, 0, width, 40)
  return new Uint8Array(canvas.toBuffer('image/jpeg', 95))
}

const pdfOf = (...jpegs: Uint8Array[]): Uint8Array =>
  picturePdf(jpegs.map((jpeg) => ({ jpeg, width, height, page: [160, 100] })))

async function picturesOf(pdf: Uint8Array) {
  const file = await openPdf(pdf)
  try {
    const { numPages } = await file.promise
    const pictures = []
    for (let number = 1; number <= numPages; number++) {
      const page = await (await file.promise).getPage(number)
      const { image } = await readPage(page)
      pictures.push(await pagePicture(file, page, image))
    }
    return pictures
  } finally {
    await file.destroy()
  }
}

describe('JPEGs stored in a PDF', () => {
  test('every page gets its own, as large and as coloured as it was stored, and the file of the caller stays as it is', async () => {
    const pdf = pdfOf(jpegOf(90), jpegOf(160), jpegOf(230))
    const before = Uint8Array.from(pdf)
    const pictures = await picturesOf(pdf)
    expect(pdf).toEqual(before)
    for (const [i, shade] of [90, 160, 230].entries()) {
      expect(pictures[i]).toMatchObject({ width, height, channels: 3, source: 'embedded', box: [0, 0, 160, 100] })
      const { data } = pictures[i] as (typeof pictures)[number]
      expect(Math.abs((data[(150 * width + 10) * 3] as number) - shade)).toBeLessThan(4)
      expect(data[(10 * width + 10) * 3] as number).toBeGreaterThan(170)
      expect(data[(10 * width + 10) * 3 + 1] as number).toBeLessThan(40)
    }
  })

  test('a grey one has one byte a pixel', async () => {
    const grey = await sharp(jpegOf(120)).toColourspace('b-w').jpeg().toBuffer()
    const pdf = Buffer.from(pdfOf(new Uint8Array(grey)))
    pdf.write('/DeviceGray'.padEnd('/DeviceRGB '.length), pdf.indexOf('/DeviceRGB '), 'latin1')
    const [picture] = await picturesOf(new Uint8Array(pdf))
    expect(picture).toMatchObject({ channels: 1, source: 'embedded' })
  })

  test('one that is broken off is painted as far as it goes', async () => {
    const jpeg = jpegOf(140)
    const [picture] = await picturesOf(pdfOf(jpeg.slice(0, Math.floor(jpeg.length * 0.6))))
    expect(picture?.source).toBe('rendered')
  })

  test.each([
    ['inverted', '/Decode [1 0 1 0 1 0]'],
    ['masked', '/SMask 9 0 R'],
  ])('one that is %s stays in the file', (_, entry) => {
    const plain = pdfOf(jpegOf(140))
    const at = Buffer.from(plain).indexOf('/BitsPerComponent 8')
    const pdf = new Uint8Array(Buffer.concat([plain.subarray(0, at), Buffer.from(`${entry} `), plain.subarray(at)]))
    const before = Uint8Array.from(pdf)
    expect(new StoredJpegs(pdf).painted(1, height)).toBeNull()
    expect(pdf).toEqual(before)
  })

  test('a picture of another size than the file says is not taken for it', async () => {
    expect(await decodeJpeg({ data: jpegOf(100), width: width + 1, height, isPlain: true })).toBeNull()
  })
})
