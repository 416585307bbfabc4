import { describe, expect, test } from 'vitest'
import { formFacts } from './form.ts'

describe('forms of the accounts', () => {
  test('items without figures are no header', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      财政拨款收入支出决算总表 单位：万元
      | {c2}收入 | {c4}支出 |
      | 项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 |
      | 一、一般公共预算财政拨款 | 310.50 | 一、一般公共服务支出 | 286.50 | 286.50 | |
      | 二、政府性基金预算财政拨款 | | 二、外交支出 | | | |
      | 三、国有资本经营预算财政拨款 | | 三、国防支出 | | | |
      | | | 四、住房保障支出 | 24.00 | 24.00 | |
      | 本年收入合计 | 310.50 | 本年支出合计 | 310.50 | 310.50 | |
      | 年初财政拨款结转和结余 | 21.60 | 年末财政拨款结转和结余 | 21.60 | 21.60 | |
      | 总计 | 332.10 | 总计 | 332.10 | 332.10 | |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining(['住房保障支出 executed 24.00', '年初财政拨款结转和结余 balance 21.60']),
    )
    expect(read.checks).toEqual(expect.arrayContaining(['sum 3321000 consistent = 310.50 + 21.60 = 332.1万元']))
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })

  test('what of the money carried over is of each fund', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      财政拨款收入支出决算总表 单位：万元
      | {c3}收入 | {c4}支出 |
      | 项目 | 行次 | 金额 | 项目 | 行次 | 合计 | 一般公共预算财政拨款 |
      | 一、一般公共预算财政拨款 | 1 | 310.50 | 一、一般公共服务支出 | 15 | 310.50 | 310.50 |
      | 本年收入合计 | 9 | 310.50 | 本年支出合计 | 59 | 310.50 | 310.50 |
      | 年初财政拨款结转和结余 | 10 | 21.60 | 年末财政拨款结转和结余 | 60 | 21.60 | 21.60 |
      | 一般公共预算财政拨款 | 11 | 21.60 | | 61 | | |
      | 政府性基金预算财政拨款 | 12 | 0.00 | | 62 | | |
      | 总计 | 14 | 332.10 | 总计 | 64 | 332.10 | 332.10 |`)
    expect(read.amounts).toContain('年初财政拨款结转和结余/一般公共预算财政拨款 balance 21.60')
    expect(read.amounts).not.toContain('一般公共预算财政拨款 revenue 21.60')
    expect(read.checks).toContain('sum 3321000 consistent = 310.50 + 21.60 = 332.1万元')
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })

  test('a header that begins above the row of its codes', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      一般公共预算财政拨款支出决算表 单位：万元
      | {c4}项目 | {r4}合计 | {r4}基本支出 | {r4}项目支出 |
      | {c3}支出功能分类 | {r3}科目名称 |
      | {c3}科目编码 |
      | 类 | 款 | 项 |
      | 201 | | | 一般公共服务支出 | 250.20 | 130.20 | 120.00 |
      | 201 | 26 | | 档案事务 | 250.20 | 130.20 | 120.00 |
      | 201 | 26 | 01 | 行政运行 | 130.20 | 130.20 | |
      | 201 | 26 | 04 | 档案馆 | 120.00 | | 120.00 |
      | {c4}合计 | 250.20 | 130.20 | 120.00 |`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '一般公共服务支出 executed 250.20',
        '一般公共服务支出/基本支出 executed 130.20',
        '一般公共服务支出/项目支出 executed 120.00',
        '档案馆/项目支出 executed 120.00',
      ]),
    )
    expect(read.amounts).not.toContain('一般公共服务支出 executed 130.20')
  })

  test('codes in two columns in front of either panel', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      一般公共预算财政拨款基本支出决算表 单位：万元
      | {c2}经济分类科目编码 | {r2}科目名称 | {r2}决算数 | {c2}经济分类科目编码 | {r2}科目名称 | {r2}决算数 |
      | 类 | 款 | 类 | 款 |
      | 301 | | 工资福利支出 | 110.00 | 302 | | 商品和服务支出 | 14.20 |
      | 301 | 01 | 基本工资 | 80.00 | 302 | 01 | 办公费 | 9.20 |
      | 301 | 02 | 津贴补贴 | 30.00 | 302 | 11 | 差旅费 | 5.00 |
      | 303 | | 对个人和家庭的补助 | 4.00 | 310 | | 资本性支出 | 2.00 |
      | 303 | 02 | 退休费 | 4.00 | 310 | 02 | 办公设备购置 | 2.00 |
      | {c3}人员经费合计 | 114.00 | {c3}公用经费合计 | 16.20 |`)
    expect(read.amounts).toEqual(expect.arrayContaining(['人员经费 executed 114.00', '公用经费 executed 16.20']))
    expect(read.checks).toEqual(
      expect.arrayContaining([
        'sum 1100000 consistent = 80.00 + 30.00 = 110万元',
        'sum 142000 consistent = 9.20 + 5.00 = 14.2万元',
        'sum 1140000 consistent = 110.00 + 4.00 = 114万元',
        'sum 162000 consistent = 14.20 + 2.00 = 16.2万元',
      ]),
    )
  })

  test('budget and spending of each of the three public costs', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      财政拨款“三公”经费支出决算表 单位：万元
      | {c12}财政拨款“三公”经费 |
      | {r2c2}合计 | {r2c2}因公出国（境）费 | {c6}公务用车购置及运行维护费 | {r2c2}公务接待费 |
      | {c2}小计 | {c2}公务用车购置费 | {c2}公务用车运行维护费 |
      | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
      | 4.85 | 2.39 | 0.00 | 0.00 | 2.00 | 1.90 | 0.00 | 0.00 | 2.00 | 1.90 | 2.85 | 0.49 |
      （一）“三公”经费财政拨款支出决算总体情况说明。
      “三公”经费财政拨款支出年初预算为4.85万元，支出决算为2.39万元，完成预算的49.28%，其中：公务接待费支出决算为0.49万元，完成预算的17.19%。`)
    expect(read.amounts).toEqual(
      expect.arrayContaining([
        '公务用车购置及运行维护费 budget 2.00',
        '公务用车购置及运行维护费 executed 1.90',
        '公务接待费 budget 2.85',
      ]),
    )
    expect(read.checks).toEqual(expect.arrayContaining(['execution-rate 17.19 consistent = 0.49万元 ÷ 2.85 = 17.193%']))
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })

  test('the budget of a table that is another than that of the text is no sure base', async () => {
    const read = await formFacts(`
      # 2022年度安澜县档案馆部门决算
      财政拨款“三公”经费支出决算表 单位：万元
      | {r2c2}合计 | {r2c2}因公出国（境）费 | {c6}公务用车购置及运行维护费 | {r2c2}公务接待费 |
      | {c2}小计 | {c2}公务用车购置费 | {c2}公务用车运行维护费 |
      | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
      | 3.10 | 2.39 | 0.00 | 0.00 | 2.00 | 1.90 | 0.00 | 0.00 | 2.00 | 1.90 | 1.10 | 0.49 |
      “三公”经费财政拨款支出年初预算为4.85万元，支出决算为2.39万元，完成预算的49.28%，其中：公务接待费支出决算为0.49万元，完成预算的17.19%。`)
    expect(read.checks.filter((check) => check.includes('inconsistent'))).toEqual([])
  })
})
