import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract.ts'
import { htmlOf } from '../facts/tables/form.ts'

const reportsOf = async (lines: string) =>
  (await extract(new TextEncoder().encode(htmlOf(lines)), { name: 'report.html' })).reports

test('where only an evaluator signs, the unit that the text says spends the money; a grade with its bands in square brackets', async () => {
  const [report, ...more] = await reportsOf(`
    # 柳塘市2021—2023年森林植被恢复费绩效评价报告
    森林植被恢复费由市财政局负责征收，市林业局会同各县区组织使用。
    综合评分86.20分，评价等级“良”［90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差］。其中投入17.00分、过程21.20分、产出26.00分、效果22.00分，满分分别为20分、25分、30分、25分。
    柳塘市财政局绩效评价中心
    2024年6月`)
  expect(more).toEqual([])
  expect(report).toMatchObject({ organization: '柳塘市林业局', score: 86.2, grade: '良' })
  expect(report?.indicators.map(({ name, weight, score }) => `${name} ${score}/${weight}`)).toEqual([
    '投入 17/20',
    '过程 21.2/25',
    '产出 26/30',
    '效果 22/25',
  ])
})

test('an evaluator that nobody is told beside stays', async () => {
  const [report] = await reportsOf(`
    # 柳塘市2023年度森林植被恢复费绩效评价报告
    全年支出86.00万元。
    柳塘市财政局绩效评价中心
    2024年6月`)
  expect(report?.organization).toBe('柳塘市财政局绩效评价中心')
})

test('whose project an evaluator was sent to; 城乡 ends no name of a township', async () => {
  const [report] = await reportsOf(`
    # 2023年度柳塘县城乡路灯养护项目绩效评价报告
    委托单位：柳塘县财政局
    评价机构：诚达会计师事务所
    受县财政局委托，我们对柳塘县路灯管理局2023年度城乡路灯养护项目开展了绩效评价。全年支出86.00万元。`)
  expect(report?.organization).toBe('柳塘县路灯管理局')
})
