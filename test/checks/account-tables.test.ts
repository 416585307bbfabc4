import { expect, test } from 'vitest'
import { formFacts } from '../facts/tables/form.ts'

/** Tables of the accounts, and what the text makes of them. */
const accounts = async (text: string): Promise<string[]> => {
  const { checks } = await formFacts(`
    # 青禾县档案馆2023年度部门决算
    财政拨款收入支出决算总表
    单位：万元
    | {c2}收入 | {c3}支出 |
    | 项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 |
    | 一、一般公共预算财政拨款 | 945.95 | 一、一般公共服务支出 | 890.75 | 890.75 |
    | 二、政府性基金预算财政拨款 | | 二、外交支出 | | |
    | | | 三、住房保障支出 | 55.20 | 55.20 |
    | 本年收入合计 | 945.95 | 本年支出合计 | 945.95 | 945.95 |
    | 总计 | 945.95 | 总计 | 945.95 | 945.95 |
    一般公共预算财政拨款支出决算表
    单位：万元
    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | 201 | 一般公共服务支出 | 890.75 | 330.40 | 560.35 |
    | 221 | 住房保障支出 | 55.20 | 55.20 | |
    | {c2}合计 | 945.95 | 385.60 | 560.35 |
    一般公共预算财政拨款基本支出决算表
    单位：万元
    | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
    | 301 | 工资福利支出 | 330.00 | 302 | 商品和服务支出 | 45.60 |
    | 303 | 对个人和家庭的补助 | 10.00 | | | |
    | {c2}人员经费合计 | 340.00 | {c2}公用经费合计 | 45.60 |
    ${text}`)
  return checks.filter((check) => /inconsistent/.test(check))
}

const told = (total: string, basic: string, people: string): string =>
  `2023年度财政拨款收入支出总计${total}万元。
    一般公共预算财政拨款基本支出${basic}万元。其中：人员经费${people}万元，主要包括：基本工资、津贴补贴；公用经费45.60万元，主要包括：办公费、差旅费。`

test('the text repeats what its table states', async () => {
  expect(await accounts(told('945.95', '385.60', '340.00'))).toEqual([])
  expect(await accounts(told('945.9', '385.6', '340'))).toEqual([])
})

test('the text states what its table does not', async () => {
  expect(await accounts(told('945.95', '397.60', '352.00'))).toEqual([
    'restatement 3976000 inconsistent contradiction = 397.60万元 ↔ 385.60 = 385.6万元',
    'restatement 3520000 inconsistent contradiction = 352.00万元 ↔ 340.00 = 340万元',
  ])
  expect(await accounts(told('0.09', '385.60', '340.00'))).toEqual([
    'restatement 900 inconsistent unit-slip = 0.09万元 ↔ 945.95 = 945.95万元',
  ])
})

test('the year before is another figure', async () => {
  expect(
    await accounts(`${told('945.95', '385.60', '340.00')}
    2022年度一般公共预算财政拨款支出903.10万元。`),
  ).toEqual([])
})
