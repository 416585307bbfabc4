import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('final accounts', () => {
  test('two panels side by side', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      单位：万元
      | {c3}收入 | {c3}支出 |
      | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
      | 一、一般公共预算财政拨款收入 | 1 | 310.50 | 一、一般公共服务支出 | 9 | 250.20 |
      | 二、事业收入 | 2 | 12.00 | 二、社会保障和就业支出 | 10 | 48.30 |
      | 三、其他收入 | 3 | 2.50 | 三、住房保障支出 | 11 | 24.00 |
      | 本年收入合计 | 6 | 325.00 | 本年支出合计 | 14 | 322.50 |
      | 使用非财政拨款结余 | 7 | 0.00 | 结余分配 | 15 | 0.00 |
      | 年初结转和结余 | 8 | 5.00 | 年末结转和结余 | 16 | 7.50 |
      | 总计 | | 330.00 | 总计 | | 330.00 |`)
    expect(read.amounts).toEqual([
      '一般公共预算财政拨款收入 revenue 310.50',
      '一般公共服务支出 executed 250.20',
      '事业收入 revenue 12.00',
      '社会保障和就业支出 executed 48.30',
      '其他收入 revenue 2.50',
      '住房保障支出 executed 24.00',
      '安澜县档案馆 revenue 325.00',
      '安澜县档案馆 executed 322.50',
      '使用非财政拨款结余 balance 0.00',
      '结余分配 balance 0.00',
      '年初结转和结余 balance 5.00',
      '年末结转和结余 balance 7.50',
      '安澜县档案馆 total 330.00',
    ])
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual([
      'sum 3250000 consistent = 310.50 + 12.00 + 2.50 = 325万元',
      'sum 3225000 consistent = 250.20 + 48.30 + 24.00 = 322.5万元',
      'sum 3300000 consistent = 325.00 + 0.00 + 5.00 = 330万元',
      'sum 3300000 consistent = 322.50 + 0.00 + 7.50 = 330万元',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('classes, sections, items; basic and project spending', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      支出决算表 单位：万元
      | {c2}项目 | {r2}本年支出合计 | {r2}基本支出 | {r2}项目支出 |
      | 科目编码 | 科目名称 |
      | {c2}栏次 | 1 | 2 | 3 |
      | {c2}合计 | 322.50 | 202.50 | 120.00 |
      | 201 | 一般公共服务支出 | 250.20 | 130.20 | 120.00 |
      | 20126 | 档案事务 | 250.20 | 130.20 | 120.00 |
      | 2012601 | 行政运行 | 130.20 | 130.20 | 0.00 |
      | 2012604 | 档案馆 | 120.00 | 0.00 | 120.00 |
      | 208 | 社会保障和就业支出 | 48.30 | 48.30 | 0.00 |
      | 20805 | 行政事业单位养老支出 | 48.30 | 48.30 | 0.00 |
      | 2080501 | 行政单位离退休 | 20.30 | 20.30 | 0.00 |
      | 2080505 | 机关事业单位基本养老保险缴费支出 | 28.00 | 28.00 | 0.00 |
      | 221 | 住房保障支出 | 24.00 | 24.00 | 0.00 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '安澜县档案馆 executed 322.50',
        '项目支出 executed 120.00',
        '一般公共服务支出/基本支出 executed 130.20',
        '一般公共服务支出/项目支出 executed 120.00',
        '档案事务/基本支出 executed 130.20',
        '档案事务/项目支出 executed 120.00',
        '行政运行/基本支出 executed 130.20',
        '档案馆 executed 120.00',
        '档案馆/基本支出 executed 0.00',
        '档案馆/项目支出 executed 120.00',
        '行政事业单位养老支出 executed 48.30',
        '行政事业单位养老支出/基本支出 executed 48.30',
        '行政事业单位养老支出/项目支出 executed 0.00',
        '机关事业单位基本养老保险缴费支出 executed 28.00',
        '机关事业单位基本养老保险缴费支出/基本支出 executed 28.00',
        '机关事业单位基本养老保险缴费支出/项目支出 executed 0.00',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 3225000 consistent = 250.20 + 48.30 + 24.00 = 322.5万元',
        'sum 3225000 consistent = 202.50 + 120.00 = 322.5万元',
        'sum 2502000 consistent = 130.20 + 120.00 = 250.2万元',
        'sum 2502000 consistent = 130.20 + 120.00 = 250.2万元',
        'sum 483000 consistent = 48.30 + 0.00 = 48.3万元',
        'sum 483000 consistent = 20.30 + 28.00 = 48.3万元',
        'sum 483000 consistent = 48.30 + 0.00 = 48.3万元',
        'sum 483000 consistent = 20.30 + 28.00 = 48.3万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('codes in three columns, 其中 inside a source', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      收入决算表 金额单位：元
      | {c4}项目 | {r3}本年收入合计 | {r3}财政拨款收入 | {c2}事业收入 | {r3}其他收入 |
      | {c3}功能分类科目编码 | {r2}科目名称 | {r2}小计 | {r2}其中：教育收费 |
      | 类 | 款 | 项 |
      | {c3}栏次 | | 1 | 2 | 3 | 4 | 5 |
      | {c4}合计 | 3,250,000.00 | 3,105,000.00 | 120,000.00 | 0.00 | 25,000.00 |
      | 201 | | | 一般公共服务支出 | 2,527,000.00 | 2,382,000.00 | 120,000.00 | 0.00 | 25,000.00 |
      | 201 | 26 | | 档案事务 | 2,527,000.00 | 2,382,000.00 | 120,000.00 | 0.00 | 25,000.00 |
      | 201 | 26 | 01 | 行政运行 | 1,302,000.00 | 1,302,000.00 | 0.00 | 0.00 | 0.00 |
      | 201 | 26 | 04 | 档案馆 | 1,225,000.00 | 1,080,000.00 | 120,000.00 | 0.00 | 25,000.00 |
      | 208 | | | 社会保障和就业支出 | 723,000.00 | 723,000.00 | 0.00 | 0.00 | 0.00 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '安澜县档案馆 revenue 3,250,000.00',
        '事业收入 revenue 120,000.00',
        '教育收费 revenue 0.00',
        '一般公共服务支出/教育收费 revenue 0.00',
        '档案事务/教育收费 revenue 0.00',
        '行政运行/教育收费 revenue 0.00',
        '档案馆 revenue 1,225,000.00',
        '档案馆/财政拨款收入 revenue 1,080,000.00',
        '档案馆/事业收入 revenue 120,000.00',
        '档案馆/教育收费 revenue 0.00',
        '档案馆/其他收入 revenue 25,000.00',
        '社会保障和就业支出/教育收费 revenue 0.00',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 3250000 consistent = 2,527,000.00 + 723,000.00 = 325万元',
        'sum 3250000 consistent = 3,105,000.00 + 120,000.00 + 25,000.00 = 325万元',
        'sum 2527000 consistent = 2,382,000.00 + 120,000.00 + 25,000.00 = 252.7万元',
        'sum 2527000 consistent = 1,302,000.00 + 1,225,000.00 = 252.7万元',
        'sum 2527000 consistent = 2,382,000.00 + 120,000.00 + 25,000.00 = 252.7万元',
        'sum 1302000 consistent = 1,302,000.00 + 0.00 + 0.00 = 130.2万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('three panels of economic items with footers', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      一般公共预算财政拨款基本支出决算明细表 单位：万元
      | {c3}人员经费 | {c6}公用经费 |
      | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 | 科目编码 | 科目名称 | 金额 |
      | 301 | 工资福利支出 | 150.00 | 302 | 商品和服务支出 | 40.50 | 307 | 债务利息及费用支出 | 0.00 |
      | 30101 | 基本工资 | 90.00 | 30201 | 办公费 | 12.50 | 310 | 资本性支出 | 2.00 |
      | 30102 | 津贴补贴 | 60.00 | 30202 | 印刷费 | 28.00 | 31002 | 办公设备购置 | 2.00 |
      | 303 | 对个人和家庭的补助 | 10.00 | | | | | | |
      | 30302 | 退休费 | 10.00 | | | | | | |
      | {c2}人员经费合计 | 160.00 | {c5}公用经费合计 | 42.50 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '工资福利支出 executed 150.00',
        '基本工资 executed 90.00',
        '资本性支出 executed 2.00',
        '人员经费 executed 160.00',
        '公用经费 executed 42.50',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual([
      'sum 1500000 consistent = 90.00 + 60.00 = 150万元',
      'sum 405000 consistent = 12.50 + 28.00 = 40.5万元',
      'sum 1600000 consistent = 150.00 + 10.00 = 160万元',
      'sum 425000 consistent = 40.50 + 0.00 + 2.00 = 42.5万元',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('三公 in twelve columns under three rows of headers', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      财政拨款“三公”经费支出决算表 单位：万元
      | {c6}预算数 | {c6}决算数 |
      | {r2}合计 | {r2}因公出国（境）费 | {c3}公务用车购置及运行维护费 | {r2}公务接待费 | {r2}合计 | {r2}因公出国（境）费 | {c3}公务用车购置及运行维护费 | {r2}公务接待费 |
      | 小计 | 公务用车购置费 | 公务用车运行维护费 | 小计 | 公务用车购置费 | 公务用车运行维护费 |
      | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |
      | 12.50 | 0.00 | 9.00 | 0.00 | 9.00 | 3.50 | 10.20 | 0.00 | 8.10 | 0.00 | 8.10 | 2.10 |`)
    expect(read.amounts).toEqual([
      '“三公”经费 budget 12.50',
      '因公出国(境)费 budget 0.00',
      '公务用车购置及运行维护费 budget 9.00',
      '公务用车购置费 budget 0.00',
      '公务用车运行维护费 budget 9.00',
      '公务接待费 budget 3.50',
      '“三公”经费 executed 10.20',
      '因公出国(境)费 executed 0.00',
      '公务用车购置及运行维护费 executed 8.10',
      '公务用车购置费 executed 0.00',
      '公务用车运行维护费 executed 8.10',
      '公务接待费 executed 2.10',
    ])
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual([
      'sum 125000 consistent = 0.00 + 9.00 + 3.50 = 12.5万元',
      'sum 90000 consistent = 0.00 + 9.00 = 9万元',
      'sum 102000 consistent = 0.00 + 8.10 + 2.10 = 10.2万元',
      'sum 81000 consistent = 0.00 + 8.10 = 8.1万元',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('三公 in rows, the year before is prior', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      | 项目 | 2022年预算数（万元） | 2022年决算数（万元） | 完成预算% | 2021年决算数（万元） |
      | “三公”经费合计 | 12.50 | 10.20 | 81.60% | 11.00 |
      | 1.因公出国（境）费 | 0 | 0 | — | 0 |
      | 2.公务接待费 | 3.50 | 2.10 | 60% | 2.40 |
      | 3.公务用车购置及运行维护费 | 9.00 | 8.10 | 90% | 8.60 |
      | 其中：公务用车购置费 | 0 | 0 | | 0 |
      | 公务用车运行维护费 | 9.00 | 8.10 | 90% | 8.60 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '“三公”经费 budget 12.50',
        '“三公”经费 executed 10.20',
        '“三公”经费 execution_rate 81.60%',
        '“三公”经费 prior 11.00',
        '公务用车购置及运行维护费 budget 9.00',
        '公务用车购置及运行维护费 executed 8.10',
        '公务用车购置及运行维护费 execution_rate 90%',
        '公务用车购置及运行维护费 prior 8.60',
        '公务用车购置费 budget 0',
        '公务用车购置费 executed 0',
        '公务用车购置费 prior 0',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 125000 consistent = 0 + 3.50 + 9.00 = 12.5万元',
        'sum 102000 consistent = 0 + 2.10 + 8.10 = 10.2万元',
        'sum 110000 consistent = 0 + 2.40 + 8.60 = 11万元',
        'sum 90000 consistent = 0 + 9.00 = 9万元',
        'sum 81000 consistent = 0 + 8.10 = 8.1万元',
        'sum 86000 consistent = 0 + 8.60 = 8.6万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('funds beside their total', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      财政拨款收入支出决算总表 单位：万元
      | {c3}收入 | {c6}支出 |
      | 项目 | 行次 | 决算数 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款 |
      | 一、一般公共预算财政拨款 | 1 | 310.50 | 一、一般公共服务支出 | 9 | 238.20 | 238.20 | 0.00 | 0.00 |
      | 二、政府性基金预算财政拨款 | 2 | 20.00 | 二、城乡社区支出 | 10 | 20.00 | 0.00 | 20.00 | 0.00 |
      | 三、国有资本经营预算财政拨款 | 3 | 0.00 | 三、住房保障支出 | 11 | 70.80 | 70.80 | 0.00 | 0.00 |
      | 本年收入合计 | 4 | 330.50 | 本年支出合计 | 12 | 329.00 | 309.00 | 20.00 | 0.00 |
      | 年初财政拨款结转和结余 | 5 | 1.00 | 年末财政拨款结转和结余 | 13 | 2.50 | 2.50 | 0.00 | 0.00 |
      | 总计 | 6 | 331.50 | 总计 | 14 | 331.50 | 311.50 | 20.00 | 0.00 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '城乡社区支出 executed 20.00',
        '城乡社区支出/一般公共预算财政拨款 executed 0.00',
        '城乡社区支出/政府性基金预算财政拨款 executed 20.00',
        '城乡社区支出/国有资本经营预算财政拨款 executed 0.00',
        '安澜县档案馆 total 331.50',
        '一般公共预算财政拨款 total 311.50',
        '政府性基金预算财政拨款 total 20.00',
        '国有资本经营预算财政拨款 total 0.00',
      ]),
    )
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual(
      expect.arrayContaining([
        'sum 200000 consistent = 0.00 + 20.00 + 0.00 = 20万元',
        'sum 3290000 consistent = 238.20 + 20.00 + 70.80 = 329万元',
        'sum 3290000 consistent = 309.00 + 20.00 + 0.00 = 329万元',
        'sum 200000 consistent = 0.00 + 20.00 + 0.00 = 20万元',
        'sum 3315000 consistent = 330.50 + 1.00 = 331.5万元',
        'sum 3315000 consistent = 329.00 + 2.50 = 331.5万元',
        'sum 3315000 consistent = 311.50 + 20.00 + 0.00 = 331.5万元',
        'sum 200000 consistent = 20.00 + 0.00 = 20万元',
      ]),
    )
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
  test('budget side: nothing of it is spending', async () => {
    const read = await formFacts(`
      # 2023年安澜县档案馆部门预算执行说明
      收支预算总表 单位：万元
      | {c3}收入 | {c2}支出 |
      | 序号 | 项目 | 预算数 | 项目 | 预算数 |
      | 栏次 | 1 | 2 | 3 | 4 |
      | 1 | 财政拨款 | 280.00 | 基本支出 | 190.00 |
      | 2 | 事业收入 | 20.00 | 项目支出 | 110.00 |
      | | 收入总计 | 300.00 | 支出总计 | 300.00 |`)
    expect(read.amounts).toEqual([
      '财政拨款 budget 280.00',
      '基本支出 budget 190.00',
      '事业收入 budget 20.00',
      '项目支出 budget 110.00',
      '本报告 budget 300.00',
    ])
    expect(read.checks.filter((check) => !check.includes('≤'))).toEqual([
      'sum 3000000 consistent = 280.00 + 20.00 = 300万元',
      'sum 3000000 consistent = 190.00 + 110.00 = 300万元',
    ])
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})
