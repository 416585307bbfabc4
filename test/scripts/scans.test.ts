import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { paragraph } from '../../scripts/generate/paper.ts'
import { randomFrom } from '../../scripts/generate/random.ts'
import { canvasOf, type Raster } from '../../scripts/generate/scan/raster.ts'
import { scanKinds } from '../../scripts/generate/scan/scan-kinds.ts'
import { writeScan } from '../../scripts/generate/scan/write-scan.ts'
import { writePdf } from '../../scripts/generate/write-pdf.ts'
import { fitWeights } from '../../scripts/scans/fit-weights.ts'
import { atLeast, catchAtTen, reliability } from '../../scripts/scans/reliability.ts'
import { figureNear, isSameFigure } from '../../scripts/scans/scan-truth.ts'
import type { Signs } from '../../src/arbitration/calibration.ts'
import { readFile } from '../../src/ingest/read-file.ts'

const digest = (data: Uint8Array | Uint8ClampedArray): string => createHash('sha256').update(data).digest('hex')

/** A white sheet with a black square in the upper left part, as at 50 dpi. */
function sheet(): Raster {
  const canvas = canvasOf({ width: 413, height: 585, data: new Uint8ClampedArray(413 * 585 * 4).fill(255) })
  const context = canvas.getContext('2d')
  context.fillStyle = '#000'
  context.fillRect(100, 150, 20, 20)
  return { width: 413, height: 585, data: context.getImageData(0, 0, 413, 585).data }
}

describe.each(scanKinds)('a scan with $name', (kind) => {
  const spoil = (seed: string) => kind.spoil({ raster: sheet(), place: (x, y) => [x, y] }, randomFrom(seed), 50)

  test('is the same for the same seed', () => {
    expect(digest(spoil('a').raster.data)).toBe(digest(spoil('a').raster.data))
  })

  test('knows where a point of the paper went', () => {
    const { raster, place } = spoil('a')
    const [x, y] = place(110, 160).map(Math.round) as [number, number]
    const [u, v] = place(60, 160).map(Math.round) as [number, number]
    const red = (px: number, py: number): number => raster.data[(py * raster.width + px) * 4] as number
    expect(red(x, y)).toBeLessThan(red(u, v) - 40)
  })
})

test('a scanned report is a picture without text, and the same seed gives the same bytes', async () => {
  const pdf = writePdf({ title: '', blocks: [paragraph('全年预算268.86万元')] })
  const kind = { ...(scanKinds[0] as (typeof scanKinds)[number]), dpi: 40 }
  const [one, two] = [await writeScan(pdf, kind, 'a'), await writeScan(pdf, kind, 'a')]
  expect(digest(one.pdf)).toBe(digest(two.pdf))
  const { document, problems } = await readFile(one.pdf, 'scan.pdf', { ocr: 'never' })
  expect(document).toBeNull()
  expect(problems.map(({ level }) => level)).toContain('error')
})

test('figures are compared by what they say', () => {
  expect(isSameFigure('1,184.33万元', '1 184.33 万元')).toBe(true)
  expect(isSameFigure('18万条', '18万')).toBe(true)
  for (const [a, b] of [
    ['18.4万元', '184万元'],
    ['18万元', '18元'],
    ['18%', '18'],
    ['-18', '18'],
  ] as const)
    expect(isSameFigure(a, b)).toBe(false)
  const truth = [{ page: 1, x: 100, y: 100, text: '5%' }]
  expect(figureNear(truth, 1, 104, 103)?.text).toBe('5%')
  expect(figureNear(truth, 1, 104, 115)).toBeNull()
})

describe('calibration', () => {
  const plain: Signs = {
    sureness: 0.9,
    cost: 0,
    holding: 0,
    isFailing: false,
    restated: 0,
    digits: 4,
    hasPoint: true,
    odd: 0,
    isComplete: true,
  }

  test('learns that sure figures are right, from examples', () => {
    const examples = Array.from({ length: 200 }, (_, i) => ({
      signs: { ...plain, sureness: i % 2 === 0 ? 0.99 : 0.6 },
      isRight: i % 2 === 0 || i % 10 === 1,
    }))
    const weights = fitWeights(examples)
    expect(weights.sureness).toBeGreaterThan(1)
    expect(fitWeights(examples)).toEqual(weights)
  })

  test('reliability counts each figure once; the worst tenth is the start of the queue', () => {
    const figures = Array.from({ length: 100 }, (_, i) => ({
      probability: (i + 0.5) / 100,
      isRight: i >= 8 && i !== 50,
    }))
    expect(reliability(figures).reduce((sum, bin) => sum + bin.figures, 0)).toBe(100)
    expect(atLeast(figures, 0.95)).toEqual({ figures: 5, right: 5 })
    expect(catchAtTen(figures)).toBeCloseTo(8 / 9)
    expect(catchAtTen(figures.filter(({ isRight }) => isRight))).toBeNull()
  })
})
