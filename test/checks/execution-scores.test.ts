import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const form = (money: string, total: string): Promise<string[]> =>
  formFacts(`
    # 临溪县图书馆2021年度项目支出绩效自评表
    | 项目名称 | {c7}数字阅览室建设 |
    | {r2}项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | 年度资金总额 | 50.00 | 50.00 | ${money} |
    | {r3}绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标 | 数量指标 | 新增电子图书 | ≥8000册 | 8250册 | 50 | 50 |
    | 满意度指标 | 服务对象满意度 | 读者满意度 | ≥90% | 93% | 40 | 38.5 |
    | {c6}总分 | 100 | ${total} |`).then(({ checks }) => checks.filter((check) => check.startsWith('score')))

const wrong = (checks: string[]): string[] => checks.flatMap((check) => /^score \S+ inconsistent/.exec(check) ?? [])

test('one wrong digit, the others being those of full marks times rate', async () => {
  expect(wrong(await form('46.82 | 10 | 93.64% | 6.36', '94.86'))).toEqual(['score 6.36 inconsistent'])
})

test.each([
  ['9.63', ['score 9.63 inconsistent']],
  ['9.56', ['score 9.56 inconsistent']],
  ['9.85', []],
])('9.36 written as %s: one digit wrong, or two that changed places', async (score, found) => {
  expect(wrong(await form(`46.82 | 10 | 93.64% | ${score}`, String(88.5 + Number(score))))).toEqual(found)
})

test('a total that fails by what the execution score is off, within the rounding of a whole rate', async () => {
  expect(wrong(await form('42.82 | 10 | 86% | 5.56', '97.06'))).toEqual(['score 5.56 inconsistent'])
})

test('a rate in whole per cent is a rounded one: the sums of its row give the score', async () => {
  expect(wrong(await form('42.82 | 10 | 86% | 8.56', '97.06'))).toEqual([])
  expect(await form('42.82 | 10 | 86% | 8.56', '97.06')).toContainEqual(expect.stringMatching(/^score 8.56 consistent/))
  expect(await form('42.82 | 10 | 86% | 8.6', '97.1')).toContainEqual(expect.stringMatching(/^score 8.6 consistent/))
})

test('one wrong digit beside a rate in whole per cent', async () => {
  expect(wrong(await form('42.82 | 10 | 86% | 6.56', '95.06'))).toEqual(['score 6.56 inconsistent'])
  expect(wrong(await form('42.82 | 10 | 86% | 6.6', '95.1'))).toEqual([])
})

test('steps of the place are left open', async () => {
  expect(wrong(await form('42.82 | 10 | 85.64% | 8.00', '96.50'))).toEqual([])
  expect(wrong(await form('42.82 | 10 | 85.64% | 9.5', '98'))).toEqual([])
})

test('brackets behind the score of a sentence give its formula', async () => {
  const told = (score: string): Promise<string[]> =>
    formFacts(`
      # 临溪县水文站2022年度项目支出绩效自评报告
      项目全年预算50.00万元，支出46.82万元，预算执行率93.64%。
      自评结果：预算执行得${score}分（10分×预算执行率），绩效指标得88.5分。`).then(({ checks }) => checks)
  expect(await told('9.36')).toContainEqual(expect.stringMatching(/^score 9.36 consistent = 10分 × 93.64%/))
  expect(wrong(await told('9.63'))).toEqual(['score 9.63 inconsistent'])
})
