import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

const found = async (lines: string): Promise<string[]> =>
  (await formFacts(lines)).checks.filter((check) => check.includes('inconsistent'))

const monitoring = (text: string): string => `
  # 南浦县水文站2024年1—8月预算绩效运行监控报告
  单位：万元
  | 序号 | 项目名称 | 年初预算 | 全年预算 | 1—8月执行数 | 执行率 |
  | 1 | 测流缆道改造 | 260.00 | 318.00 | 214.86 | 67.57% |
  | 2 | 水质化验试剂 | 44.00 | 44.00 | 19.35 | 43.98% |
  | 合计 | | 304.00 | 362.00 | 234.21 | 64.70% |
  ${text}`

test.each([
  ['测流缆道改造1—8月已支付2,148.60万元。', 1],
  ['测流缆道改造1—8月已支付21.486万元。', 1],
  ['测流缆道改造1—8月已支付218.46万元。', 1],
  ['测流缆道改造1—8月已支付214.86万元。', 0],
  ['水质化验试剂1—8月已支付约19.4万元。', 0],
])('a figure of the table told in the text: %s', async (text, findings) => {
  expect(await found(monitoring(text))).toHaveLength(findings)
})

test('the reasons below a form are text, its cells are not', async () => {
  const form = (told: string): string => `
    # 项目支出绩效自评表（2024年度）
    | 项目名称 | 泵闸养护 | 主管部门 | 岸州市水务局 |
    | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |
    | 年度资金总额 | 1,680.40 | 1,680.40 | 1,436.27 |
    | 偏差原因分析 | {c3}1.汛期提前，部分泵闸未及停机检修。2.项目全年实际支付${told}万元，其余转入下年。 |`
  expect(await found(form('1,463.27'))).toHaveLength(1)
  expect(await found(form('1,436.27'))).toEqual([])
})

const years = (text: string): string => `
  # 江淮市驻外联络处2024年度部门决算
  单位：万元
  | 项目 | 2022年决算数 | 2023年决算数 | 2024年决算数 | 比上年增减额 | 增减率（%） |
  | 会务接待费 | 41.30 | 36.25 | 33.04 | -3.21 | -8.86 |
  | 物业管理费 | 120.60 | 131.42 | 137.84 | 6.42 | 4.89 |
  ${text}`

test.each([
  ['2024年会务接待费支出33.04万元，与2022年相比减少8.26万元，下降20.00%。', 0],
  ['2024年会务接待费支出33.04万元，与2022年相比减少8.26万元，下降25.00%。', 1],
  ['2024年会务接待费支出33.04万元，比2023年减少3.21万元，下降8.86%。', 0],
  ['2024年物业管理费支出137.84万元，比上年增加64.2万元。', 1],
  ['2024年物业管理费支出137.84万元，比上年增加6.42万元。', 0],
])('a change that the text tells, of years in the table: %s', async (text, findings) => {
  expect(await found(years(text))).toHaveLength(findings)
})

const funds = (text: string): string => `
  # 云岭县图书馆2024年度项目支出绩效自评报告
  一、古籍修复项目资金情况
  单位：万元
  | 资金来源 | 全年预算数 | 全年执行数 | 执行率 |
  | 财政拨款 | 86.00 | 81.70 | 95.00% |
  | 自筹资金 | 27.00 | 22.40 | 82.96% |
  ${text}`

test.each([
  ['截至年末，自筹资金结余4.06万元。', 1],
  ['截至年末，自筹资金结余4.60万元。', 0],
  // what else became of it is not told
  ['截至年末，自筹资金结余3.15万元。', 0],
])('what is left of a row: %s', async (text, findings) => {
  expect(await found(funds(text))).toHaveLength(findings)
})

test('one slip in a list whose total is right is one finding', async () => {
  const checks = await found(`
    # 沧澜市供水改造专项债券绩效自评报告
    项目债券资金支出18,460.20万元。其中：甲河县支出6,210.50万元，乙山县支出7,033.40元，丙原县支出5,216.30万元。
    单位：万元
    | 地区 | 累计支出 |
    | 甲河县 | 6,210.50 |
    | 乙山县 | 7,033.40 |
    | 丙原县 | 5,216.30 |
    | 合计 | 18,460.20 |`)
  expect(checks.filter((check) => check.startsWith('sum'))).toHaveLength(1)
  expect(checks.length).toBeLessThanOrEqual(2)
})
