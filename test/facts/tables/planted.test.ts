import { expect, test } from 'vitest'
import { formFacts } from './form.ts'

const accounts = `
  # 2022年度安澜县档案馆部门决算
  单位：万元
  | {c3}收入 | {c3}支出 |
  | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
  | 一、财政拨款收入 | 1 | 310.50 | 一、一般公共服务支出 | 9 | 250.20 |
  | 二、事业收入 | 2 | 14.50 | 二、住房保障支出 | 10 | 72.30 |
  | 本年收入合计 | 6 | 325.00 | 本年支出合计 | 14 | 322.50 |
  | 年初结转和结余 | 8 | 5.00 | 年末结转和结余 | 16 | 7.50 |
  | 总计 | | 330.00 | 总计 | | 330.00 |`

const panels = `
  # 2022年度安澜县档案馆部门决算
  一般公共预算财政拨款基本支出决算明细表 单位：万元
  | {c3}人员经费 | {c6}公用经费 |
  | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 |
  | 301 | 工资福利支出 | 150.00 | 302 | 商品和服务支出 | 40.50 | 310 | 资本性支出 | 2.00 |
  | 303 | 对个人和家庭的补助 | 10.00 | | | | | | |
  | {c2}人员经费合计 | 160.00 | {c5}公用经费合计 | 42.50 |`

const vouchers = `
  # 法律援助专项绩效自评报告
  | 经济科目 | 支出金额（元） | 凭证号 |
  | 30226 劳务费 | 50,000.00 | 2023-11-0042 |
  | 30202 印刷费 | 12,300.00 | 2023-12-0008 |
  | 合计 | 62,300.00 | |`

const note = `
  # 某县水利局2023年度项目支出绩效自评报告
  | 项目名称 | {c4}水源地保护 |
  | 其他需要说明的事项 | {c4}全年预算1,150,000.00元。年末结余57,500.00元，占全年预算的5.00%。 |`

/** The findings after one figure of a form was misprinted. */
const findings = async (form: string, right: string, wrong: string): Promise<string[]> =>
  (await formFacts(form.replace(right, wrong))).checks.filter((check) => check.includes('inconsistent'))

test.each([
  [
    'an item of the left panel',
    accounts,
    '310.50',
    '130.50',
    'sum 3250000 inconsistent digit-swap = 130.50 + 14.50 = 145万元',
  ],
  [
    'an item of the right panel',
    accounts,
    '72.30',
    '27.30',
    'sum 3225000 inconsistent digit-swap = 250.20 + 27.30 = 277.5万元',
  ],
  [
    'the total of the left panel',
    accounts,
    '325.00',
    '352.00',
    'sum 3520000 inconsistent digit-swap = 310.50 + 14.50 = 325万元',
  ],
  [
    'a footer of one panel',
    panels,
    '160.00',
    '106.00',
    'sum 1060000 inconsistent digit-swap = 150.00 + 10.00 = 160万元',
  ],
  ['a footer of two panels', panels, '42.50', '24.50', 'sum 245000 inconsistent digit-swap = 40.50 + 2.00 = 42.5万元'],
  [
    'a list of vouchers',
    vouchers,
    '12,300',
    '1,230',
    'sum 62300 inconsistent decimal-shift = 50,000.00 + 1,230.00 = 5.123万元',
  ],
  [
    'a share told in a cell',
    note,
    '5.00%',
    '50.0%',
    'share 50 inconsistent decimal-shift = 57,500.00元 ÷ 1,150,000.00元 = 5%',
  ],
])('one misprint is one finding: %s', async (_, form, right, wrong, finding) => {
  expect(await findings(form, right, wrong)).toEqual([finding])
  expect(await findings(form, right, right)).toEqual([])
})

test('a town and its counties: one county misprinted, two columns still hold', async () => {
  const form = `
    # 省级农田建设补助资金绩效自评报告
    单位：万元
    | 地区 | 已预下达 | 本次下达 | 合计下达 |
    | 合计 | 900 | 350 | 1,250 |
    | 江北市合计 | 500 | 150 | 650 |
    | 江北区 | 300 | 100 | 400 |
    | 沙湾县 | 200 | 50 | 250 |
    | 江南市合计 | 400 | 200 | 600 |
    | 江南区 | 250 | 100 | 350 |
    | 马家县 | 150 | 100 | 250 |`
  expect((await findings(form, '| 300 |', '| 330 |')).length).toBeGreaterThan(0)
  expect(await findings(form, '| 300 |', '| 300 |')).toEqual([])
})

test('a share whose part is named and stands elsewhere is of that part, never of a sum that follows', async () => {
  const report = (share: string): string => `
    # 2022年度某镇部门整体支出绩效自评报告
    一、资金情况
    年初预算1,200,000.00元，年中追加300,000.00元，全年预算1,500,000.00元。
    二、存在的问题
    一是预算编制不细，年中追加占全年预算的${share}；二是争取上级资金50万元用于明年。`
  const shares = async (share: string): Promise<string[]> =>
    (await formFacts(report(share))).checks.filter((check) => check.startsWith('share'))
  expect(await shares('20.00%')).toEqual(['share 20 consistent = 300,000.00元 ÷ 1,500,000.00元 = 20%'])
  expect(await shares('25.00%')).toEqual(['share 25 inconsistent wrong-base = 300,000.00元 ÷ 1,500,000.00元 = 20%'])
})
