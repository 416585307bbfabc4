import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { nativeVersion } from '../../src/ingest/ocr/native-engine.ts'
import { readFile } from '../../src/ingest/read-file.ts'
import { type Drawing, pictureFile, print } from './ocr/drawn-page.ts'
import { linesOf } from './shown.ts'

const native = await nativeVersion()

const page = (text: string): Drawing => ({
  width: 1200,
  height: 400,
  draw: (context) => {
    context.font = print
    context.fillText('二、预算执行情况', 80, 90)
    context.fillText(text, 80, 160)
  },
})
const first = pictureFile(page('全年预算 1,284.50 万元，实际支出 1,207.43 万元。'))
const second = pictureFile(page('年末结余 77.07 万元，全部为项目尾款。'))

describe.skipIf(!native)('pictures of pages (needs native tesseract)', () => {
  test('a PNG is read as the page it shows, its boxes in points of a page of 595 on the short side', async () => {
    const { document, problems, mediaType, ocrEngine } = await readFile(first, 'scan.png', { ocr: 'auto' })
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
    expect(mediaType).toBe('image/png')
    expect(ocrEngine).toContain('tesseract')
    expect(document?.pages).toEqual([{ number: 1, width: 1785, height: 595, origin: 'ocr' }])
    expect(document && linesOf(document).join('').replace(/\s/g, '')).toContain(
      '预算1,284.50万元，实际支出1,207.43万元',
    )
  })

  test('a photograph that lies on its side is turned as the camera says', async () => {
    const lying = await sharp(first).rotate(90).withMetadata({ orientation: 8 }).jpeg({ quality: 95 }).toBuffer()
    const { document } = await readFile(lying, 'photo.jpg', { ocr: 'auto' })
    expect(document && linesOf(document).join('').replace(/\s/g, '')).toContain('实际支出1,207.43万元')
  })

  test('every page of a fax is a page', async () => {
    const pages = await Promise.all([first, second].map((png) => sharp(png).toBuffer()))
    const fax = await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer()
    const { document } = await readFile(fax, 'fax.tif', { ocr: 'auto' })
    expect(document?.pages.map(({ number }) => number)).toEqual([1, 2])
    expect(document && linesOf(document).join('').replace(/\s/g, '')).toContain('年末结余77.07万元')
  })
})

test('without recognition a picture is a page without text, and that is said', async () => {
  const { document, problems } = await readFile(first, 'scan.png', { ocr: 'never' })
  expect(document).toBeNull()
  expect(problems[0]).toMatchObject({ code: 'pdf.scan', level: 'error' })
})

test('more pages than allowed are not begun', async () => {
  const fax = await sharp([first, second], { join: { animated: true } })
    .tiff()
    .toBuffer()
  const { problems } = await readFile(fax, 'fax.tif', { ocr: 'never', mostPages: 1 })
  expect(problems.map(({ code }) => code)).toEqual(['pdf.too-large'])
})

test('a picture that was cut off is a problem that says so', async () => {
  const { document, problems } = await readFile(first.subarray(0, 60), 'scan.png', { ocr: 'never' })
  expect(document).toBeNull()
  expect(problems).toMatchObject([{ code: 'picture.unreadable', level: 'error' }])
})
