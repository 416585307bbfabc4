import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

const title = '# 柳溪县水务局2023年度项目支出绩效自评报告'

const halves = (between: string, header: string) => `
  ${title}
  单位：万元
  | 序号 | 项目名称 | 年初预算数 | 年中调整 | 全年预算数 | 支出数 | 执行率 |
  | {c2}合计 | 100.00 | 20.00 | 120.00 | 90.00 | 75.00% |
  | 1 | 河湖巡查经费 | 40.00 | 10.00 | 50.00 | 30.00 | 60.00% |
  | 2 | 泵站维护经费 | 30.00 | 10.00 | 40.00 | 35.00 | 87.50% |
  ${between}
  ${header}
  | 3 | 水质检测经费 | 30.00 | 0.00 | 30.00 | 25.00 | 83.33% |`

const header = '| 序号 | 项目名称 | 年初预算数 | 年中调整 | 全年预算数 | 支出数 | 执行率 |'

describe('tables that a page break cut in two', () => {
  test.each([
    ['a page number, no header', '- 6 -', ''],
    ['a page number, the header again', '第7页 共12页', header],
    ['续表 with the unit, the header again', '续表\n单位：万元', header],
    ['附表2（续）', '附表2（续）', ''],
    ['续附表 with its number and the unit in one line', '续附表2　　金额单位：万元', header],
    ['续表 with the title of the table', '续表2 项目支出执行情况表（单位：万元）', header],
    ['the title with （续表）', '项目支出执行情况表（续表）', header],
  ])('%s', async (_, between, again) => {
    const read = await formFacts(halves(between, again))
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '水质检测经费 revised 30.00',
        '水质检测经费 execution_rate 83.33%',
        '泵站维护经费 adjustment 10.00',
      ]),
    )
    const sums = read.checks.filter((check) => check.startsWith('sum'))
    expect(sums).toHaveLength(4)
    expect(sums.every((check) => check.includes(' consistent '))).toBe(true)
  })

  test('totals by the page are those of the rows since the last one, the total at the end is that of all pages', async () => {
    const read = await formFacts(`
      # 柳溪县水务局所属单位2023年1—9月预算执行监控情况
      附表1　所属单位执行情况表　单位：万元
      | 单位名称 | 全年预算数 | 1—9月支出数 | 结余 |
      | 东山水库管理所 | 310.00 | 200.00 | 110.00 |
      | 西渠灌区管理处 | 150.00 | 90.00 | 60.00 |
      | 本页合计 | 460.00 | 290.00 | 170.00 |
      续附表1　单位：万元
      | 单位名称 | 全年预算数 | 1—9月支出数 | 结余 |
      | 水文站 | 80.00 | 70.00 | 10.00 |
      | 河道管理站 | 65.00 | 35.00 | 30.00 |
      | 本页合计 | 154.00 | 105.00 | 40.00 |
      | 合计 | 605.00 | 395.00 | 210.00 |`)
    const sums = read.checks.filter((check) => check.startsWith('sum'))
    expect(sums).toEqual(
      expect.arrayContaining([
        'sum 2900000 consistent = 200.00 + 90.00 = 290万元',
        'sum 1050000 consistent = 70.00 + 35.00 = 105万元',
        'sum 6050000 consistent = 310.00 + 150.00 + 80.00 + 65.00 = 605万元',
        'sum 2100000 consistent = 110.00 + 60.00 + 10.00 + 30.00 = 210万元',
      ]),
    )
    expect(sums.filter((check) => check.includes('inconsistent'))).toEqual([
      'sum 1540000 inconsistent digit-swap = 80.00 + 65.00 = 145万元',
    ])
    expect(read.amounts.filter((amount) => amount.includes('本页'))).toEqual([])
  })

  test('parts of a table that could not be joined: the total is not tested against the last part', async () => {
    const read = await formFacts(`
      # 柳溪县水务局2023年度项目支出绩效自评报告
      单位：万元
      | 项目名称 | 全年预算数 | 支出数 |
      | 河湖巡查经费 | 50.00 | 30.00 |
      | 泵站维护经费 | 40.00 | 35.00 |
      以下为其余项目。
      | 项目名称 | 全年预算数 | 支出数 |
      | 水质检测经费 | 30.00 | 25.00 |
      | 堤防养护经费 | 20.00 | 18.00 |
      | 合计 | 140.00 | 108.00 |`)
    expect(read.checks.filter((check) => check.startsWith('sum'))).toEqual([])
  })

  test('a sentence between them, or other columns, makes them two tables', async () => {
    const read = await formFacts(halves('下表为其他项目。', header))
    expect(read.checks.filter((check) => check.startsWith('sum') && check.includes('25.00'))).toEqual([])
    const forms = await formFacts(`
      # 2023年度项目支出绩效自评表
      | 项目名称 | 河湖巡查经费 |
      | 全年预算数 | 50.00万元 |
      | 全年执行数 | 30.00万元 |
      - 2 -
      | 项目名称 | 泵站维护2期 |
      | 全年预算数 | 40.00万元 |
      | 全年执行数 | 35.00万元 |`)
    expect(forms.amounts).toEqual([
      '河湖巡查经费 revised 50.00万元',
      '河湖巡查经费 executed 30.00万元',
      '泵站维护2期 revised 40.00万元',
      '泵站维护2期 executed 35.00万元',
    ])
  })

  test('the upper rows of a header of three rows again', async () => {
    const read = await formFacts(`
      # 柳溪县水务局2023年度部门决算
      收入支出决算总表
      单位：万元
      | {c3}收入 | {c3}支出 |
      | 项目 | 行次 | 决算数 | 项目（按功能分类） | 行次 | 决算数 |
      | 栏次 | | 1 | 栏次 | | 2 |
      | 一、财政拨款收入 | 1 | 80.00 | 一、农林水支出 | 31 | 70.00 |
      | 二、事业收入 | 2 | 20.00 | 二、住房保障支出 | 32 | 25.00 |
      — 9 —
      | {c3}收入 | {c3}支出 |
      | 本年收入合计 | 3 | 100.00 | 本年支出合计 | 33 | 95.00 |
      | 年初结转和结余 | 4 | 0.00 | 年末结转和结余 | 34 | 5.00 |
      | 总计 | 5 | 100.00 | 总计 | 35 | 100.00 |`)
    expect(read.amounts.filter((amount) => /revenue|executed/.test(amount))).toEqual([
      '财政拨款收入 revenue 80.00',
      '农林水支出 executed 70.00',
      '事业收入 revenue 20.00',
      '住房保障支出 executed 25.00',
      '柳溪县水务局 revenue 100.00',
      '柳溪县水务局 executed 95.00',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})

describe('what a table is about', () => {
  test('label and value pairs: the sources below take the measure over them', async () => {
    const read = await formFacts(`
      ${title}
      | 项目名称 | {c7}水毁工程修复 |
      | 计划安排资金（万元） | 30 | 实际到位资金（万元） | 30 | 实际支出（万元） | 28 | 结余（万元） | 2 |
      | 省级资金 | 20 | 省级资金 | 20 | 省级资金 | 19 | 省级资金 | 1 |
      | 上级补助资金 | 10 | 上级补助资金 | 10 | 上级补助资金 | 9 | 上级补助资金 | 1 |`)
    expect(read.amounts).toEqual([
      '水毁工程修复 budget 30',
      '水毁工程修复 released 30',
      '水毁工程修复 executed 28',
      '水毁工程修复 balance 2',
      '省级资金 budget 20',
      '省级资金 released 20',
      '省级资金 executed 19',
      '省级资金 balance 1',
      '上级补助资金 budget 10',
      '上级补助资金 released 10',
      '上级补助资金 executed 9',
      '上级补助资金 balance 1',
    ])
  })

  test('a ledger of documents is about its projects, a captioned table about the project in its caption', async () => {
    const read = await formFacts(`
      # 柳溪县水务局2023年财政衔接推进补助资金绩效自评报告
      一是水毁工程修复，安排资金30万元。
      水毁工程修复资金使用情况表
      | {r2}资金来源 | {c3}2023年（万元） |
      | 计划 | 到位 | 支出 |
      | 省级资金 | 20 | 20 | 19 |
      | 县级资金 | 10 | 10 | 9 |
      | 合计 | 30 | 30 | 28 |
      单位：万元
      | 项目名称 | 指标文号 | 下达时间 | 下达金额 | 已支付 | 支付率 |
      | 山塘整治 | 柳财预〔2023〕15号 | 2023-04-12 | 80.00 | 60.00 | 75% |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '水毁工程修复 released 30',
        '水毁工程修复 executed 28',
        '山塘整治 released 80.00',
        '山塘整治 execution_rate 75%',
      ]),
    )
    expect(read.amounts.filter((amount) => /衔接|15号/.test(amount))).toEqual([])
  })
})
