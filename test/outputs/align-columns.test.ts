import { expect, test } from 'vitest'
import { alignColumns, cutInside, cutToWidth } from '../../src/outputs/align-columns.ts'

test('an ideograph takes two cells, so columns stand under each other in a terminal', () => {
  const rows = [
    ['文件', '金额'],
    ['report.pdf', '5'],
  ]
  expect(alignColumns(rows, [{ align: 'left' }, { align: 'right' }])).toEqual(['文件        金额', 'report.pdf     5'])
})

test('a text that is too wide is cut between characters and says so', () => {
  expect(cutToWidth('青石湾自来水厂', 8)).toBe('青石湾…')
  expect(cutToWidth('青石湾', 6)).toBe('青石湾')
})

test('lines end with their last character', () => {
  expect(
    alignColumns(
      [
        ['a', ''],
        ['b', 'c'],
      ],
      [{ align: 'left' }, { align: 'left' }],
    )[0],
  ).toBe('a')
})

test('a name of a file keeps the end that tells formats apart', () => {
  expect(cutInside('training-selfeval.docx', 16)).toBe('traini…eval.docx')
  expect(cutInside('short.pdf', 16)).toBe('short.pdf')
})
