import { expect, test } from 'vitest'
import { fitOf, liesOnInk } from '../../src/ingest/layer-on-ink.ts'
import type { PageContent } from '../../src/ingest/layout/page-content.ts'
import { drawnPicture, print } from './ocr/drawn-page.ts'

const lines = ['全年预算一千二百万元', '支出一千一百四十万元', '预算执行率百分之九十五', '年末结转六十万元']
const picture = drawnPicture({
  width: 900,
  height: 600,
  draw: (context) => {
    context.font = print
    for (const [i, line] of lines.entries()) context.fillText(line, 80, 100 + i * 120)
    context.strokeRect(40, 40, 800, 520)
  },
})
const points = 72 / 200

/** The layer a scanner would add, moved and scaled. */
const layer = (scale: number, down = 0, texts: readonly string[] = lines): PageContent => ({
  number: 1,
  width: 900 * points,
  height: 600 * points,
  origin: 'ocr_layer',
  rules: [],
  words: texts.map((text, i) => {
    const [left, base] = [80 * points * scale, (100 + i * 120) * points * scale + down]
    const size = 33 * points * scale
    return {
      text,
      box: [left, base - size * 0.88, left + size * text.length, base + size * 0.12],
      fontSize: size,
      confidence: 1,
      origin: 'ocr_layer',
    }
  }),
})

test('a layer on its print is trusted', () => {
  expect(fitOf(layer(1), picture)).toMatchObject({ words: 1 })
  expect(fitOf(layer(1), picture)?.ink).toBeGreaterThan(0.9)
  expect(liesOnInk(layer(1, 2), picture)).toBe(true)
})

test.each([
  ['of another size', layer(0.6)],
  ['between the lines', layer(1, 20)],
  ['of a part of the page', layer(1, 0, lines.slice(0, 1))],
])('a layer %s is not', (_, content) => {
  expect(liesOnInk(content, picture)).toBe(false)
})

test('a page without print contradicts nobody', () => {
  const blank = drawnPicture({ width: 300, height: 200, draw: () => {} })
  expect(liesOnInk(layer(1), blank)).toBe(true)
})
