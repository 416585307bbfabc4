import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

const counts = (text: string): string[] =>
  factsOf([text], { type: 'final-accounts' }).indicators.map(
    ({ name, actual, actual_unit }) => `${name} ${actual}${actual_unit}`,
  )

test('delegations, cars and receptions of the final accounts', () => {
  expect(counts('全年安排因公出国（境）团组2个、累计5人次。')).toEqual([
    '因公出国（境）团组 2个',
    '因公出国（境）人次 5人次',
  ])
  expect(counts('2023年，所属各预算单位开支财政拨款的公务用车保有量为3辆。')).toEqual(['公务用车保有量 3辆'])
  expect(counts('主要用于接待外省市单位调研，公务接待6批次、48人次，其中：接待外宾1批次、4人次。')).toEqual([
    '公务接待批次 6批次',
    '公务接待人次 48人次',
    '外宾接待批次 1批次',
    '外宾接待人次 4人次',
  ])
})

test('with a number for each word, or the foreign ones in brackets', () => {
  expect(counts('因公出国（境）团组数0个，因公出国（境）0人次；公务用车购置数1辆，公务用车保有量7辆。')).toEqual([
    '因公出国（境）团组 0个',
    '因公出国（境）人次 0人次',
    '公务用车购置数 1辆',
    '公务用车保有量 7辆',
  ])
  expect(counts('国内公务接待共33批次（其中外事接待0批次），195人次（其中外事接待0人次）。')).toEqual([
    '公务接待批次 33批次',
    '外宾接待批次 0批次',
    '公务接待人次 195人次',
    '外宾接待人次 0人次',
  ])
})

test('assessed projects and dear equipment', () => {
  expect(
    counts(
      '编报绩效目标的2023年度项目28个，绩效跟踪评价的2023年度项目28个，绩效自评的2023年度项目27个，平均得分93.4分。',
    ),
  ).toEqual(['编报绩效目标的项目 28个', '绩效跟踪的项目 28个', '绩效自评的项目 27个', '绩效自评平均得分 93.4分'])
  expect(counts('单价100万元（含）以上设备（不含车辆）2台（套）。')).toEqual(['单价100万元（含）以上设备 2台(套)'])
})
