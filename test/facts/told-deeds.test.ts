import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

const results = (text: string): string[] =>
  factsOf([text]).indicators.map(({ name, actual, actual_unit }) => `${name} ${actual}${actual_unit}`)

test('a verb at the head of a clause tells of a result, inside a name it does not', () => {
  expect(results('全年更换水表2,360块，清洗水箱84座。')).toEqual(['更换水表 2360块', '清洗水箱 84座'])
  expect(results('系统运行维护人员16名。')).toEqual([])
})

test('what less power is worth is a result, what a budget saves is none', () => {
  const told = factsOf(['全年节约用水36.5万吨，按每吨2.80元测算，节约水费102.20万元。'])
  expect(told.amounts).toEqual([])
  expect(told.indicators.map(({ name, actual }) => `${name} ${actual}`)).toEqual(['节约用水 36.5', '节约水费 102.2'])
  const saved = factsOf(['项目预算62.00万元，支出57.60万元，节约资金4.40万元。']).amounts
  expect(saved.map(({ measure }) => measure)).toEqual(['budget', 'executed', 'balance'])
})

test('the total behind a list of results bears their names', () => {
  expect(results('受理投诉案件83件、举报案件17件，合计100件。')).toEqual([
    '受理投诉案件 83件',
    '举报案件 17件',
    '受理投诉案件、举报案件合计 100件',
  ])
})

test('what a contract agrees on is no result', () => {
  expect(results('采购合同约定预付款比例为30%，设备验收合格率100%。')).toEqual(['设备验收合格率 100%'])
})
