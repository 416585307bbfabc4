import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from './tables/form.ts'
import { factsOf, header } from './written-report.ts'

const checks = (text: string): string[] =>
  judgeReport(header, factsOf(['#一、履职情况', text])).map(
    ({ rule, stated, verdict }) => `${rule} ${stated} ${verdict}`,
  )

test.each([
  ['在职人员控制率为46人÷50人=92.00%。', 'share 92 consistent'],
  ['在职人员控制率为46人÷50人=96.00%。', 'share 96 inconsistent'],
  ['资产利用率：在用资产812.5万元÷资产总额845.0万元×100%=96.15%。', 'share 96.15 consistent'],
  ['支出进度1,204.20÷1,310.00×100％＝91.92％。', 'share 91.92 consistent'],
  ['预算变动率=（88.40－80.00）÷80.00=10.50%。', 'change-rate 10.5 consistent'],
  ['预算变动率=（88.40－80.00）÷80.00=15.00%。', 'change-rate 15 inconsistent'],
  ['补助资金按120元/亩×1,630亩=19.56万元测算。', 'identity 195600 consistent'],
  ['补助资金按120元/亩×1,630亩=15.96万元测算。', 'identity 159600 inconsistent'],
  ['检测点位12个+18个+25个=55个。', 'sum 55 consistent'],
  ['检测点位12个+18个+25个=53个。', 'sum 53 inconsistent'],
  ['该指标得分：10×94.27%=9.43分。', 'score 9.43 consistent'],
  ['户均补助4.66万元（932.00万元÷200户）。', 'identity 46600 consistent'],
  ['管护完成率68.18%（15公里÷22公里）。', 'completion-rate 68.18 consistent'],
])('a sum written out: %s', (text, check) => {
  expect(checks(text)).toContain(check)
})

test.each([
  '执行率=支出数÷预算数×100%。',
  '得分=20×120%=20分。',
  '2023-2024年支出率按88÷92计算，A=3类。',
  '支出96÷预算1.2万元=80%。',
  '按每人60×2.5=150万元测算。',
  '新建值班室2间(4.2m×3.6m)。',
  '实行5+2=课后服务，3-6岁占40%。',
  '电话0531-8888/6666=转3。',
])('no sum that can be done: %s', (text) => {
  expect(checks(text).filter((check) => check.includes('inconsistent'))).toEqual([])
})

test('evidence in the cells of a table of scores', async () => {
  const form = (rate: string): string => `
    # 河源市档案馆2024年度部门整体支出绩效自评报告
    | 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 评分依据 |
    | 管理效率 | 资产管理 | 库房利用率 | 6 | 6 | 在用库房1,860平方米÷库房面积2,000平方米=${rate}。 |
    | 运行成本 | 人员管理 | 在职人员控制率 | 5 | 5 | 38人÷40人=95%。 |`
  const wrong = (await formFacts(form('90.30%'))).checks.filter((check) => check.includes('inconsistent'))
  expect(wrong).toHaveLength(1)
  expect((await formFacts(form('93.00%'))).checks.filter((check) => check.startsWith('share'))).toHaveLength(2)
})
