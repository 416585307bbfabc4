import { expect, test } from 'vitest'
import { judgeReport } from '../../../src/checks/judge-report.ts'
import { factsOf, header } from '../written-report.ts'

const goods = (total: string): string =>
  `机关运行经费支出58.20万元。`.concat(
    `2023年度政府采购金额（以合同签订为准）为${total}万元，其中：货物采购金额30.10万元、工程采购金额0万元、服务采购金额6.40万元。`,
  )
const firms = (kept: string, other: string): string =>
  `2023年度本部门面向中小企业预留政府采购项目预算金额32.00万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额${kept}万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额${other}万元。`

const amounts = (...texts: string[]): string[] =>
  factsOf(texts).amounts.map(({ subject, measure, raw }) => `${subject} ${measure} ${raw}`)
const wrong = (...texts: string[]): string[] =>
  judgeReport(header, factsOf(texts))
    .filter((check) => check.verdict === 'inconsistent')
    .map((check) => `${check.rule} ${check.stated} = ${check.formula}`)

test('what was bought, by kind and by who sold it', () => {
  expect(amounts(goods('36.50').replace(/^.*?。/, ''), firms('30.10', '2.00'))).toEqual([
    '政府采购 executed 36.50万元',
    '货物采购 executed 30.10万元',
    '工程采购 executed 0万元',
    '服务采购 executed 6.40万元',
    '面向中小企业预留政府采购 budget 32.00万元',
    '面向中小企业预留政府采购 executed 30.10万元',
    '其他政府采购 executed 2.00万元',
  ])
})

test('kinds make up all purchases', () => {
  expect(wrong(goods('36.50'))).toEqual([])
  expect(wrong(goods('38.50'))).toEqual(['sum 385000 = 30.10万元 + 0万元 + 6.40万元 = 36.5万元'])
})

test('what smaller firms sold is no more than all that was bought', () => {
  expect(wrong(goods('36.50'), firms('30.10', '2.00'))).toEqual([])
  expect(wrong(goods('36.50'), firms('30.10', '30.10'))).toEqual(['sum 365000 = 30.10万元 + 30.10万元 = 60.2万元'])
})
