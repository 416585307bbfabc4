import type { Box } from '../../document/schema.ts'
import { edgesToFrames } from '../layout/edges-to-frames.ts'
import { frameToGrid, type Grid } from '../layout/frames-to-cells.ts'
import type { PageContent, Rule, Skew } from '../layout/page-content.ts'
import { rulesToEdges } from '../layout/rules-to-edges.ts'
import { cellLines } from './cell-lines.ts'
import { clearSeals } from './clear-seals.ts'
import { darkenPrint } from './darken-print.ts'
import type { EnginePool } from './engine-pool.ts'
import { eraseRules } from './erase-rules.ts'
import { evenLight } from './even-light.ts'
import type { Specimen } from './glyph-book.ts'
import { type GreyPicture, type InkPicture, toGrey } from './grey-picture.ts'
import { readHocr } from './hocr.ts'
import { findRules } from './image-rules.ts'
import { inkThreshold } from './ink-threshold.ts'
import { fromLineSheet, toLineSheet } from './line-sheet.ts'
import { linesAround } from './lines-around.ts'
import { cutFigures, evenSizes, linesToWords, type PlacedLine, placeLines } from './lines-to-words.ts'
import type { PagePicture, ScannedPage } from './page-picture.ts'
import { pageScale } from './page-scale.ts'
import { onPage, printArea } from './print-area.ts'
import { repairText } from './repair-text.ts'
import { skewOf, turn } from './straighten.ts'
import { specimensOf, verifyFigures } from './verify-figures.ts'

/** What recognition saw on a page: lines in pixels of its picture, and how these lie on the page. */
export interface PageReading {
  page: ScannedPage
  lines: PlacedLine[]
  /** Characters of its figures that were read for sure; found here, while other pages are still with the engine. */
  specimens: Specimen[]
  rules: Rule[]
  boxToPage: (box: Box) => Box
  skew: Skew | null
}

/** Picture of a page -> its lines of text and its ruling lines. @throws OcrFailure */
export async function recognisePage(page: ScannedPage, picture: PagePicture, pool: EnginePool): Promise<PageReading> {
  const { grey, ink, isFaint, angle, box } = prepare(picture)
  const scale = pageScale(box, grey.width, grey.height)
  // thin rules are paler than print, but on a page whose print was faint the grain of the paper is nearly as dark
  const found = findRules({ ...grey, ink: isFaint ? ink + (255 - ink) / 4 : (ink + 255) / 2 })
  const rules = found.map((rule) => scale.ruleToPage(rule))
  const tables = tablesOf(rules)
  eraseRules(grey, found, ink)
  const inked = { ...grey, ink }
  const cells = cellLines(
    inked,
    tables.flatMap(({ cells }) => cells.map(({ box }) => scale.boxToPicture(box))),
  )
  const areas = tables.map((table) => scale.boxToPicture(boxOf(table)))
  const around = cells.length > 0 ? linesAround(inked, areas, cells) : null
  const sheet = cells.length > 0 ? toLineSheet(grey, [...cells, ...(around ?? [])]) : null
  const rest = around ? null : printArea(without(inked, areas))
  const [inCells, text] = await Promise.all([
    sheet ? pool.recognise(sheet.picture, 'lines') : '',
    rest ? pool.recognise(rest.picture, 'page') : '',
  ])
  const lines = rest ? placeLines(onPage(readHocr(text), rest), inked) : []
  if (sheet) lines.push(...fromLineSheet(sheet, placeLines(readHocr(inCells), { ...sheet.picture, ink })))
  const { number, width, height } = page
  const skew = angle === 0 ? null : { angle, x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 }
  const placed = evenSizes(cutFigures(lines, inked))
  return {
    page: { number, width, height },
    lines: placed,
    specimens: placed.flatMap(specimensOf),
    rules,
    boxToPage: scale.boxToPage,
    skew,
  }
}

interface Prepared {
  grey: GreyPicture
  ink: number
  isFaint: boolean
  /** By which it was turned. */
  angle: number
  box: Box
}

/** Picture -> grey on white paper, without seals, straight. */
function prepare(picture: PagePicture): Prepared {
  const grey = toGrey(picture)
  clearSeals(picture, grey)
  evenLight(grey)
  const isFaint = darkenPrint(grey)
  const ink = inkThreshold(grey)
  const angle = skewOf(grey, ink)
  return { grey: angle === 0 ? grey : turn(grey, angle), ink, isFaint, angle, box: picture.box }
}

/** Longer words of a page that lies askew get boxes of their own. */
const longestAskew = 8

/** All recognised pages of a document -> their words and rules in page coordinates. */
export function readingsToContents(readings: readonly PageReading[]): PageContent[] {
  const verified = verifyFigures(readings)
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

/** The picture with paper where the tables are. */
function without(picture: InkPicture, boxes: readonly Box[]): InkPicture {
  if (boxes.length === 0) return picture
  const { width, height } = picture
  const data = picture.data.slice()
  for (const [x0, y0, x1, y1] of boxes) {
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
      data.fill(255, y * width + Math.max(0, x0), y * width + Math.min(width, x1))
  }
  return { ...picture, data }
}
