import { expect, test } from 'vitest'
import { showFigure } from '../../src/outputs/show-figure.ts'

test('yuan are shown in the unit of the figure they stand beside', () => {
  expect(showFigure(14000, 'CNY', '0.14万元')).toBe('1.4万元')
  expect(showFigure(14000, 'CNY', '1400元')).toBe('14000元')
  expect(showFigure(680_000_000, 'CNY', '6.8亿元')).toBe('6.8亿元')
})

test('where the print leaves the unit to a caption, the largest unit with a whole part is taken', () => {
  expect(showFigure(8_843_700, 'CNY', '884.37')).toBe('884.37万元')
  expect(showFigure(49, 'CNY', '49')).toBe('49元')
  expect(showFigure(0, 'CNY', '0')).toBe('0元')
})

test('sums of decimals show no traces of binary arithmetic', () => {
  expect(showFigure(0.1 + 0.2, 'percent', '0.3%')).toBe('0.3%')
  expect(showFigure(3000.0000000000005, 'CNY', '0.3万元')).toBe('0.3万元')
})

test('rates, points and counts carry their own unit', () => {
  expect(showFigure(66.67, 'percent', '66.67%')).toBe('66.67%')
  expect(showFigure(3.5, 'points', '3.5')).toBe('3.5个百分点')
  expect(showFigure(12, '个', '12个')).toBe('12个')
})
