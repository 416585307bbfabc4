import { expect, test } from 'vitest'
import { judgeReport } from '../../src/checks/judge-report.ts'
import { factsOf, header } from '../facts/written-report.ts'

const said = (text: string): string[] =>
  judgeReport(header, factsOf([text]))
    .filter((check) => check.rule === 'identity')
    .map((check) => `${check.stated} for ${check.computed} ${check.severity}`)

test.each([
  ['年初预算为40.20万元，支出决算为43.85万元。决算数小于预算数的主要原因：人员增加。', ['小于 for 大于 warning']],
  ['全年预算为40.20万元，支出决算为33.85万元。决算数与全年预算数持平。', ['持平 for 小于 warning']],
  ['年初预算为40.20万元，支出决算为43.85万元，完成年初预算的109.08%。决算数大于预算数的主要原因：人员增加。', []],
  ['年初预算为40.20万元，支出决算为40.19万元。决算数与预算数持平。', []],
  ['年初预算为40.20万元，支出决算为40.20万元。决算数小于预算数的主要原因：厉行节约。', []],
  ['年初预算为40.20万元，支出决算为38.85万元。决算数与预算数基本持平。', []],
  // of two budgets the words mean one, and do not say which
  ['年初预算为40.20万元，全年预算为45.00万元，支出决算为43.85万元。决算数小于预算数的主要原因：厉行节约。', []],
  [
    '年初预算为40.20万元，全年预算为45.00万元，支出决算为43.85万元。决算数小于年初预算数的主要原因：厉行节约。',
    ['小于 for 大于 warning'],
  ],
  // parts stand between
  [
    '三公经费预算为6.20万元，支出决算为4.05万元，其中：公务接待费支出决算为6.45万元。决算数小于预算数的主要原因：厉行节约。',
    [],
  ],
])('%s', (text, found) => expect(said(text)).toEqual(found))
