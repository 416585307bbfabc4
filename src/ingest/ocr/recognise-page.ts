import type { Box } from '../../document/schema.ts'
import { edgesToFrames } from '../layout/edges-to-frames.ts'
import { frameToGrid, type Grid } from '../layout/frames-to-cells.ts'
import type { PageContent, Rule, Skew } from '../layout/page-content.ts'
import { rulesToEdges } from '../layout/rules-to-edges.ts'
import { cellLines } from './cell-lines.ts'
import { clearSeals } from './clear-seals.ts'
import type { EnginePool } from './engine-pool.ts'
import { eraseRules } from './erase-rules.ts'
import { evenLight } from './even-light.ts'
import { type GreyPicture, toGrey } from './grey-picture.ts'
import { readHocr } from './hocr.ts'
import { findRules } from './image-rules.ts'
import { inkThreshold } from './ink-threshold.ts'
import { fromLineSheet, toLineSheet } from './line-sheet.ts'
import { evenSizes, linesToWords, type PlacedLine, placeLines } from './lines-to-words.ts'
import type { PagePicture, ScannedPage } from './page-picture.ts'
import { pageScale } from './page-scale.ts'
import { repairText } from './repair-text.ts'
import { skewOf, turn } from './straighten.ts'
import { verifyFigures } from './verify-figures.ts'

/** What recognition saw on a page: lines in pixels of its picture, and how these lie on the page. */
export interface PageReading {
  page: ScannedPage
  lines: PlacedLine[]
  rules: Rule[]
  boxToPage: (box: Box) => Box
  skew: Skew | null
}

/** Picture of a page -> its lines of text and its ruling lines. @throws OcrFailure */
export async function recognisePage(page: ScannedPage, picture: PagePicture, pool: EnginePool): Promise<PageReading> {
  const { grey, ink, angle, box } = prepare(picture)
  const scale = pageScale(box, grey.width, grey.height)
  const found = findRules({ ...grey, ink: (ink + 255) / 2 })
  const rules = found.map((rule) => scale.ruleToPage(rule))
  const tables = tablesOf(rules)
  eraseRules(grey, found, ink)
  const inked = { ...grey, ink }
  const cells = cellLines(
    inked,
    tables.flatMap(({ cells }) => cells.map(({ box }) => scale.boxToPicture(box))),
  )
  const sheet = cells.length > 0 ? toLineSheet(grey, cells) : null
  for (const table of tables) whiten(grey, scale.boxToPicture(boxOf(table)))
  // The cells take longer, as a rule: what begins first must not be what is waited for last.
  const [inCells, text] = await Promise.all([
    sheet ? pool.recognise(sheet.picture, 'lines') : '',
    hasInk(grey, ink) ? pool.recognise(grey, 'page') : '',
  ])
  const lines = placeLines(readHocr(text), inked, 'figures')
  if (sheet) lines.push(...fromLineSheet(sheet, placeLines(readHocr(inCells), { ...sheet.picture, ink }, 'all')))
  const { number, width, height } = page
  const skew = angle === 0 ? null : { angle, x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 }
  return { page: { number, width, height }, lines: evenSizes(lines), rules, boxToPage: scale.boxToPage, skew }
}

/** Picture -> grey on white paper, without seals, straight. */
function prepare(picture: PagePicture): { grey: GreyPicture; ink: number; angle: number; box: Box } {
  const grey = toGrey(picture)
  clearSeals(picture, grey)
  evenLight(grey)
  const ink = inkThreshold(grey)
  const angle = skewOf(grey, ink)
  return { grey: angle === 0 ? grey : turn(grey, angle), ink, angle, box: picture.box }
}

/** Longer words of a page that lies askew get boxes of their own. */
const longestAskew = 8

/** All recognised pages of a document -> their words and rules in page coordinates. */
export function readingsToContents(readings: readonly PageReading[]): PageContent[] {
  const verified = verifyFigures(readings.map(({ lines }) => lines))
  return readings.map(({ page, rules, boxToPage, skew }, i) => ({
    ...page,
    ...(skew ? { skew } : {}),
    origin: 'ocr',
    words: linesToWords((verified[i] ?? []).map(repairText), boxToPage, skew ? longestAskew : undefined),
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
