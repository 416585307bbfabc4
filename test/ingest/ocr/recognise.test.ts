import { describe, expect, test } from 'vitest'
import type { Document, Run } from '../../../src/document/schema.ts'
import { nativeVersion } from '../../../src/ingest/ocr/native-engine.ts'
import { readFile } from '../../../src/ingest/read-file.ts'
import { type Drawing, print, scannedPdf } from './drawn-page.ts'

const native = await nativeVersion()

/** A page of prose with a ruled table under it, all invented. */
const page: Drawing = {
  width: 1200,
  height: 760,
  draw: (context) => {
    context.font = print
    context.fillText('二、预算执行情况', 80, 90)
    context.fillText('全年预算 1,284.50 万元，实际支出 1,207.43 万元，执行率 94.00%。', 80, 160)
    context.fillText('年末结余 77.07 万元，全部为项目尾款。', 80, 220)
    drawTable(context, [
      ['指标名称', '年度指标值', '实际完成值', '得分'],
      ['新建步道长度', '≥12.5公里', '13.8公里', '8'],
      ['设备验收合格率', '≥95%', '96.7%', '5'],
      ['群众投诉次数', '≤3次', '2次', '7'],
    ])
  },
}

function drawTable(context: Parameters<Drawing['draw']>[0], rows: string[][]): void {
  const [left, top, width, height] = [80, 300, 250, 90]
  context.lineWidth = 2
  for (let i = 0; i <= rows.length; i++) context.strokeRect(left, top + i * height, width * 4, 0)
  for (let i = 0; i <= 4; i++) context.strokeRect(left + i * width, top, 0, height * rows.length)
  context.font = print.replace('33px', '28px')
  rows.forEach((row, i) => {
    row.forEach((text, j) => {
      context.fillText(text, left + j * width + 14, top + i * height + 55)
    })
  })
}

const textOf = (document: Document | null): string =>
  (document?.blocks ?? [])
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text)))
    .join('\n')

describe.each([
  { engine: 'wasm', name: /^tesseract\.js 7/, missing: false },
  { engine: 'native', name: /^tesseract [45]/, missing: native === null },
] as const)('recognition with the engine $engine', ({ engine, name, missing }) => {
  test.skipIf(missing)(
    `a scanned page becomes paragraphs and a table (needs ${engine})`,
    { timeout: 60_000 },
    async () => {
      const result = await readFile(scannedPdf([page]), 'scan.pdf', { ocr: 'auto', ocrEngine: engine, ocrJobs: 1 })
      expect(result.problems).toEqual([])
      expect(result.ocrEngine).toMatch(name)
      expect(result.document?.pages.map(({ origin }) => origin)).toEqual(['ocr'])
      const text = textOf(result.document).replaceAll(' ', '')
      for (const figure of ['1,284.50万元', '1,207.43万元', '94.00%', '77.07万元']) expect(text).toContain(figure)
      const table = result.document?.blocks.find((block) => block.kind === 'table')
      expect(table).toMatchObject({ rows: 4, cols: 4, method: 'image' })
      const cellAt = (row: number, col: number): string | undefined =>
        table?.kind === 'table' ? table.cells.find((cell) => cell.row === row && cell.col === col)?.text : undefined
      expect([1, 2, 3].map((row) => cellAt(row, 3))).toEqual(['8', '5', '7'])
      expect([1, 2, 3].map((row) => cellAt(row, 1)?.replaceAll(' ', ''))).toEqual(['≥12.5公里', '≥95%', '≤3次'])
    },
  )

  test.skipIf(missing)(`every character has its place on the ink (needs ${engine})`, { timeout: 60_000 }, async () => {
    const { document } = await readFile(scannedPdf([page]), 'scan.pdf', { ocr: 'auto', ocrEngine: engine, ocrJobs: 1 })
    const run = runWith(document, '1,284.50')
    expect(run?.glyphs).toHaveLength('1,284.50'.length)
    // Drawn at 80 px with six full-width letters and a blank before it: the figure begins near 100 pt.
    const [x0, y0, x1, y1] = run?.box ?? [0, 0, 0, 0]
    expect(x0).toBeGreaterThan(75)
    expect(x1).toBeLessThan(150)
    expect((y0 + y1) / 2).toBeCloseTo(148 * 0.36, -1)
    const glyphs = run?.glyphs ?? []
    for (const [i, glyph] of glyphs.entries()) {
      expect(glyph.left).toBeLessThan(glyph.right)
      expect(glyph.left).toBeGreaterThanOrEqual((glyphs[i - 1]?.right ?? 0) - 1)
      expect(glyph.confidence).toBeGreaterThan(0)
    }
  })
})

function runWith(document: Document | null, text: string): Run | undefined {
  for (const block of document?.blocks ?? []) {
    if (block.kind !== 'paragraph') continue
    const run = block.runs.find(({ start, end }) => block.text.slice(start, end) === text)
    if (run) return run
  }
  return undefined
}

test('the same scan gives the same document twice', { timeout: 60_000 }, async () => {
  const pdf = scannedPdf([page, { ...page, height: 280 }])
  const read = () => readFile(pdf, 'scan.pdf', { ocr: 'auto', ocrJobs: 2 })
  expect(await read()).toEqual(await read())
})

test('without recognition a scan is a problem that says what to do', async () => {
  const { document, problems } = await readFile(scannedPdf([page]), 'scan.pdf', { ocr: 'never' })
  expect(document).toBeNull()
  expect(problems[0]).toMatchObject({ code: 'pdf.scan', level: 'error' })
})
