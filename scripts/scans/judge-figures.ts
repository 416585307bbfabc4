import { arbitrateReadings } from '../../src/arbitration/arbitrate-readings.ts'
import type { Signs } from '../../src/arbitration/calibration.ts'
import { placeKey, readFigure } from '../../src/arbitration/figures-at.ts'
import { signsOf } from '../../src/arbitration/rate-confidence.ts'
import type { Evidence } from '../../src/facts/schema.ts'
import { settleFigures } from '../../src/readings/settle-figures.ts'
import { splitReports } from '../../src/reports/split-reports.ts'
import type { ReadScan } from './read-scans.ts'
import { figureNear, isSameFigure } from './scan-truth.ts'

/** A recognised figure, what is known about how it was read, and whether it was read as printed. */
export interface JudgedFigure {
  scan: string
  kind: string
  read: string
  printed: string | null
  isRight: boolean
  signs: Signs
}

/** Every figure of the facts of a scan, held against what was printed. */
export function judgeFigures({ name, kind, document, truth }: ReadScan): JudgedFigure[] {
  let settled = settleFigures(document)
  const judged: JudgedFigure[] = []
  for (const part of splitReports(settled, name)) {
    const result = arbitrateReadings(part, settled)
    settled = result.document
    const { amounts, indicators } = result.facts
    const signs = signsOf({ amounts, indicators, checks: result.checks })
    const seen = new Set<string>()
    for (const e of [...amounts, ...indicators].flatMap(({ evidence }) => evidence)) {
      const known = signs.get(placeKey(e))
      if (!known || seen.has(placeKey(e)) || !/\d/.test(readFigure(e))) continue
      seen.add(placeKey(e))
      const printed = printedAt(e, truth)
      const isRight = printed !== null && isSameFigure(readFigure(e), printed)
      judged.push({ scan: name, kind, read: readFigure(e), printed, isRight, signs: known })
    }
  }
  return judged
}

function printedAt(e: Evidence, truth: ReadScan['truth']): string | null {
  const [box] = e.boxes
  if (!box || e.page === null) return null
  return figureNear(truth, e.page, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)?.text ?? null
}
