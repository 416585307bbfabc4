import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from './written-report.ts'

const results = (text: string): string[] =>
  factsOf(['#二、实施内容', text]).indicators.map(
    ({ name, target, actual, actual_unit }) =>
      `${name} ${target === null ? '' : `${target} → `}${actual}${actual_unit}`,
  )
const shares = (text: string): string[] =>
  judgeReport(header, factsOf([text])).flatMap((c) =>
    c.rule === 'share' ? [`${c.stated} ${c.formula} ${c.verdict}`] : [],
  )

test('one verb holds for all nouns of its list, whatever their units', () => {
  expect(results('一、项目内容。全市投放鱼苗320万尾、虾苗85万尾，水草1.2吨，覆盖水库14座。')).toEqual([
    '投放鱼苗 320万尾',
    '投放虾苗 85万尾',
    '投放水草 1.2吨',
    '覆盖水库 14座',
  ])
  expect(results('年内搬迁安置86户、312人；日供水能力由0.8万吨扩大到1.2万吨。')).toEqual([
    '搬迁安置 86户',
    '搬迁安置人数 312人',
    '日供水能力 1.2万吨',
  ])
})

test('a target named behind the result, and one told in brackets', () => {
  expect(results('新增签约用户1,260户，超过年初设定的1,200户目标。')).toEqual(['签约用户 1200 → 1260户'])
  expect(results('1个数量指标（展厅改造，计划6个，完成5个）未完成。')).toEqual(['展厅改造 6 → 5个'])
  expect(results('债券期限15年，年利率3.4%。')).toEqual([])
})

test('sheets of a survey, in the words of the report; how persons answered is told by the rate', () => {
  expect(results('面向商户发放问卷260份，回收有效问卷248份，其中表示满意的232份，满意度93.55%。')).toEqual([
    '发放问卷 260份',
    '回收有效问卷 248份',
    '表示满意的问卷 232份',
    '满意度 93.55%',
  ])
})

test('a rate called after what was done is of those counted in front', () => {
  expect(shares('排查隐患点56处，已整治48处，整治率89.29%。')).toEqual(['89.29 48处 ÷ 56处 = 85.7143% inconsistent'])
  expect(shares('巡察反馈问题25个，其中党建类9个、财务类16个，已整改22个，问题整改率98%。')).toEqual([
    '98 22个 ÷ 25个 = 88% inconsistent',
  ])
  // of other cases: those that were due
  expect(shares('受理诉求150件，办结120件，按期办结率100%。')).toEqual([])
  // what was found was no target
  expect(results('违规占地36宗，已整改30宗。')).toEqual(['违规占地 36宗', '整改宗数 30宗'])
})
