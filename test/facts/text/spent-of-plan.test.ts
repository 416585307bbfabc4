import { expect, test } from 'vitest'
import { factsOf } from '../written-report.ts'

const amounts = (paragraph: string): string[] =>
  factsOf(['乌溪县农业农村局2023年度衔接资金绩效自评报告', paragraph]).amounts.map(
    ({ subject, measure, raw }) => `${subject} ${measure} ${raw}`,
  )

test('what a plan came to is about the plan, though things are counted in between', () => {
  expect(
    amounts('（一）林下经济补助。下达资金300万元，实际补助农户1150户，通过社保卡兑付296万元，兑付率98.67%。'),
  ).toEqual(['林下经济补助 released 300万元', '林下经济补助 executed 296万元', '林下经济补助 execution_rate 98.67%'])
  expect(amounts('（二）护林员岗位补助。安排资金86.4万元，开发护林员岗位108个，全年支出86.4万元。')).toEqual([
    '护林员岗位补助 budget 86.4万元',
    '护林员岗位补助 executed 86.4万元',
  ])
})

test('what things cost is about the things', () => {
  expect(amounts('（三）农机装备补助。安排资金300万元，购置烘干设备12台，支出186万元。')).toContain(
    '烘干设备 executed 186万元',
  )
})

test('what is left over is of the money', () => {
  expect(amounts('（四）渠道维修工程。安排资金80万元，支出76.5万元。清淤渠道12公里，结余3.5万元。')).toContain(
    '渠道维修工程 balance 3.5万元',
  )
})
