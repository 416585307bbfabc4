import { expect, test } from 'vitest'
import { withoutSeals } from '../../src/ingest/pdf-seals.ts'
import type { Glyph } from '../../src/ingest/pdf-text-state.ts'

const glyph = (text: string, x: number, y: number, angle: Glyph['angle'], ink: string): Glyph => ({
  text,
  box: [x - 5, y - 5, x + 5, y + 5],
  fontSize: 10,
  bold: false,
  hidden: false,
  angle,
  operator: 0,
  ink,
})

const black = '#000000'

/** Letters around a ring of which the topmost stands upright, with a star in the middle. */
function seal(x: number, y: number, ink: string): Glyph[] {
  const name = '沙洲县渡口所'
  const ring = [...name].map((text, i) => {
    const turn = Math.PI * (1 - i / (name.length - 1))
    return glyph(text, x + 40 * Math.cos(turn), y - 40 * Math.sin(turn), i === 5 ? 0 : null, ink)
  })
  return [...ring, glyph('★', x, y, 0, ink)]
}

const cells = [...'年度预算执行率为百分之九十六点八五'].map((text, i) => glyph(text, 210 + i * 10, 300, 0, black))
const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('')

test('a seal in its own ink leaves the cells that it covers as they are', () => {
  expect(textOf(withoutSeals([...cells, ...seal(240, 305, '#dd2222')]))).toBe(textOf(cells))
})

test('words in the ink of the seal outside its ring stay', () => {
  const title = [...'红头文件'].map((text, i) => glyph(text, 100 + i * 10, 60, 0, '#dd2222'))
  expect(textOf(withoutSeals([...cells, ...title, ...seal(240, 305, '#dd2222')]))).toBe(`${textOf(cells)}红头文件`)
})

test('letters in the ink of the text are none of a seal, whatever their angle', () => {
  const all = [...cells, ...seal(240, 305, black)]
  expect(withoutSeals(all)).toEqual(all)
})
