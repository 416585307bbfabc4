import { expect, test } from 'vitest'
import { extract } from '../../src/pipeline/extract.ts'
import { htmlOf } from '../facts/tables/form.ts'

const read = async (lines: string) =>
  (await extract(new TextEncoder().encode(htmlOf(lines)), { name: 'notice.html' })).reports

const notice = `
  柳塘市财政局把上年度项目评价结果通报如下。
  上年（2022年度）评价项目5个，平均得分80.20分。3个项目平均得分83.10分，全年支出1,260.00万元（90分以上为优，80-89.99分为良，60-79.99分为中，不足60分为差）。
  （一）渡口改造项目。全年支出620.00万元，得分91.5分。
  （二）粮库技改项目。得分84.2分，评价等级为“良”。
  （三）灯塔维护项目。得分73.6分，评价等级为“中”，灯具更换偏晚。
  附表1
  2023年度重点项目绩效评价结果一览表
  | 项目名称 | 全年支出（万元） | 得分 | 等级 |
  | 渡口改造项目 | 620.00 | 91.5 | 优 |
  | 粮库技改项目 | 400.00 | 84.2 | 良 |
  | 灯塔维护项目 | 240.00 | 73.6 | 中 |
  | 合计 | 1,260.00 | | |`

test('scores and grades of the rows of a list are none of the notice; its annexed list is no report of its own', async () => {
  const [report, ...more] = await read(notice)
  expect(more).toEqual([])
  expect(report).toMatchObject({ score: null, grade: null })
})

test('the mean of the year before is none of the list', async () => {
  const [report] = await read(notice)
  expect(report?.checks.filter(({ verdict }) => verdict === 'inconsistent').map(({ message }) => message.zh)).toEqual(
    [],
  )
  expect(report?.checks.map(({ rule, stated }) => `${rule} ${stated}`)).toContain('score 83.1')
})
