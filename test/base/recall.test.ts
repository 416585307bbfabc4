import { expect, test } from 'vitest'
import { recalled } from '../../src/base/recall.ts'

test('the same text is answered once, whatever was asked in between', () => {
  const asked: string[] = []
  const length = recalled((text) => {
    asked.push(text)
    return text.length
  })
  expect(['核数', '核', '核数', ''].map(length)).toEqual([2, 1, 2, 0])
  expect(length('')).toBe(0)
  expect(asked).toEqual(['核数', '核', ''])
})

test('no more than the last few hundred answers are kept', () => {
  let answers = 0
  const count = recalled(() => ++answers)
  for (let i = 0; i < 600; i++) count(`第${i}句`)
  expect(count('第599句')).toBe(600)
  expect(count('第0句')).toBe(601)
})
