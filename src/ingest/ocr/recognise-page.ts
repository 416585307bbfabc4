import type { Box } from '../../document/schema.ts'
import type { PageContent } from '../layout/page-content.ts'
import { toBitmap } from './bitmap.ts'
import type { EnginePool } from './engine-pool.ts'
import { evenLight } from './even-light.ts'
import { toGrey } from './grey-picture.ts'
import { readHocr } from './hocr.ts'
import { linesToWords, placeLines } from './lines-to-words.ts'
import type { PicturePage } from './page-picture.ts'

/** Picture of a page -> its words and ruling lines in page coordinates. @throws OcrFailure */
export async function recognisePage(page: PicturePage, pool: EnginePool): Promise<PageContent> {
  const picture = await page.picture()
  const grey = evenLight(toGrey(picture))
  const bitmap = toBitmap(grey)
  const toPage = pageScale(picture.box, grey.width, grey.height)
  const lines = readHocr(await pool.recognise(grey, 'page'))
  const words = linesToWords(placeLines(lines, bitmap), toPage)
  const { number, width, height } = page
  return { number, width, height, origin: 'ocr', words, rules: [] }
}

/** Pixels of a picture -> points of the page that it stands on. */
function pageScale([x0, y0, x1, y1]: Box, width: number, height: number): (box: Box) => Box {
  const scaleX = (x1 - x0) / width
  const scaleY = (y1 - y0) / height
  return ([left, top, right, bottom]) => [
    x0 + left * scaleX,
    y0 + top * scaleY,
    x0 + right * scaleX,
    y0 + bottom * scaleY,
  ]
}
