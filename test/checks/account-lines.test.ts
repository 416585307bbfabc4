import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { formFacts } from '../facts/tables/form.ts'
import { factsOf, header } from '../facts/written-report.ts'

const accounts = async (text: string): Promise<string[]> => {
  const { checks } = await formFacts(`
    # 青禾县档案馆2023年度部门决算
    ${text}
    单位：万元
    | 收入 | {c2} | 支出 | {c2} |
    | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
    | 一、一般公共预算财政拨款收入 | 1 | 820.00 | 一、一般公共服务支出 | 6 | 813.70 |
    | 本年收入合计 | 2 | 820.00 | 本年支出合计 | 7 | 813.70 |
    | 使用非财政拨款结余 | 3 | 0.00 | 结余分配 | 8 | 0.00 |
    | 年初结转和结余 | 4 | 25.20 | 年末结转和结余 | 9 | 31.50 |
    | 总计 | 5 | 845.20 | 总计 | 10 | 845.20 |`)
  return checks.filter((check) => /inconsistent/.test(check))
}
const summary = (left: string): string =>
  `2023年度收、支总计均为845.20万元。本年收入合计820.00万元，年初结转和结余25.20万元；本年支出合计813.70万元，年末结转和结余${left}万元。`

test('what is carried forward is one figure in the text and in the table of the accounts', async () => {
  expect(await accounts(summary('31.50'))).toEqual([])
  expect(await accounts(summary('35.10'))).toEqual([
    'restatement 351000 inconsistent digit-swap = 35.10万元 ↔ 31.50 = 31.5万元',
  ])
})

test('what the grants carry forward is another figure', async () => {
  const grants = '财政拨款收、支总计均为801.70万元，年末财政拨款结转和结余35.10万元。'
  expect(await accounts(summary('31.50') + grants)).toEqual([])
})

test.each([
  [
    '2023年度政府性基金预算财政拨款年初结转和结余8.40万元，本年收入76.00万元，本年支出71.25万元，年末结转和结余13.15万元。',
    ['131500 consistent'],
  ],
  [
    '2023年度政府性基金预算财政拨款年初结转和结余0万元，本年收入76.00万元，本年支出71.25万元，年末结转和结余4.57万元。',
    ['45700 inconsistent'],
  ],
  ['2023年度国有资本经营预算财政拨款收入76.00万元，支出71.25万元，年末结转和结余4.75万元。', ['47500 consistent']],
  // what was carried in is not told
  ['2023年度国有资本经营预算财政拨款收入76.00万元，支出71.25万元，年末结转和结余9.20万元。', []],
])('what one fund of the accounts leaves: %s', (text, balances) => {
  const found = judgeReport(header, factsOf(['#八、政府性基金预算财政拨款支出决算情况', text]))
  expect(found.filter(({ rule }) => rule === 'balance').map(({ stated, verdict }) => `${stated} ${verdict}`)).toEqual(
    balances,
  )
})
