import { expect, test } from 'vitest'
import { factsOf } from './written-report.ts'

test('the items of a list divide the spending, not the budget it is compared with', () => {
  const { relations, amounts } = factsOf([
    '一般公共预算财政拨款支出640.00万元，年初预算580.00万元，完成年初预算的110.34%，主要是追加了人员经费。按照支出功能分类科目，其中：',
    '1.农林水支出512.00万元，占80.00%；',
    '2.住房保障支出128.00万元，占20.00%。',
  ])
  const shares = relations.flatMap((relation) =>
    relation.kind === 'ratio' && relation.rule === 'share'
      ? [`${relation.stated.raw} of ${relation.denominator.raw}`]
      : [],
  )
  expect(shares).toEqual(['80.00% of 640.00万元', '20.00% of 640.00万元'])
  expect(amounts.filter(({ subject }) => /农林水|住房/.test(subject)).map(({ measure }) => measure)).toEqual([
    'executed',
    'share',
    'executed',
    'share',
  ])
})
