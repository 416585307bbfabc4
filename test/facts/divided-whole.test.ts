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

test('a list in a paragraph of its own divides the sum of the name it begins with', () => {
  const { amounts } = factsOf([
    '年初预算数900,000.00元，全年支出980,000.00元，其中：基本支出500,000.00元，项目支出480,000.00元。',
    '项目支出主要包括以下3项：①村道养护200,000.00元；②沟渠清淤180,000.00元；③其他项目100,000.00元。',
  ])
  expect(amounts.slice(-3).map(({ subject, measure }) => `${subject} ${measure}`)).toEqual([
    '村道养护 executed',
    '沟渠清淤 executed',
    '其他项目 executed',
  ])
})
