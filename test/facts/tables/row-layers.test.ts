import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

const table = (clerks = '60.00', total = '300.00'): string => `
# 青禾县水利局2023年度单位决算说明
2023年度本年支出合计330.00万元。
三、一般公共预算财政拨款支出
按支出功能分类列示如下：
单位：万元
| 科目名称 | 年初预算 | 支出决算 | 完成年初预算 |
| 农林水支出 | 160.00 | 180.00 | 112.50% |
| 行政运行 | 100.00 | 100.00 | 100.00% |
| 水利前期工作 | 40.00 | 60.00 | 150.00% |
| 防汛 | 20.00 | 20.00 | 100.00% |
| 卫生健康支出 | 50.00 | ${clerks} | 120.00% |
| 住房保障支出 | 60.00 | 60.00 | 100.00% |
| 合计 | 270.00 | ${total} | 111.11% |
四、名词解释`

test('classes and their items in one column of names: each total of its own rows', async () => {
  const { checks, amounts } = await formFacts(table())
  expect(checks.filter((one) => one.startsWith('sum'))).toEqual([
    'sum 1600000 consistent = 100.00 + 40.00 + 20.00 = 160万元',
    'sum 1800000 consistent = 100.00 + 60.00 + 20.00 = 180万元',
    'sum 2700000 consistent = 160.00 + 50.00 + 60.00 = 270万元',
    'sum 3000000 consistent = 180.00 + 60.00 + 60.00 = 300万元',
  ])
  expect(amounts).toContain('一般公共预算财政拨款 executed 300.00')
  expect(amounts).toContain('农林水支出 execution_rate 112.50%')
  expect(checks.filter((one) => one.startsWith('execution-rate') && one.includes('consistent'))).toHaveLength(7)
})

test('a total that is off in one column is found by the other', async () => {
  const { checks } = await formFacts(table('60.00', '330.00'))
  expect(checks.filter((one) => one.includes('inconsistent'))).toEqual([
    'sum 3300000 inconsistent unknown = 180.00 + 60.00 + 60.00 = 300万元',
  ])
})

test('a list in which two rows come to a third by chance stays a list', async () => {
  const { checks } = await formFacts(`
# 青禾县水利局2023年度部门整体支出绩效自评报告
项目支出明细如下：
单位：万元
| 项目名称 | 全年预算数 | 全年执行数 |
| 水质监测 | 30.00 | 30.00 |
| 渠道维修 | 20.00 | 20.00 |
| 泵站改造 | 10.00 | 10.00 |
| 合计 | 60.00 | 60.00 |`)
  expect(checks.filter((one) => one.startsWith('sum'))).toEqual([
    'sum 600000 consistent = 30.00 + 20.00 + 10.00 = 60万元',
    'sum 600000 consistent = 30.00 + 20.00 + 10.00 = 60万元',
  ])
})

test('a grand total behind a total of the year leaves out the items of what is added to it', async () => {
  const { checks } = await formFacts(`
# 青禾镇2021年一般公共预算收入执行情况表
单位：万元
| 项目 | 2020年决算数 | 2021年执行数 |
| 税收收入 | 400 | 430 |
| 非税收入 | 50 | 60 |
| 本年收入合计 | 450 | 490 |
| 转移性收入 | 2442 | 2351 |
| 上级一般性转移支付收入 | 1444 | 2191 |
| 上级专项转移支付收入 | 998 | 160 |
| 收入总计 | 2892 | 2841 |`)
  expect(checks.filter((one) => one.startsWith('sum'))).toEqual(
    expect.arrayContaining([
      'sum 28920000 consistent = 450 + 2442 = 2892万元',
      'sum 28410000 consistent = 490 + 2351 = 2841万元',
    ]),
  )
  expect(checks.filter((one) => one.includes('inconsistent'))).toEqual([])
})
