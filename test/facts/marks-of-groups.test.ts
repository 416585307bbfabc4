import { expect, test } from 'vitest'
import { formFacts } from './tables/form.ts'

const scores = async (output: string): Promise<string[]> =>
  (
    await formFacts(`
      # 柳溪镇2023年度灯光养护项目绩效评价报告
      综合评价得分84.30分，评价等级为“良”。
      | 维度 | 二级指标 | 权重 | 得分 | 得分率 |
      | {r2}决策 | 立项 | 8 | 7.5 | 93.75% |
      | 投入 | 7 | 6 | 85.71% |
      | {r2}产出 | 数量 | 45 | 36.4 | 80.89% |
      | 质量 | 40 | 34.4 | 86% |
      | {c2}合计 | 100 | 84.30 | 84.30% |
      （一）决策情况。权重15分，得分13.5分。立项依据充分。
      （二）产出情况。权重85分，得分${output}分。检修灯杆1,200根。`)
  ).checks.filter((check) => /^score (?:13\.5|7[08]\.8|80\.7) /.test(check))

test('what a paragraph gives a group is the sum of its rows', async () => {
  expect(await scores('70.8')).toEqual(
    expect.arrayContaining([
      'score 13.5 consistent = 7.5 + 6 = 13.5分',
      'score 70.8 consistent = 36.4 + 34.4 = 70.8分',
    ]),
  )
})

test('of groups that have a paragraph each the rows tell which one is wrong', async () => {
  expect(await scores('78.8')).toContainEqual(
    expect.stringMatching(/^score 78\.8 inconsistent .*= 36\.4 \+ 34\.4 = 70\.8分/),
  )
})
