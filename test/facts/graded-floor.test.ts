import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const sums = (text: string): string[] =>
  judgeReport(header, factsOf([text]))
    .filter((check) => check.rule === 'count')
    .map((check) => `${check.stated} ${check.verdict} ${check.formula}`)

const text = (good: string): string => `参评9个项目的等级均在“良”以上，评为“优”的6个、评为“良”的${good}个。`

test('grades down to the lowest that was given divide all projects', () => {
  expect(sums(text('3'))).toEqual(['9 consistent 6个 + 3个 = 9个'])
  expect(sums(text('2'))).toEqual(['9 inconsistent 6个 + 2个 = 8个'])
  // 中 may be among them
  expect(sums(text('2').replace('在“良”以上', '在“中”以上'))).toEqual([])
  expect(factsOf([text('3')]).indicators).toEqual([])
})
