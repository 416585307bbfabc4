import type { Box } from '../../document/schema.ts'
import { edgesToFrames } from '../layout/edges-to-frames.ts'
import { frameToGrid, type Grid } from '../layout/frames-to-cells.ts'
import type { PageContent, Rule } from '../layout/page-content.ts'
import { rulesToEdges } from '../layout/rules-to-edges.ts'
import { inkThreshold, toBitmap } from './bitmap.ts'
import { cellLines } from './cell-lines.ts'
import type { EnginePool } from './engine-pool.ts'
import { eraseRules } from './erase-rules.ts'
import { evenLight } from './even-light.ts'
import { toGrey } from './grey-picture.ts'
import { readHocr } from './hocr.ts'
import { findRules } from './image-rules.ts'
import { fromLineSheet, toLineSheet } from './line-sheet.ts'
import { evenSizes, linesToWords, type PlacedLine, placeLines } from './lines-to-words.ts'
import type { PicturePage } from './page-picture.ts'
import { pageScale } from './page-scale.ts'
import { repairText } from './repair-text.ts'
import { verifyFigures } from './verify-figures.ts'

/** What recognition saw on a page: lines in pixels of its picture, and how these lie on the page. */
export interface PageReading {
  page: Pick<PicturePage, 'number' | 'width' | 'height'>
  lines: PlacedLine[]
  rules: Rule[]
  boxToPage: (box: Box) => Box
}

/** Picture of a page -> its lines of text and its ruling lines. @throws OcrFailure */
export async function recognisePage(page: PicturePage, pool: EnginePool): Promise<PageReading> {
  const picture = await page.picture()
  const grey = evenLight(toGrey(picture))
  const scale = pageScale(picture.box, grey.width, grey.height)
  const ink = inkThreshold(grey)
  const found = findRules(toBitmap(grey, (ink + 255) / 2))
  const rules = found.map((rule) => scale.ruleToPage(rule))
  const tables = tablesOf(rules)
  eraseRules(grey, found, ink)
  const bitmap = toBitmap(grey, ink)
  const cells = cellLines(
    bitmap,
    tables.flatMap(({ cells }) => cells.map(({ box }) => scale.boxToPicture(box))),
  )
  const sheet = cells.length > 0 ? toLineSheet(grey, cells) : null
  for (const table of tables) whiten(grey, scale.boxToPicture(boxOf(table)))
  const [text, inCells] = await Promise.all([
    hasInk(grey, ink) ? pool.recognise(grey, 'page') : '',
    sheet ? pool.recognise(sheet.picture, 'lines') : '',
  ])
  const lines = placeLines(readHocr(text), bitmap)
  if (sheet) lines.push(...fromLineSheet(sheet, placeLines(readHocr(inCells), toBitmap(sheet.picture, ink))))
  const { number, width, height } = page
  return { page: { number, width, height }, lines: evenSizes(lines), rules, boxToPage: scale.boxToPage }
}

/** All recognised pages of a document -> their words and rules in page coordinates. */
export function readingsToContents(readings: readonly PageReading[]): PageContent[] {
  const verified = verifyFigures(readings.map(({ lines }) => lines))
  return readings.map(({ page, rules, boxToPage }, i) => ({
    ...page,
    origin: 'ocr',
    words: linesToWords((verified[i] ?? []).map(repairText), boxToPage),
    rules,
  }))
}

/** The grids that the layout will build out of the rules. */
function tablesOf(rules: readonly Rule[]): Grid[] {
  return edgesToFrames(rulesToEdges(rules)).frames.flatMap((frame) => {
    const grid = frameToGrid(frame)
    return grid && grid.cells.length >= 2 ? [grid] : []
  })
}

const boxOf = ({ xs, ys }: Grid): Box => [xs[0] as number, ys[0] as number, xs.at(-1) as number, ys.at(-1) as number]

function whiten({ width, height, data }: { width: number; height: number; data: Uint8Array }, box: Box): void {
  const [x0, y0, x1, y1] = box
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    data.fill(255, y * width + Math.max(0, x0), y * width + Math.min(width, x1))
}

const hasInk = ({ data }: { data: Uint8Array }, ink: number): boolean => data.some((value) => value <= ink)
