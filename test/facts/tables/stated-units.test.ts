import { expect, test } from 'vitest'
import { captionUnit, unitIn } from '../../../src/facts/tables/stated-unit.ts'
import { formFacts } from './form.ts'

test.each([
  ['单位：万元', '万元'],
  ['（单位：元）', '元'],
  ['（金额：万元）', '万元'],
  ['金额：元', '元'],
  ['金额单位：人民币万元', '万元'],
  ['单位：人民币（亿元）', '亿元'],
  ['单位：个、人次、万元', '万元'],
  ['货币单位为千元', '千元'],
  ['（以万元为单位）', '万元'],
  ['表内金额单位均为百万元。', '百万元'],
  ['附表2 资金分配情况（万元）', '万元'],
  ['（截至2024年6月30日　金额：万元）', '万元'],
  ['填表日期：2024年7月 金额：元', '元'],
  ['币种：人民币', ''],
  ['合同金额：120万元', ''],
  ['填报单位：青禾县水利局', ''],
])('the caption %s states the unit %s', (line, unit) => {
  expect(captionUnit(line)).toBe(unit)
})

test.each([
  ['年初预算数（万元）', '万元'],
  ['调整后预算/元', '元'],
  ['全年执行数万元', '万元'],
  ['金额：万元', '万元'],
  ['投资额（单位：亿元）', '亿元'],
  ['下达资金（人民币元）', '元'],
  ['单位：万元（保留两位小数）', '万元'],
  ['执行率', ''],
  ['月标准（元/人）', ''],
  ['补助标准（元/亩·年）', ''],
  ['单位资金', ''],
])('the header %s states the unit %s', (header, unit) => {
  expect(unitIn(header)).toBe(unit)
})

const table = `
  | 项目名称 | 年初预算 | 实际支出 | 执行率 |
  | 渠道清淤 | 120.00 | 108.00 | 90.00% |
  | 泵站维护 | 80.00 | 80.00 | 100.00% |`

test('money without a unit is not read, and that is said', async () => {
  const read = await formFacts(`# 青禾县水利局2023年度项目支出绩效自评报告\n各项目资金使用情况如下。${table}`)
  expect(read.amounts.filter((amount) => !amount.endsWith('%'))).toEqual([])
  expect(read.problems).toEqual(['table.unit-unknown b3'])
})

test('with a caption in other words it is read', async () => {
  const read = await formFacts(`# 青禾县水利局2023年度项目支出绩效自评报告\n（金额：万元）${table}`)
  expect(read.amounts).toContain('渠道清淤 executed 108.00')
  expect(read.problems).toEqual([])
})

test('tables without a line between them stand under one caption', async () => {
  const page = (between: string): string => `# 青禾县水利局2023年度项目支出绩效自评报告
    表1 单位：万元
    | 项目名称 | 年初预算 | 实际支出 |
    | 渠道清淤 | 120.00 | 108.00 |
    ${between}
    | 支出内容 | 全年预算 | 执行数 |
    | 泵站维护 | 80.00 | 76.00 |
    表2 单位：元
    | 项目名称 | 年初预算 | 实际支出 |
    | 闸门更换 | 9,000 | 8,400 |`
  const near = await formFacts(page(''))
  expect(near.amounts).toEqual(expect.arrayContaining(['泵站维护 executed 76.00', '闸门更换 executed 8,400']))
  expect(near.problems).toEqual([])
  expect((await formFacts(page('其他项目情况如下。'))).problems).toEqual(['table.unit-unknown b5'])
})
